import type { ParseOptions } from '../../src/article/article.ts'
import { opensByline, readByline, readsAsPerson } from '../../src/article/names/people.ts'
import { narrow } from '../../src/article/phrases/openings.ts'
import { trim } from '../../src/article/text.ts'
import { entriesOf, type Page } from './pages.ts'

/**
 * Whether a line may name a writer: `By Bea Stirling`, `Imre Hallam · Drumlin Bugle`,
 * `記者 北見ゆら`, or beside the time a name alone. One writer may have written many of the articles.
 */
export function mayNameWriter(text: string, pages: readonly Page[], { phrases }: Pick<ParseOptions, 'phrases'>): boolean {
  if (text.length > 90 || /\{number\}/.test(text)) return false
  if (readByline(text) !== null || opensByline(text) || task.test(text)) return true
  const opening = phrases.opening('writer', narrow(text).toLowerCase())
  if (opening !== null && readsAsName(text.slice(opening.length).replace(/^[\p{P}\p{S} \u3000]+/u, ''))) return true
  const words = text.split(/[ \u3000]/)
  if (words.length > 1 && words.length < 8 && words.some((word) => phrases.isWord('job title', word.toLowerCase()))) return true
  const [name = text] = text.split(separators).map((part) => trim(part, inner).text)
  if (shorthand.test(text)) return true
  // A row of three entries is a menu.
  if (!readsAsName(name) || entriesOf(text).length > 2) return false
  return pages.some((page) => isByTime(page, text))
}

/** Whether a line that few articles share may say who wrote, took or provided something. */
export function mayCredit(text: string): boolean {
  return /(?:^|[ (])(?:by|from|via|von|aus|par|por|de) \p{Lu}|\b(?:photo|report|writ|edit)|記者|取材|撮影|提供|기자/iu.test(text)
}

/** `Text und Foto: Imke Harms`, `Words: Imre Hallam` */
const task = /^(?:(?:Words|Text|Photos?|Pictures?|Fotos?|Bild(?:er)?)(?: (?:and|und|et|y) |\b)){1,2} ?: ?\p{Lu}\p{L}+ \p{Lu}/u

/** `(jho)`, `B.S.`, `（三国）` */
export const shorthand = /^[(（〔［[][^()（）]{1,12}[)）〕］\]]$|^(?:\p{Lu}\.){2,3}$/u

/** A part without the signs and spaces around it. */
const inner = /^[\p{P}\p{S} ]*(.*[^\p{P}\p{S} ])?/su

/** What is between a writer and the newspaper, the place or the task. */
const separators = / ?[·•|｜/／,、–—:：（(] ?| - /

function readsAsName(text: string): boolean {
  return readsAsPerson(text) || eastAsianName.test(text)
}

/** Names have no particle but `の`, as in `北見ゆら` and `なかの`. */
const eastAsianName =
  /^(?!.*[をがはへにで])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・ \u3000]{2,9}$/u

/** The most lines from a writer to the time, or to the headline. */
const nearby = 2

/** Whether a line stands where writers do: beside the time, below the headline, right below the text. */
function isByTime(page: Page, text: string): boolean {
  const at = page.findIndex((line) => line.text === text)
  if (at === -1) return false
  const isTime = page.slice(Math.max(0, at - nearby), at + nearby + 1).some(({ role }) => role === 'time')
  const isBelowText = page[at]?.part === 'below' && page[at - 1]?.part !== 'below'
  return isTime || isBelowText || page[at - 1]?.role === 'title'
}
