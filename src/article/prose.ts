import { readDateline } from './dateline.ts'
import type { Names } from './names.ts'

/** Whether a line begins with a dateline or a quotation, ends in a colon, or has more sentences than a caption may have. */
export function readsAsText(line: string, sentences: number, names: Names): boolean {
  const ends = line.match(/[.?!]["”’]? (?=["“‘\p{Lu}])/gu) ?? []
  return (
    readDateline(line, names) !== null ||
    /^["“「]|[:：]$|(?:as follows|次の通り|次のとおり)[.。]$/.test(line) ||
    line.length > 400 ||
    ends.length >= sentences
  )
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return /[.。]["”’」]*$/.test(line)
}

/** The last words of a line, which tell a caption. */
export function endOf(line: string): string {
  return line.length > 40 ? `… ${line.slice(-40).replace(/^\S* /, '')}` : line
}
