import { readDateline } from './dateline.ts'

/** Whether a line begins with a dateline or a quotation, ends in a colon, or has more sentences than a caption may have. */
export function readsAsText(line: string, sentences: number): boolean {
  const ends = line.match(/[.?!]["”’]? (?=["“‘\p{Lu}])/gu) ?? []
  return (
    readDateline(line) !== null ||
    /^["“「]|[:：]$|(?:as follows|次の通り|次のとおり)[.。]$/.test(line) ||
    line.length > 400 ||
    ends.length >= sentences
  )
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  let end = line.length
  while (end > 0 && closingQuotes.includes(line.charAt(end - 1))) end -= 1
  const last = line.charAt(end - 1)
  return last === '.' || last === '。'
}

const closingQuotes = '"”’」'

/** The last words of a line, which tell a caption. */
export function endOf(line: string): string {
  return line.length > 40 ? `… ${line.slice(-40).replace(/^\S* /, '')}` : line
}
