import { foldPhrase } from './fold.ts'

/** A lookup of whether one of several words stands in a line; of letters, where it first stands, as a whole word. */
export function createWords(phrases: readonly string[]): (line: string) => boolean {
  const words = phrases.map(foldPhrase)
  const any = new RegExp(words.map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '\\$&')).join('|'))
  return (line) => {
    const text = foldPhrase(line)
    // Most lines end here.
    return any.test(text) && words.some((word) => hasWord(text, word))
  }
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  if (at === -1) return false
  return !/[a-z]/.test(word) || !(isLatin(text, at - 1) || isLatin(text, at + word.length))
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 96 && code < 123
}
