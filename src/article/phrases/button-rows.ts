import { eastAsian } from './fold.ts'
import type { WholeLine } from './whole-lines.ts'

/** A longer line is not a row of buttons. */
const longestRow = 80
const mostWords = 14
/** The most words of one button: `Auf Facebook teilen`. */
const longestButton = 4
const separator = /[ \u3000]*[|｜·・•/／：][ \u3000]*|[ \u3000]+/

const textSize = /^(?:A[+-]?|[小中大])$/i

/**
 * Whether a line is several buttons in a row: `공유 댓글 글자크기조정 프린트`, `Share | Print`, or one with
 * sizes, `Schriftgröße A A A`. Each word must belong to one. `Print Shares` may be a headline, so
 * without a bar, Latin letters need three.
 */
export function isButtonRow(line: string, find: (part: string) => WholeLine): boolean {
  if (line.length > longestRow || !separator.test(line) || speech.test(line)) return false
  const words = line.split(separator).filter((word) => word !== '')
  if (words.length < 2 || words.length > mostWords) return false
  const buttons = readButtons(words, find)
  if (buttons === null) return false
  return buttons.sizes > 1 || buttons.count >= (eastAsian.test(line) || /[|｜·•]/.test(line) ? 2 : 3)
}

/** The signs of a headline, a sentence or a time. */
const speech = /[,;!?"“”]|[:.](?: |$)|^\d{1,2}[:：]\d/

/** A count of comments beside a button. */
const commentCount = /^[\d.,+]+$/

/** Counts the buttons that words make up, and the text sizes. `null` if a word belongs to none. */
function readButtons(words: readonly string[], find: (part: string) => WholeLine): { count: number; sizes: number } | null {
  let [start, count, sizes] = [0, 0, 0]
  while (start < words.length) {
    const word = words[start] ?? ''
    const isSize = start > 0 && textSize.test(word)
    const isBeside = isSize || commentCount.test(word)
    let length = isBeside ? 0 : Math.min(longestButton, words.length - start)
    while (length > 0 && !isButton(find(words.slice(start, start + length).join(' ')))) length -= 1
    if (length === 0 && (start === 0 || !isBeside)) return null
    if (isSize) sizes += 1
    else if (length > 0) count += 1
    start += Math.max(1, length)
  }
  return { count, sizes }
}

function isButton({ meanings, heading }: WholeLine): boolean {
  return heading?.certain !== true && (meanings.includes('button') || meanings.includes('above a headline'))
}
