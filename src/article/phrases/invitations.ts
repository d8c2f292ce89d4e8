import { eastAsian } from './fold.ts'
import { phrasesOf } from './languages.ts'

/** As many words, or characters of a language without spaces, as an invitation has. */
const mostWords = 18
const mostCharacters = 36

/**
 * Whether a line invites the reader to what a page offers: `Join our WhatsApp community for the latest`, `この記事を保存する`. The verb
 * opens it, or ends it in Japanese, Chinese and Korean, and it names a thing of pages. `Join the Choir, Mayor Says` names none.
 */
export function createInvitations(): (line: string) => boolean {
  const [wideActs, acts] = partition(phrasesOf('acts'))
  const [wideThings, things] = partition(phrasesOf('pageThings'))
  const [opens, names] = [new Set(acts), new Set(things)]
  const firstCharacters = new Set(acts.map((act) => act.charAt(0)))
  const opensLine = (first: string, second: string): boolean => {
    const word = first.toLowerCase().replace('’', "'")
    return opens.has(word) || opens.has(`${word} ${second.toLowerCase()}`)
  }
  return (line) => {
    // Most lines end here.
    if (line.length > mostCharacters && !mayOpen(line, firstCharacters)) return false
    if (eastAsian.test(line)) {
      if (line.length > mostCharacters) return false
      const text = withoutSigns(line.toLowerCase())
      return wideThings.some((thing) => text.includes(thing)) && wideActs.some((act) => text.endsWith(act))
    }
    const [, first, second] = start.exec(line) ?? []
    if (first === undefined || !opensLine(first, second ?? '')) return false
    const words = line
      .toLowerCase()
      .replaceAll('’', "'")
      .split(between, mostWords + 1)
    if (words.length > mostWords) return false
    return words.some((word, index) => names.has(word) || names.has(`${word} ${words[index + 1]}`))
  }
}

/** Whether one of some small letters may be the first of a line. */
function mayOpen(line: string, letters: ReadonlySet<string>): boolean {
  for (let index = 0; index <= mostSigns; index += 1) {
    const code = line.charCodeAt(index)
    if (code > 127) return true
    const letter = String.fromCharCode(code | 32)
    if (letter >= 'a' && letter <= 'z') return letters.has(letter)
  }
  return false
}

/** As many signs as stand before the first word of a line. */
const mostSigns = 3
/** The first two words of a line. */
const start = /^[^\p{L}]{0,3}([\p{L}'’-]{1,20})(?: ([\p{L}'’-]{1,20}))?/u
const between = /[^\p{L}\p{N}'-]+/u
/** What may stand behind an invitation. */
const signs = new Set(' 】」』）)▶►→＞>．.…！!？?')

function withoutSigns(line: string): string {
  let end = line.length
  while (end > 0 && signs.has(line[end - 1] ?? '')) end -= 1
  return line.slice(0, end)
}

function partition(phrases: readonly string[]): [wide: string[], latin: string[]] {
  return [phrases.filter((each) => eastAsian.test(each)), phrases.filter((each) => !eastAsian.test(each))]
}
