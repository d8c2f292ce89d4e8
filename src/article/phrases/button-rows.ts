import { eastAsian } from './fold.ts'
import type { WholeLine } from './whole-lines.ts'

/** A longer line is not a row of buttons. */
const longestRow = 80
const mostWords = 14
/** The most words of one button: `Auf Facebook teilen`. */
const longestButton = 4
const separator = /[ \u3000]*[|｜·・•/／][ \u3000]*|[ \u3000]+/

/**
 * Whether a line is several buttons in a row: `공유 댓글 글자크기조정 프린트`, `Share | Print`. Each word must
 * belong to one. `Print Shares` may be a headline, so without a bar, Latin letters need three.
 */
export function isButtonRow(line: string, find: (part: string) => WholeLine): boolean {
  if (line.length > longestRow || !separator.test(line)) return false
  const words = line.split(separator).filter((word) => word !== '')
  if (words.length < 2 || words.length > mostWords) return false
  const isButton = (part: string): boolean => {
    const { meanings, heading } = find(part)
    return heading?.certain !== true && (meanings.includes('button') || meanings.includes('above a headline'))
  }
  let [start, count] = [0, 0]
  while (start < words.length) {
    let length = Math.min(longestButton, words.length - start)
    while (length > 0 && !isButton(words.slice(start, start + length).join(' '))) length -= 1
    if (length > 0) count += 1
    // A count beside a button.
    else if (start === 0 || !/^[\d.,+]+$/.test(words[start] ?? '')) return false
    start += Math.max(1, length)
  }
  return count >= (eastAsian.test(line) || /[|｜·•]/.test(line) ? 2 : 3)
}
