import { readDateline } from './dateline.ts'
import { isName, readBracketedCredit } from './names.ts'

/**
 * Splits a publisher's name off a headline, as a browser's title bar has it: ` | The Japan News`. What is no such name is part of
 * the headline, and `site` is `null`.
 */
export function splitSite(line: string, publisher: string): { title: string; site: string | null } {
  const [, title, site] = /^(.+) [|｜] ([^|｜]+)$/.exec(line) ?? []
  return title !== undefined && site !== undefined && isName(site, publisher) ? { title, site } : { title: line, site: null }
}

const doubts: { reads: string; test: (line: string) => boolean }[] = [
  // No headline seen ends in a full stop, and most captions do. An ellipsis is not one, nor is `U.S.` after words in capitals.
  {
    reads: 'a photo caption',
    test: (line) => /[.。．]["”’')\]」』]*$/.test(line) && !/(?:\.\.|…)$/.test(line) && !isTitle(line),
  },
  // `…, left, shakes hands`, `…, third from right, and …`; a headline has `Left` in capitals.
  {
    reads: 'a photo caption',
    test: (line) => /, (?:(?:second|third|fourth|fifth|far) )?(?:from (?:the )?)?(?:left|right|center|centre)\b/.test(line),
  },
  { reads: 'a photo caption with its credit', test: (line) => readBracketedCredit(line) !== null },
  // A caption may be a name alone. `Ishiba Resigns` is a headline: a verb ends in s, and hardly a name of Japan does.
  { reads: 'a name, as photo captions are', test: (line) => /^\p{Lu}\p{Ll}+[^s\W] \p{Lu}[\p{L}’-]*[^s\W]$/u.test(line) },
  { reads: 'the start of a letter', test: (line) => /^Dear .+[:,]$/.test(line) },
  { reads: 'the first paragraph', test: (line) => readDateline(line) !== null && line.length > 160 },
  { reads: 'a paragraph', test: (line) => line.length > 300 },
]

/** What a line reads as, when it may well not be the headline; `null` when it reads as one. */
export function doubtHeadline(line: string): string | null {
  return doubts.find(({ test }) => test(line))?.reads ?? null
}

/** Whether a line that ends in an abbreviation is set as headlines are, with its words in capitals. */
function isTitle(line: string): boolean {
  if (!/(?:\b\p{Lu}\.){2,}$|\b(?:Bil|Co|Corp|Govt|Inc|Jr|Ltd|Mil|Pref|Sr|Tril)\.$/u.test(line)) return false
  const words = line.match(/\p{L}{4,}/gu) ?? []
  return words.every((word) => /^\p{Lu}/u.test(word))
}
