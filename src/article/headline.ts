import { readDateline } from './dateline.ts'

/** A publisher's name after a headline, as a browser's title bar has it: ` | The Japan News`. */
const site = / [|｜] [^|｜]{2,40}$/

/** Splits the site's name off a headline; `site` is `null` when there is none. */
export function splitSite(line: string): { title: string; site: string | null } {
  const found = site.exec(line)
  return found ? { title: line.slice(0, found.index), site: found[0].trim() } : { title: line, site: null }
}

const doubts: { reads: string; test: (line: string) => boolean }[] = [
  // No headline seen ends in a full stop, and most captions do; an ellipsis is not one.
  { reads: 'a photo caption', test: (line) => /[.。．]["”’')\]」』]*$/.test(line) && !/(?:\.\.|…)$/.test(line) },
  // `…, left, shakes hands`, `…, third from right, and …`
  {
    reads: 'a photo caption',
    test: (line) => /, (?:(?:second|third|fourth|fifth|far) )?(?:from (?:the )?)?(?:left|right|center|centre)\b/i.test(line),
  },
  // A caption may be a name alone. So may a headline, but then its editor should say so.
  { reads: 'a name, as photo captions are', test: (line) => /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’-]+){1,2}$/u.test(line) },
  { reads: 'the start of a letter', test: (line) => /^Dear .+[:,]$/.test(line) },
  { reads: 'the first paragraph', test: (line) => readDateline(line) !== null && line.length > 160 },
  { reads: 'a paragraph', test: (line) => line.length > 300 },
]

/** What a line reads as, when it may well not be the headline; `null` when it reads as one. */
export function doubtHeadline(line: string): string | null {
  return doubts.find(({ test }) => test(line))?.reads ?? null
}
