import { isHeadline, isText, partsOf } from './digest-parts.ts'
import type { Line } from '../lines.ts'
import { endsSentence } from '../line/prose.ts'
import type { OtherTextFinding, Pasted } from './pasted.ts'

/**
 * A clock alone on its line, perhaps in brackets: `21:15`, `9.15pm`, `21h15`, `【21:15】`, `21時15分`,
 * `21:15 Uhr`.
 */
const clock =
  /^[[(（【]?(午前|午後|오전|오후|上午|下午)? ?(\d{1,2}) ?(?:[:.：h]|時|时|點|点|시) ?(\d{2})? ?分?분? ?([ap]\.?m\.?)?(?: ?(?:uhr|[a-z]{3,4}))?[\])）】]?$/i
const longestClock = 20
/** The fewest entries of a live page. */
const fewestEntries = 3

/**
 * Finds a live page: three clocks or more, each alone above its text, the latest first. In a
 * chronology or a timetable, the earliest is first.
 */
export function findLive({ lines }: Pasted): OtherTextFinding | null {
  const clocks: { line: Line; index: number; minutes: number }[] = []
  for (const [index, line] of lines.entries()) {
    const minutes = minutesOf(line.text)
    if (minutes !== null) clocks.push({ line, index, minutes })
  }
  const [first] = clocks
  if (first === undefined || clocks.length < fewestEntries) return null
  const isEach = clocks.every(({ index, minutes }, at) => {
    const [above, below] = [clocks[at - 1], lines[index + 1]]
    const isLater = above === undefined || (above.minutes > minutes && index > above.index + 1)
    return isLater && below !== undefined && endsSentence(below.text)
  })
  return isEach ? { line: first.line, found: 'a live page that goes on changing', way: 'paste a report of its own' } : null
}

function minutesOf(text: string): number | null {
  if (text.length > longestClock || !/\d/.test(text)) return null
  const [, part = '', hour = '', minute = '0', half = ''] = clock.exec(text.normalize('NFKC')) ?? []
  if (hour === '' || Number(hour) > 24) return null
  const isAfternoon = /^(?:午後|오후|下午)|^p/i.test(part + half)
  return ((Number(hour) % 24) + (isAfternoon && Number(hour) < 12 ? 12 : 0)) * 60 + Number(minute)
}

/**
 * Finds a page of teasers: two headlines or more, each above a sentence or two and then the time of
 * its own article. The time of an article at its end is that on top.
 */
export function findTeasers(pasted: Pasted): OtherTextFinding | null {
  const { lines, times } = pasted
  if (times.size === 0) return findAgedTeasers(pasted)
  if (times.size < 2) return null
  const parts = partsOf(pasted)
  const teasers = lines.flatMap((_line, index): Line[] => {
    const headline = index - (isText(parts[index - 2]) ? 3 : 2)
    const isTeaser = parts[index] === 'time' && isText(parts[index - 1]) && parts[headline] === 'short'
    const shown = lines[headline]
    return isTeaser && shown !== undefined && isHeadline(shown.text) ? [shown] : []
  })
  const [, second] = teasers
  const isDistinct = new Set([...times.keys()].map(({ text }) => text)).size === times.size
  // Below the last time, an article has its text.
  const last = lines.findLastIndex((line) => times.has(line))
  if (second === undefined || !isDistinct || parts.slice(last).some(isText)) return null
  return { line: second, found: 'a page of several articles', way: 'open the article itself, and paste its text' }
}

const longestAge = 30

/**
 * Finds teasers with their ages: two headlines or more, each above `2 hours ago`, and no text of an
 * article.
 */
function findAgedTeasers(pasted: Pasted): OtherTextFinding | null {
  const { lines, phrases } = pasted
  const isAge = ({ text }: Line): boolean => text.length <= longestAge && phrases.means('age', text)
  const ages = lines.flatMap((line, index) => (index > 0 && isAge(line) ? [index] : []))
  const [first, second] = ages
  if (first === undefined || second === undefined) return null
  const parts = partsOf(pasted)
  const shown = lines[isText(parts[second - 1]) ? second - 2 : second - 1]
  if (shown === undefined || parts.filter(isText).length > ages.length || parts.slice(first).includes('entry')) return null
  const isEach = ages.every((index) => parts[index - 1] === 'short' || (isText(parts[index - 1]) && parts[index - 2] === 'short'))
  return isEach ? { line: shown, found: 'a page of several articles', way: 'open the article itself, and paste its text' } : null
}
