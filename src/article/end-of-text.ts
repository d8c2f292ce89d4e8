import { isSentence } from './line/prose.ts'
import type { ReadLine } from './line/read-line.ts'

/**
 * Finds the line where the lists below the article begin, going by their headings. Times below it
 * belong to other articles. A heading above the time of the article, with the text below that time,
 * is furniture.
 */
export function findEndOfText(lines: readonly ReadLine[]): number {
  const lastText = lines.findLastIndex(({ kind }) => kind === 'text')
  const lastSentence = lines.findLastIndex((line) => line.endsSentence)
  let [start, hasText, end] = [0, false, -1]
  for (const [index, line] of lines.entries()) {
    if (end !== -1) {
      // With nothing above it but a menu, a sentence below shows that it is an entry of the menu.
      if (line.time === null && !isSentenceOfText(line)) continue
      if (index > lastSentence) return end
      ;[start, hasText, end] = [index + 1, false, -1]
      continue
    }
    // `Learn more` is also a button.
    if ((hasText || start > lastText) && line.phrase.heading?.certain === true && line.kind !== 'furniture') {
      if (lines.slice(start, index).some((each) => each.time !== null || isSentenceOfText(each))) return index
      end = index
    }
    hasText ||= line.kind === 'text' && line.phrase.meanings.length === 0
  }
  return end === -1 ? lines.length : end
}

/** Whether a line is a sentence, and no phrase such as `All rights reserved.` */
function isSentenceOfText(line: ReadLine): boolean {
  return isSentence(line.text) && line.phrase.meanings.length === 0
}
