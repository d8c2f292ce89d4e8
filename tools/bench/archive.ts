import { formatTime } from '../../src/article/time/zone.ts'
import { paragraphsOf } from './reports.ts'

/** A file of an archive, and when it was published. */
export interface ArchiveFile {
  file: string
  text: string
  at: Date
}

const day = 86_400_000
/** These many newest articles are the same in archives of every size, ten of them still scheduled. */
const recent = 100
const scheduled = 10
/** The articles of the oldest month, also in every archive. */
const oldest = 30
/** The age of the oldest article. */
const years = 30

const sections = ['Politics', 'Society', 'Science & Nature', 'Sports', 'World', 'Business', 'Culture', 'Editorial & Columns']
const tags =
  'harbor bridge ferry mayor snow library river station island lantern tofu school festival budget museum orchard'.split(' ')
const writers = 'Nao Hamada,Rin Unohara,Sora Minato,Aki Umibe,Mei Sawada,Jun Kitahama,Yui Nagisa,Ren Hoshino,Kai Tsukino'.split(
  ',',
)
const towns = 'Shiomi,Minato,Kawabe,Hoshino,Umibe,Yamate,Sawada,Kitahama,Asahi-machi,Midorigaoka,Nagisa,Takanawa'.split(',')
const paragraphs = Array.from({ length: 1000 }, (_, report) => paragraphsOf(report)).flat()
const words = paragraphs.slice(0, 60).flatMap((paragraph) => paragraph.match(/[A-Za-z]{5,}/g) ?? [])
const one = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/**
 * An article of an archive of `count`, newest first: about 3.6 kB as an editor pastes it. Its
 * newest articles, its oldest ones and the number of its months are the same for every count, so
 * that documents are of equal size. Of a hundred, one is withdrawn and one a draft.
 */
export function archiveFile(index: number, count: number, now: Date): ArchiveFile {
  const at = new Date(Math.floor(timeOf(index, count, now) / 60_000) * 60_000)
  const front = [
    `tags: [${tagsOf(index).join(', ')}]`,
    index % 100 === 50 ? 'withdrawn: true' : [],
    index % 100 === 70 ? 'draft: true' : [],
    index % 50 === 20 ? `updated: ${new Date(at.getTime() + 60_000).toISOString()}` : [],
  ].flat()
  const [lede, ...others] = Array.from({ length: 5 + (index % 7) }, (_, place) => one(paragraphs, (index * 9 + place) * 13))
  const text = [
    '---',
    ...front,
    '---',
    titleOf(index),
    'A ferry leaves on Sunday.',
    `By ${one(writers, index >> 3)}`,
    formatTime(at, 'Asia/Tokyo'),
    `SHIOMI — ${lede}`,
    ...others,
    `"${one(sections, index >> 1)}" POPULAR ARTICLE`,
    ...relatedTo(index).map((headline) => `-\n${headline}`),
  ]
  return { file: `${nameOf(index)}.txt`, text: `${text.join('\n')}\n`, at }
}

/** The name of an article, without the ending. Names are in no order, like those from headlines. */
export function nameOf(index: number): string {
  return `report-${(index * 7919) % 1_000_003}`
}

function timeOf(index: number, count: number, now: Date): number {
  if (index < scheduled) return now.getTime() + (scheduled - index) * day
  if (index < recent) return now.getTime() - index * 2_400_000
  const end = Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), 15)
  if (index >= count - oldest) return end - (index - count + oldest) * 3_600_000
  const start = now.getTime() - 20 * day
  const from = end + 17 * day
  return start - ((index - recent) / Math.max(count - recent - oldest, 1)) * (start - from)
}

/** A frequent tag, and a rare one. The thousand topics of OPML are among the first thousand articles. */
function tagsOf(index: number): string[] {
  const rare = `Case ${index < 2000 ? index : 2000 + Math.floor(index / 10)}`
  return [one(tags, index), rare, ...(index < 200 ? [`Ship ${index}`] : [])]
}

/** One of two hundred has the title of a column, like a daily one. */
function titleOf(index: number): string {
  if (index % 200 === 30) return 'Tides and Ferries Today'
  return `Report ${index}: ${one(words, index)} and ${one(words, index * 3)} of ${one(words, index >> 3)} in ${one(towns, index >> 2)}`
}

/** A newer article, an older one, the column, a headline that many list, and one of elsewhere. */
function relatedTo(index: number): string[] {
  return [
    titleOf(index + 3),
    titleOf(Math.max(index - 3, 0)),
    'Tides and Ferries Today',
    `Harbor Town Opens Bridge Number ${index % 40}; Ferry Keeps Running`,
    `Island Number ${index} Votes on a Second Lighthouse`,
  ]
}
