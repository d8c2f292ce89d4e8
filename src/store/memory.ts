import { addError, type Article, type ParseResult } from '../article/article.ts'
import type { Config } from '../config.ts'
import { listingsOf } from './listings.ts'
import { normaliseHeadline } from './normalise.ts'
import { isSameTopic, type Topic, type TopicName, type TopicSource, topicsOf } from './topics.ts'
import { monthAt, notBefore, startOfMonth } from './month.ts'
import { isPublic, type Published, publishedAt } from './published.ts'
import type { Listing, Snapshot, Store } from './store.ts'

/**
 * Creates a store that keeps parsed files in memory. No snapshot has a last change before
 * `deployed`, the time of the deployment; `null` if unknown.
 */
export function createMemoryStore(files: readonly ParseResult[], config: Config, deployed: Date | null): Store {
  let results = files
  let refusals = 0
  return {
    isStatic: true,
    snapshot: (now) => {
      const published = publishedAt(results, config, now)
      const lastChange = notBefore(published.lastChange, deployed)
      const diagnostics = (): ReturnType<typeof diagnosticsOf> => diagnosticsOf(results, now)
      return Promise.resolve({ ...createSnapshot(published, config, diagnostics), lastChange, revision: `${refusals}` })
    },
    revision: () => Promise.resolve(`${refusals}`),
    refuse: (slug, reason) => {
      results = results.map((result) => (result.article.slug === slug ? addError(result, 1, reason) : result))
      refusals += 1
      return Promise.resolve()
    },
  }
}

function diagnosticsOf(results: readonly ParseResult[], now: Date): Awaited<ReturnType<Snapshot['diagnostics']>> {
  return results
    .filter((result) => isPublic(result, now))
    .flatMap(({ file, diagnostics }) =>
      diagnostics.filter(({ severity }) => severity !== 'note').map((diagnostic) => ({ file, ...diagnostic })),
    )
}

/** Creates a snapshot over indexes that are built on first use. */
function createSnapshot(published: Published, config: Config, diagnostics: () => Awaited<ReturnType<Snapshot['diagnostics']>>) {
  const { articles, withdrawn, dated, month, lastChange, nextChange, counts } = published
  const slugs = once(() => new Map(articles.map((article) => [article.slug, article])))
  const withdrawnSlugs = once(() => new Set(withdrawn.map(({ slug }) => slug)))
  const months = once(() => groupByMonth(articles, config.timeZone))
  const topics = once(() => groupByTopic(articles))
  const formerTopics = once(() => groupByTopic(dated))
  const headlines = once(() => findHeadlines(published))
  const listings = once(() => findListings(articles))
  const ofTopic = (topic: TopicName): readonly Article[] => topics().get(topicKey(topic))?.articles ?? []
  return {
    month,
    lastChange,
    nextChange,
    newest: async ({ limit, topic }) => (topic === undefined ? articles : ofTopic(topic)).slice(0, limit),
    inMonth: async (name) => months().get(name) ?? [],
    entriesInMonth: async (name) => months().get(name) ?? [],
    months: async () => Array.from(months(), ([name, { length }]) => ({ month: name, articles: length })),
    bySlug: async (slug) => slugs().get(slug) ?? (withdrawnSlugs().has(slug) ? 'withdrawn' : null),
    byHeadlines: async (names) => select(headlines(), names),
    firstListings: async (names) => select(listings(), names),
    topicsByName: async (names) =>
      names.flatMap((name) => (topics().get(topicKey(name)) ?? formerTopics().get(topicKey(name)))?.topic ?? []),
    topics: async ({ limit, kind }) =>
      Array.from(topics().values(), ({ topic }) => topic)
        .filter((topic) => kind === undefined || topic.kind === kind)
        .slice(0, limit),
    withdrawn: async ({ topic, month: within, after, limit }) =>
      dated
        .filter(
          (article) =>
            (topic === undefined || topicsOf(article).some((own) => isSameTopic(own, topic))) &&
            (within === undefined || monthAt(article.published, config.timeZone) === within) &&
            (after === undefined || article.published > after),
        )
        .slice(0, limit),
    counts: async () => counts,
    diagnostics: async () => diagnostics(),
  } satisfies Omit<Snapshot, 'revision'>
}

/** Groups articles by month. Months and articles are sorted newest first. */
function groupByMonth(articles: readonly Article[], timeZone: string): Map<string, Article[]> {
  const months = new Map<string, Article[]>()
  let month = ''
  let start = new Date(8.64e15)
  for (const article of articles) {
    // Articles are sorted, so the slow time zone conversion runs once a month.
    if (article.published < start) {
      month = monthAt(article.published, timeZone)
      start = startOfMonth(month, timeZone)
      months.set(month, [])
    }
    months.get(month)?.push(article)
  }
  return months
}

/**
 * Groups articles, sorted newest first, by topic. Topics are in the order of their newest articles.
 */
function groupByTopic<Any extends TopicSource>(articles: readonly Any[]): Map<string, { topic: Topic; articles: Any[] }> {
  const topics = new Map<string, { topic: Topic; articles: Any[] }>()
  for (const article of articles) {
    for (const topic of topicsOf(article)) {
      const group = topics.get(topicKey(topic))
      if (group === undefined) topics.set(topicKey(topic), { topic, articles: [article] })
      else group.articles.push(article)
    }
  }
  return topics
}

function topicKey({ kind, slug }: TopicName): string {
  return `${kind} ${slug}`
}

/** The slug of the newest article with each headline; `null` if only withdrawn articles have it. */
function findHeadlines({ articles, withdrawn }: Published): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { title } of withdrawn) if (title !== null) found.set(normaliseHeadline(title), null)
  for (const { title, slug } of articles.toReversed()) found.set(normaliseHeadline(title), slug)
  return found
}

/** The oldest listing of each headline. Later articles do not change it. */
function findListings(articles: readonly Article[]): Map<string, Listing> {
  const listings = new Map<string, Listing>()
  for (const article of articles) {
    for (const { normalised, ...listing } of listingsOf(article)) listings.set(normalised, { ...listing, article })
  }
  return listings
}

/** The entries of a map with the given keys. */
function select<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const key of keys) {
    const value = map.get(key)
    if (value !== undefined) found.set(key, value)
  }
  return found
}

function once<Value>(make: () => Value): () => Value {
  let cached: { value: Value } | null = null
  return () => (cached ??= { value: make() }).value
}
