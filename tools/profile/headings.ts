import { endsSentence } from '../../src/article/line/prose.ts'
import { mayHead } from './lists.ts'
import { type PageLine, type Pages, similarShare } from './pages.ts'
import { shorthand } from './writers.ts'

/** A setting for headings that profile finds. */
export type HeadingSetting = 'RELATED_HEADINGS' | 'RANKING_HEADINGS'

const popular =
  /rank|most|popular|trending|top \d|ランキング|人気|アクセス|よく読まれ|많이|热门|熱門|plus lus|meistgelesen|más leíd/i

/** The setting for the heading of a list that was taken for text. `null` for any other line. */
export function listBelow(text: string, { pages, counts, entries, headings }: Pages): HeadingSetting | null {
  if (shorthand.test(text)) return null
  if (headings.has(text)) return 'RANKING_HEADINGS'
  const sizeOf = (line: PageLine): number => counts.get(line.text)?.size ?? 0
  const blocks = pages.flatMap((page) => {
    const start = page.findIndex((line) => line.text === text)
    if (start === -1 || page[start]?.part !== 'below') return []
    const below = page.slice(start + 1)
    const isOfPage = (line: PageLine): boolean =>
      /\p{L}/u.test(line.text) && !entries.has(line.text) && sizeOf(line) >= (counts.get(text)?.size ?? 0) * similarShare
    const end = below.findIndex((line) => line.isRecognised || isOfPage(line))
    return [below.slice(0, end === -1 ? below.length : end)]
  })
  const found = blocks.flat()
  const areHeadlines = blocks.filter((block) => block.length > 0 && !block.some((line) => endsSentence(line.text)))
  const isList = areHeadlines.length * 2 > blocks.length && new Set(found.map((line) => line.text)).size > 1
  if (!isList || !mayHead({ text, isRecognised: false })) return null
  const again = found.filter((line) => sizeOf(line) > 1 && sizeOf(line) * 2 > blocks.length)
  // The number is in the line of the headline or in the line above.
  const numbers = found.filter((line) => /^(?:[0-9０-９①-⑳]|[一二三四五六七八九十][\u3000 ]|第)/.test(line.text))
  const isRanking = numbers.length * 2 >= found.length || popular.test(text) || again.length * 2 > found.length
  return isRanking ? 'RANKING_HEADINGS' : 'RELATED_HEADINGS'
}
