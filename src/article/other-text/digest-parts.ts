import { readDateline } from '../line/dateline.ts'
import type { Line } from '../lines.ts'
import type { Names } from '../names/names.ts'
import type { Pasted } from './pasted.ts'
import { readByline } from '../names/people.ts'
import type { Timestamp } from '../time/timestamp.ts'
import { eastAsian } from '../phrases/fold.ts'

/** A text with the lines that are times, or share a line with one. */
export type DigestText = Omit<Pasted, 'times'> & { times: ReadonlyMap<Line, Pick<Timestamp, 'label'>> }

/** What a line may be in a text with several articles. */
export type DigestPart = 'time' | 'update' | 'prose' | 'opening' | 'separator' | 'entry' | 'signature' | 'short'

/** Whether a line is a paragraph, perhaps one with a dateline. */
export const isText = (part: DigestPart | undefined): boolean => part === 'prose' || part === 'opening'

/** Whether a line is long enough for a headline and not a page label. */
export function isHeadline(line: string): boolean {
  return eastAsian.test(line) ? line.length >= 8 : line.length >= 15 && line.split(' ', 3).length > 2
}

/** A longer line is text, whatever it ends in. */
const longestHeadline = 140

/** Classifies each line by its own form. */
export function partsOf({ lines, times, phrases, names }: DigestText): DigestPart[] {
  return lines.map((line, index) => {
    const time = times.get(line)
    if (time !== undefined) return time.label === 'updated' ? 'update' : 'time'
    if (isBullet(line) || isBullet(lines[index - 1]) || phrases.heading(line.text)?.certain === true) return 'entry'
    return partOf(line.text, names)
  })
}

/** Whether a line is a bullet alone. Its entry is on the next line. */
function isBullet(line: Line | undefined): boolean {
  return line !== undefined && /^[-–—・•●■]$/.test(line.text)
}

function partOf(line: string, names: Names): DigestPart {
  if (/^[-=*_–—─━＊*※◇]{3,}$/.test(line)) return 'separator'
  if (/^[-–—・•●■◆▽▼▲▶＞→*] ?[^ ]/.test(line)) return 'entry'
  if (readDateline(line, names) !== null) return 'opening'
  if (names.isName(line) || names.isCredit(line) || readByline(line) !== null) return 'signature'
  return isWholeSentence(line) || line.length > longestHeadline ? 'prose' : 'short'
}

/** A longer line that ends in a colon introduces a list or a quotation. */
const longestLabel = 40

/** Whether a line ends like a sentence and is longer than a label. */
export function isWholeSentence(line: string): boolean {
  let last = line.length - 1
  if (line.endsWith(':') || line.endsWith('：')) return line.length > longestLabel
  while (closing.has(line.charAt(last)) && last > line.length - longestEnd) last -= 1
  return stops.has(line.charAt(last)) && line.length >= (line.includes('。') ? 5 : 12) && !line.endsWith('..')
}

const stops = new Set('.。．?？!！')
const closing = new Set('"”’」』）)')
/** The maximum length of a full stop with the quotes and brackets after it. */
const longestEnd = 12
