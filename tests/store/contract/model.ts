import fc from 'fast-check'
import type { ParseResult } from '../../../src/article/article.ts'
import type { Snapshot } from '../../../src/store/store.ts'
import type { TopicName } from '../../../src/store/topics.ts'
import { article, parseResultOf } from '../../publication.ts'
import { all, problem, topicNames } from './files.ts'

/*
 * A model of a store: plain loops over small files. Lowercasing their words gives slugs and
 * headline keys.
 */

interface SmallFile {
  slug: string
  published: number
  updated: number | null
  title: string
  section: string | null
  agency: string | null
  byline: string | null
  tags: string[]
  related: string[]
  link: string | null
  id: string | null
  state: 'published' | 'published' | 'draft' | 'withdrawn' | 'error'
}

/** Times around and at the start of two months in Japan. */
export const instants = [
  '2024-10-15T00:00:00.000Z',
  '2024-10-31T14:59:59.999Z',
  '2024-10-31T15:00:00.000Z',
  '2024-10-31T15:00:00.001Z',
  '2024-11-30T15:00:00.000Z',
  '2024-12-05T00:00:00.000Z',
].map((instant) => Date.parse(instant))

const words = ['Bridge', 'BRIDGE', 'Ferry', 'Harbor', 'ferry']
const slugs = ['a', 'a-b', 'a1', 'b', 'c']

export const someFiles: fc.Arbitrary<SmallFile[]> = fc.uniqueArray(
  fc.record({
    slug: fc.constantFrom(...slugs),
    published: fc.constantFrom(...instants),
    updated: fc.option(fc.constantFrom(...instants)),
    title: fc.constantFrom(...words),
    section: fc.option(fc.constantFrom(...words)),
    agency: fc.option(fc.constantFrom('Wire', 'WIRE')),
    byline: fc.option(fc.constantFrom('Ann', 'ANN', 'Bob')),
    tags: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
    related: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
    link: fc.option(fc.constantFrom(...words)),
    id: fc.option(fc.constantFrom('post-1', 'urn:a:1', 'tag:news.example,2024:articles/b'), { freq: 2 }),
    state: fc.constantFrom('published', 'published', 'draft', 'withdrawn', 'error'),
  }),
  { selector: ({ slug }) => slug, maxLength: slugs.length },
)

/** Gives no two files one id, unless all but one are withdrawn and give theirs up. */
export function withoutDuplicates(files: readonly SmallFile[], keepsIds: boolean): SmallFile[] {
  const takesId = ({ state }: SmallFile): boolean => keepsIds || state !== 'withdrawn'
  const taken = new Set(files.filter(takesId).map(({ slug }) => `tag:news.example,2024:articles/${slug}`))
  return files.map((each) => {
    if (each.id === null || !takesId(each)) return each
    if (taken.has(each.id)) return { ...each, id: null }
    taken.add(each.id)
    return each
  })
}

const elsewhere = 'https://elsewhere.example/'

export function fileOf({ state, published, updated, link, ...parts }: SmallFile): ParseResult {
  const whole = article({
    ...parts,
    published: new Date(published),
    updated: updated === null ? null : new Date(updated),
    links: link === null ? [] : [{ headline: link, url: elsewhere }],
    draft: state === 'draft',
    withdrawn: state === 'withdrawn',
  })
  return { ...parseResultOf(whole), diagnostics: state === 'error' ? [problem('error', 'E')] : [] }
}

const kinds = ['sections', 'agencies', 'tags', 'bylines'] as const
const months = ['2024-09', '2024-10', '2024-11', '2024-12']
const keys = ['bridge', 'ferry', 'harbor', 'nothing']
const allTopics = kinds.flatMap((kind) => topicNames(kind, 'bridge', 'ferry', 'harbor', 'wire', 'ann', 'bob'))

/** The results of every query of a snapshot. */
export async function askAll(snapshot: Snapshot, limit: number): Promise<object> {
  const of = <Key, Value>(some: readonly Key[], ask: (key: Key) => Promise<Value>): Promise<Value[]> => Promise.all(some.map(ask))
  const brief = (found: readonly { slug: string; updated: Date | null }[]) =>
    found.map(({ slug, updated }) => [slug, updated?.getTime() ?? null])
  const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    month: snapshot.month,
    nextChange: snapshot.nextChange.getTime(),
    newest: brief(await snapshot.newest({ limit: all })),
    limited: brief(await snapshot.newest({ limit })),
    ofTopics: await of(allTopics, async (topic) => brief(await snapshot.newest({ limit, topic }))),
    inMonth: await of(months, async (month) => brief(await snapshot.inMonth(month))),
    entriesInMonth: await of(months, async (month) => brief(await snapshot.entriesInMonth(month))),
    months: await snapshot.months(),
    bySlug: await of(slugs, async (slug) => {
      const found = await snapshot.bySlug(slug)
      return found === null || found === 'withdrawn' ? found : brief([found])
    }),
    byHeadlines: sorted(await snapshot.byHeadlines(keys)),
    firstListings: sorted(await snapshot.firstListings(keys)).map(([key, listing]) => [
      key,
      [listing.article.slug, listing.position, listing.headline, listing.url],
    ]),
    topicsByName: await snapshot.topicsByName(allTopics),
    topics: await snapshot.topics({ limit }),
    topicsOfKinds: await of(kinds, (kind) => snapshot.topics({ limit, kind })),
    withdrawn: brief(await snapshot.withdrawn({})),
    withdrawnOfTopics: await of(allTopics, async (topic) => brief(await snapshot.withdrawn({ topic }))),
    withdrawnInMonths: await of(months, async (month) => brief(await snapshot.withdrawn({ month }))),
    withdrawnAfter: await of(instants, async (after) => brief(await snapshot.withdrawn({ after: new Date(after) }))),
    counts: await snapshot.counts(),
    diagnostics: (await snapshot.diagnostics()).map((each) => each.file).sort(),
  }
}

