import { foldPhrase } from './fold.ts'

/** Creates a test whether a line has one of these words. Words of Latin letters match whole. */
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
  const isWide = !/[a-z]/.test(word)
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isWide || !(isLatin(text, at - 1) || isLatin(text, at + word.length))) return true
  }
  return false
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 96 && code < 123
}
