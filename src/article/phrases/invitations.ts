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
  return (line) => {
    if (eastAsian.test(line)) {
      if (line.length > mostCharacters) return false
      const text = line.toLowerCase().replace(outside, '$1')
      return wideThings.some((thing) => text.includes(thing)) && wideActs.some((act) => text.endsWith(act))
    }
    const words = line
      .toLowerCase()
      .replaceAll('’', "'")
      .split(between, mostWords + 2)
    if (words.length > mostWords) return false
    const [first = '', second = ''] = words[0] === '' ? words.slice(1) : words
    if (!opens.has(first) && !opens.has(`${first} ${second}`)) return false
    return words.some((word, index) => names.has(word) || names.has(`${word} ${words[index + 1]}`))
  }
}

const between = /[^\p{L}\p{N}'-]+/u
/** What is not in the signs around a line. */
const outside = /^[\s【】「」『』（）()▶►→＞>・●■※]*(.*?)[\s【】「」『』（）()▶►→＞>．.…！!？?]*$/u

function partition(phrases: readonly string[]): [wide: string[], latin: string[]] {
  return [phrases.filter((each) => eastAsian.test(each)), phrases.filter((each) => !eastAsian.test(each))]
}
