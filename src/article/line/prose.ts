import { readDateline } from './dateline.ts'
import type { Names } from '../names/names.ts'

/**
 * Whether a line is too much like text to be a caption. It begins with a dateline or a quotation,
 * ends in a colon, is longer than 400 characters, or has at least `sentences` sentence breaks.
 */
export function readsAsText(line: string, sentences: number, names: Names): boolean {
  const ends = line.match(/[.?!]["”’]? (?=["“‘\p{Lu}])/gu) ?? []
  return (
    readDateline(line, names) !== null ||
    /^["“「]|[:：]$|(?:as follows|次の通り|次のとおり)[.。]$/.test(line) ||
    line.length > 400 ||
    ends.length >= sentences
  )
}

/** Whether a line ends like a sentence. */
export function endsSentence(line: string): boolean {
  let last = line.length - 1
  while (isClosingQuote(line.charCodeAt(last))) last -= 1
  return line[last] === '.' || line[last] === '。'
}

/** Whether a line is a sentence: it ends like one, and is no abbreviation such as `U.S.` */
export function isSentence(line: string): boolean {
  return line.length >= 15 && endsSentence(line)
}

/**
 * Whether a character code is one of `"”’」`. Compares codes because a text may have a megabyte of
 * them.
 */
function isClosingQuote(code: number): boolean {
  return code === 0x22 || code === 0x201d || code === 0x2019 || code === 0x300d
}

/** The last words of a line, which identify a caption in a message. */
export function endOf(line: string): string {
  return line.length > 40 ? `… ${line.slice(-40).replace(/^\S* /, '')}` : line
}
