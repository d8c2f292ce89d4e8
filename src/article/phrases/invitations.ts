import { eastAsian } from './fold.ts'
import { phrasesOf } from './languages.ts'

/** The maximum length of an invitation, in words, or in characters for languages without spaces. */
const maxWords = 18
const maxCharacters = 36

/**
 * Recognizes lines that invite the reader to use a page feature:
 * `Join our WhatsApp community for the latest`, `この記事を保存する`. The line begins with a verb, or ends
 * with one in Japanese, Chinese and Korean, and names a page feature and speaks to the reader.
 * `Join the Choir, Mayor Says` names none, `Report Says Instagram Harms Teenagers` does not speak
 * to the reader.
 */
export function createInvitations(): (line: string) => boolean {
  const [wideActs, acts] = partition(phrasesOf('acts'))
  const [wideThings, things] = partition(phrasesOf('pageThings'))
  const [opens, names, speaks] = [new Set(acts), new Set(things), new Set(phrasesOf('readerWords'))]
  const starts = new Set(acts.map(startOf))
  const opensLine = (first: string, second: string): boolean => {
    const word = first.toLowerCase().replace('’', "'")
    return opens.has(word) || opens.has(`${word} ${second.toLowerCase()}`)
  }
  return (line) => {
    if (eastAsian.test(line)) {
      if (line.length > maxCharacters) return false
      const text = withoutSigns(line.toLowerCase())
      return wideActs.some((act) => text.endsWith(act)) && wideThings.some((thing) => text.includes(thing))
    }
    // Most lines end here.
    if (!starts.has(startOf(line))) return false
    const [, first, second] = start.exec(line) ?? []
    if (first === undefined || !opensLine(first, second ?? '')) return false
    const words = line
      .toLowerCase()
      .replaceAll('’', "'")
      .split(between, maxWords + 1)
    if (words.length > maxWords || !words.some((word) => speaks.has(word))) return false
    return words.some((word, index) => names.has(word) || names.has(`${word} ${words[index + 1]}`))
  }
}

/** The first letters of a line, after up to four signs. Empty if the line begins otherwise. */
function startOf(line: string): string {
  return (firstLetters.exec(line)?.[1] ?? '').toLowerCase()
}

const firstLetters = /^[^a-z]{0,4}([a-z]{1,3})/i
/** The first two words of a line. */
const start = /^[^\p{L}]{0,3}([\p{L}'’-]{1,20})(?: ([\p{L}'’-]{1,20}))?/u
const between = /[^\p{L}\p{N}'-]+/u
/** Signs that may follow an invitation. */
const signs = new Set(' 】」』）)▶►→＞>．.…！!？?')

function withoutSigns(line: string): string {
  let end = line.length
  while (end > 0 && signs.has(line[end - 1] ?? '')) end -= 1
  return line.slice(0, end)
}

function partition(phrases: readonly string[]): [wide: string[], latin: string[]] {
  return [phrases.filter((each) => eastAsian.test(each)), phrases.filter((each) => !eastAsian.test(each))]
}