export function modelAnswers(files: readonly SmallFile[], now: number, limit: number): object {
  const newestFirst = files.toSorted((a, b) => b.published - a.published || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0))
  const due = newestFirst.filter(({ published }) => published <= now)
  const shown = due.filter(({ state }) => state === 'published')
  const gone = due.filter(({ state }) => state === 'withdrawn')
  const uriOf = ({ id, slug }: SmallFile): string => (id?.includes(':') ? id : `tag:news.example,2024:articles/${slug}`)
  const left = gone.filter((each) => shown.every((other) => uriOf(other) !== uriOf(each)))
  const brief = (some: readonly SmallFile[]) =>
    some.map(({ slug, updated }) => [slug, updated !== null && updated <= now ? updated : null])

  const monthOf = (instant: number): string => new Date(instant + 9 * 3_600_000).toISOString().slice(0, 7)
  const topicsOf = ({ section, agency, tags, byline }: SmallFile) => {
    const titles = { sections: [section], agencies: [agency], tags, bylines: [byline] }
    return kinds.flatMap((kind) =>
      titles[kind].flatMap((title) => (title === null ? [] : { kind, slug: title.toLowerCase(), title })),
    )
  }
  const isOf =
    ({ kind, slug }: TopicName) =>
    (each: SmallFile) =>
      topicsOf(each).some((topic) => topic.kind === kind && topic.slug === slug)
  const distinct = <Topic extends TopicName>(topics: readonly Topic[]): Topic[] =>
    topics.filter(({ kind, slug }, index) => index === topics.findIndex((other) => other.kind === kind && other.slug === slug))
  const topics = distinct(shown.flatMap(topicsOf))
  const known = distinct([...topics, ...left.flatMap(topicsOf)])

  const beginnings = ['2024-09-30', '2024-10-31', '2024-11-30', '2024-12-31'].map((day) => Date.parse(`${day}T15:00:00Z`))
  const changes = files.flatMap(({ state, published, updated }) =>
    state === 'published' || state === 'withdrawn' ? [published, updated ?? published] : [],
  )
  return {
    month: monthOf(now),
    nextChange: Math.min(...[...changes, ...beginnings].filter((change) => change > now)),
    newest: brief(shown),
    limited: brief(shown.slice(0, limit)),
    ofTopics: allTopics.map((topic) => brief(shown.filter(isOf(topic)).slice(0, limit))),
    inMonth: months.map((month) => brief(shown.filter(({ published }) => monthOf(published) === month))),
    entriesInMonth: months.map((month) => brief(shown.filter(({ published }) => monthOf(published) === month))),
    months: months
      .toReversed()
      .map((month) => ({ month, articles: shown.filter(({ published }) => monthOf(published) === month).length }))
      .filter(({ articles }) => articles > 0),
    bySlug: slugs.map((slug) => {
      const found = shown.filter((each) => each.slug === slug)
      if (found.length > 0) return brief(found)
      return gone.some((each) => each.slug === slug) ? 'withdrawn' : null
    }),
    byHeadlines: keys.flatMap((key) => {
      const has = ({ title }: SmallFile): boolean => title.toLowerCase() === key
      const [newest] = shown.filter(has)
      if (newest !== undefined) return [[key, newest.slug]]
      return gone.some(has) ? [[key, null]] : []
    }),
    firstListings: keys.flatMap((key) => {
      const positionIn = ({ related }: SmallFile): number => related.findIndex((line) => line.toLowerCase() === key)
      const oldest = shown.filter((each) => positionIn(each) >= 0).at(-1)
      if (oldest === undefined) return []
      const position = positionIn(oldest)
      const url = oldest.link?.toLowerCase() === key ? elsewhere : null
      return [[key, [oldest.slug, position + 1, oldest.related[position], url]]]
    }),
    topicsByName: allTopics.flatMap((topic) => known.find(({ kind, slug }) => kind === topic.kind && slug === topic.slug) ?? []),
    topics: topics.slice(0, limit),
    topicsOfKinds: kinds.map((kind) => topics.filter((topic) => topic.kind === kind).slice(0, limit)),
    withdrawn: brief(left),
    withdrawnOfTopics: allTopics.map((topic) => brief(left.filter(isOf(topic)))),
    withdrawnInMonths: months.map((month) => brief(left.filter(({ published }) => monthOf(published) === month))),
    withdrawnAfter: instants.map((after) => brief(left.filter(({ published }) => published > after))),
    counts: {
      published: shown.length,
      scheduled: files.filter(({ state, published }) => state === 'published' && published > now).length,
      refused: due.filter(({ state }) => state === 'error').length,
    },
    diagnostics: due.flatMap(({ state, slug }) => (state === 'error' ? `${slug}.txt` : [])).sort(),
  }
}
