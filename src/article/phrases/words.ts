import { foldPhrase } from './fold.ts'

/** A lookup of whether one of several words stands in a line; of letters, where it first stands, as a whole word. */
export function createWords(phrases: readonly string[]): (line: string) => boolean {
  const byFirst = Map.groupBy(phrases.map(foldPhrase), (word) => word.charAt(0))
  return (line) => {
    const text = foldPhrase(line)
    let isWithin = false
    for (let at = 0; at < text.length; at += 1) {
      // Within a word of Latin letters, none begins.
      const isLetter = isLatin(text, at)
      if (!(isLetter && isWithin) && byFirst.get(text.charAt(at))?.some((word) => isWordAt(text, at, word)) === true) return true
      isWithin = isLetter
    }
    return false
  }
}

function isWordAt(text: string, at: number, word: string): boolean {
  if (!text.startsWith(word, at) || text.indexOf(word) < at) return false
  return !/[a-z]/.test(word) || !(isLatin(text, at - 1) || isLatin(text, at + word.length))
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 96 && code < 123
}
