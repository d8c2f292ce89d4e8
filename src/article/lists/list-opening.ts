import type { Look } from './looks.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/** The maximum length of a line with a heading and headlines. */
const maxLineLength = 240

/** `Related: …`, `関連：…`, `RELATED | …`, `▶関連記事→…` */
const withSeparator = /^([^:：|｜>＞»›→⇒]{2,40})[:：|｜>＞»›→⇒]+\s*([^\s:：|｜>＞»›→⇒].*)$/
/** `【関連記事】…`, `[Related] …` */
const inBrackets = /^([【［[〔＜<《≪(（][^【】［］[\]〔〕＜＞<>《》≪≫()（）]{2,24}[】］\]〕＞>》≫)）])\s*(\S.*)$/
/** `関連記事 …` and `RELATED — …` */
const withSpace = /^([^\s]{2,16})[ \u3000]+(\S.*)$/
const withDash = /^([^–—-]{2,40}) [–—-] (\S.*)$/
/** `LIRE AUSSI. …` */
const withStop = /^([\p{Lu} ’']{4,40})\. (\p{Lu}.*)$/u
const forms = [inBrackets, withSeparator, withDash, withSpace, withStop]
/** A sign in the start of every line of these forms. `withSpace` is for East Asian headings. */
const mayOpen = new RegExp(`^[【［[〔＜<《≪(（]|[:：|｜>＞»›→⇒]| [–—-] |^[^a-z.]{4,}\\. |${eastAsian.source}`)
/** The maximum length of a heading with its sign. */
const longestHeading = 44

/** `(Read more: …)` and `[관련기사: …]`, with nothing else on the line. */
const wholeInBrackets = /^[(（[［【](.{3,40}[:：|｜].*[^)）\]］】])[)）\]］】]$/

/**
 * Parses a line with a heading and its related headlines, which ` | ` or bullets separate. `null`
 * for any other line: `See also: the plan was described in an earlier report.` is a sentence.
 */
export function readOpening({ line, prose }: Look, phrases: Phrasebook): string[] | null {
  const { text } = line
  if (text.length > maxLineLength) return null
  const unmarked = text.replace(/^[■◆▼▽▶►●•・*→➤»›＞>☞👉⇒]+\s*/u, '')
  const bare = wholeInBrackets.exec(unmarked)?.[1] ?? unmarked
  for (const form of mayOpen.test(bare.slice(0, longestHeading)) ? forms : []) {
    const [, start, rest] = form.exec(bare) ?? []
    if (start === undefined || rest === undefined) continue
    if (form === withSpace && !eastAsian.test(start)) continue
    if (phrases.heading(start)?.opens !== true && !(form === withSeparator && isMore(start, rest, phrases))) continue
    const headlines = rest.split(/[|｜]| [•●▶▽▼■◆]/).map((each) => each.replace(/^[■◆▼▽▶►●•・*→➤»›＞>:：]+\s*/, '').trim())
    return endsInFullStop(rest) ? null : headlines.filter((each) => each !== '')
  }
  const headline = prose ? null : readBesideHeading(bare, phrases)
  return headline === null ? null : [headline]
}

/** Whether an invitation opens a line with a headline: `看更多：…`. `Next: …` may be a sentence. */
function isMore(start: string, rest: string, phrases: Phrasebook): boolean {
  const isLong = / /.test(start) || (eastAsian.test(start) && start.length > 2)
  const opens = (isLong && phrases.means('more', start)) || phrases.means('opening of a headline', start)
  return opens && !phrases.means('label', rest) && !/^(?:https?:|www\.)/i.test(rest)
}

/** The number of words in a heading with no separator before its headline. */
const [fewestWords, maxWords] = [2, 4]

/**
 * Reads a headline that follows its heading without a separator: `À lire aussi Le phare s’éteint`,
 * `READ ALSO Ferry sails`. The heading is in lowercase after its first letter, or in capitals while
 * the headline is not: `Related Stories From the Sea` is a headline.
 */
function readBesideHeading(text: string, phrases: Phrasebook): string | null {
  const words = text.split(' ', maxWords + 1)
  if (!phrases.opensHeading(words[0] ?? '')) return null
  for (let count = Math.min(maxWords, words.length - 1); count >= fewestWords; count -= 1) {
    const start = words.slice(0, count).join(' ')
    const rest = text.slice(start.length + 1)
    const isCapital = start === start.toUpperCase() && rest !== rest.toUpperCase()
    if (!/^["“‘«¿¡\p{Lu}\d]/u.test(rest) || !(isCapital || /^\p{Ll}/u.test(words[count - 1] ?? ''))) continue
    const heading = phrases.heading(start)
    if (heading?.opens === true && heading.certain) return rest
  }
  return null
}

function endsInFullStop(text: string): boolean {
  return /[^.…]\.["”’)]*$|[。．][」』)）]*$/.test(text) && !/[A-Z]\.[A-Z]\.$/.test(text)
}
