import type { Look } from './looks.ts'
import { eastAsian } from './phrases/fold.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'

/** A line with a heading and headlines is shorter. */
const longest = 240

/** `Related: …`, `関連：…`, `RELATED | …`, `▶関連記事→…` */
const withMark = /^([^:：|｜>＞»›→⇒]{2,40})[:：|｜>＞»›→⇒]+\s*([^\s:：|｜>＞»›→⇒].*)$/
/** `【関連記事】…`, `[Related] …` */
const inBrackets = /^([【［[〔＜<《≪(（][^【】［］[\]〔〕＜＞<>《》≪≫()（）]{2,24}[】］\]〕＞>》≫)）])\s*(\S.*)$/
/** `関連記事 …` and `RELATED — …` */
const withSpace = /^([^\s]{2,16})[ \u3000]+(\S.*)$/
const withDash = /^([^–—-]{2,40}) [–—-] (\S.*)$/

/**
 * Reads a line that begins with the heading of related headlines and has them beside it: several with ` | ` or bullets between. `null`
 * for any other line: `See also: the plan was described in an earlier report.` is a sentence.
 */
export function readOpening({ line }: Look, phrases: Phrasebook): string[] | null {
  const { text } = line
  if (text.length > longest) return null
  const bare = text.replace(/^[■◆▼▽▶►●•・*→➤»›＞>]+\s*/, '')
  for (const form of [inBrackets, withMark, withDash, withSpace]) {
    const [, start, rest] = form.exec(bare) ?? []
    if (start === undefined || rest === undefined) continue
    if (form === withSpace && !eastAsian.test(start)) continue
    const heading = phrases.heading(start)
    if (heading === null || !heading.opens) continue
    const headlines = rest.split(/[|｜]| [•●▶▽▼■◆]/).map((each) => each.replace(/^[■◆▼▽▶►●•・*→➤»›＞>:：]+\s*/, '').trim())
    return isSentence(rest) ? null : headlines.filter((each) => each !== '')
  }
  return null
}

function isSentence(text: string): boolean {
  return /[^.…]\.["”’)]*$|[。．][」』)）]*$/.test(text) && !/[A-Z]\.[A-Z]\.$/.test(text)
}
