import { foldPhrase } from './fold.ts'

/** A lookup of whether one of several words stands in a line; of letters, where it first stands, as a whole word. */
export function createWords(phrases: readonly string[]): (line: string) => boolean {
  const words = phrases.map(foldPhrase)
  // One look through a line tells most lines from those that have a word.
  const any = new RegExp(words.map(escape).join('|'))
  return (line) => {
    const text = foldPhrase(line)
    return any.test(text) && words.some((word) => isWord(text, word))
  }
}

function isWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  if (at === -1) return false
  return !/[a-z]/.test(word) || !(/[a-z]/.test(text[at - 1] ?? '') || /[a-z]/.test(text[at + word.length] ?? ''))
}

/** A text as a pattern that matches it. */
function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
