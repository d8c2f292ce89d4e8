import { type Article, type ArticleText, emptyArticle, type ParseResult } from '../src/article/article.ts'
import { cleanArticle, type Unclean } from '../src/article/clean-article.ts'
import { createNames } from '../src/article/names/names.ts'
import { parseArticle } from '../src/article/parse.ts'
import { cleanLine } from '../src/article/text.ts'
import { createPhrasebook, type OwnWords } from '../src/article/phrases/phrasebook.ts'
import type { Publication } from '../src/config.ts'
import { createHandler } from '../src/app.ts'
import type { Feed, FeedName } from '../src/feed/feed.ts'
import { loadFeed } from '../src/feed/load.ts'
import { noCopies } from '../src/http/document-copies.ts'
import type { SiteOptions } from '../src/site/site-snapshot.ts'
import { createMemoryStore } from '../src/store/memory.ts'
import type { Snapshot } from '../src/store/store.ts'

/** The words of the newspaper that the samples come from. */
const words: OwnWords = {
  related: ['{section} POPULAR ARTICLE'],
  ranking: ['JN ACCESS RANKING'],
  other: [
    '{topic} Latest Articles',
    'Popular Articles',
    'Popular articles in the past 24 hours',
    'Popular articles in the past week',
    'Popular articles in the past month',
  ],
  furniture: ['Return to {topic} Page', 'Add TheJapanNews to your Google News feed.'],
}

/** The settings for tests. */
export const publication: Publication = {
  title: 'The Kawaraban',
  description: 'News for tests.',
  origin: 'https://news.example',
  language: 'en',
  tagAuthority: 'news.example',
  tagDate: '2024',
  timeZone: 'Asia/Tokyo',
  publisher: 'The Kawaraban',
  agencies: [],
  siteNames: [],
  names: createNames({ publisher: 'The Kawaraban', agencies: [], siteNames: [] }),
  itemsPerFeed: 50,
  fullText: true,
  relatedItems: true,
  copyright: '© The Kawaraban',
  words,
  phrases: createPhrasebook(words),
  push: {
    hub: false,
    hubs: [],
    topicLimit: 1000,
    hostLimit: 50,
    leaseMin: 3600,
    leaseDefault: 864_000,
    leaseMax: 2_592_000,
    timeout: 10,
    connections: 6,
    allConnections: 50,
    runCalls: 5000,
    runStatements: 800,
    retryFirst: 30,
    retryMax: 21_600,
    indexNowKey: null,
    indexNowEndpoint: 'https://api.indexnow.org/indexnow',
  },
}

/** Reads a text as the file `harbor.txt`. */
export function read(text: string | Uint8Array, file = 'harbor.txt'): ParseResult {
  return parseArticle(file, typeof text === 'string' ? new TextEncoder().encode(text) : text, publication)
}

/** The problems of a text as `line:column severity: message`, without notes. */
export function complaints(text: string | Uint8Array, file?: string): string[] {
  const { diagnostics } = read(text, file)
  return diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map((diagnostic) => `${diagnostic.line}:${diagnostic.column} ${diagnostic.severity}: ${diagnostic.message}`)
}

/** A minimal article. */
export function article({
  title = 'Harbor Reopens',
  published = new Date('2024-11-18T05:57:00Z'),
  ...parts
}: Partial<Unclean<Article>> = {}): Article {
  const text = { ...emptyArticle('harbor'), paragraphs: ['The harbor reopened.'], ...parts }
  const paragraphs = text.paragraphs.map(cleanLine)
  return { ...cleanArticle({ ...text, paragraphs, title, published }), title: cleanLine(title), published }
}

/** A snapshot of these articles, by default when all are published. */
export function snapshotOf(
  articles: readonly Article[],
  settings: Publication = publication,
  now = new Date('2031-01-01T00:00:00Z'),
): Promise<Snapshot> {
  return createMemoryStore(articles.map(parseResultOf), settings, null).snapshot(now)
}

/** A feed of these articles, by default the newest. */
export async function feedOf(
  articles: readonly Article[],
  settings: Publication = publication,
  name: FeedName = { kind: 'all' },
): Promise<Feed> {
  const feed = await loadFeed(await snapshotOf(articles, settings), settings, name)
  if (feed === null) throw new Error(`there is no feed ${JSON.stringify(name)}`)
  return feed
}

/** Creates the request handler over these files, to request by path. */
export function serve(
  results: readonly ParseResult[],
  { deployed = null, ...options }: Partial<SiteOptions> & { deployed?: Date | null } = {},
): { request: (path: string, init?: RequestInit) => Promise<Response> } {
  const config = options.config ?? publication
  const handler = createHandler(createMemoryStore(results, config, deployed), {
    config,
    pictures: { 'icon.png': new Uint8Array([1]).buffer, 'favicon.png': new Uint8Array([2]).buffer },
    now: () => Date.parse('2024-11-22T00:00:00Z'),
    copies: noCopies,
    ...options,
  })
  return { request: async (path, init) => handler(new Request(new URL(path, 'http://localhost'), init), () => {}) }
}

/** The parse result of a file with this article. */
export function parseResultOf(each: ArticleText): ParseResult {
  return { file: `${each.slug}.txt`, article: each, diagnostics: [], lines: { title: 1, published: 1, updated: 1, id: 1 } }
}

/** What a newsroom has besides documents, where nobody subscribes. */
export const nobody = {
  hub: { respond: () => Promise.resolve(new Response(null, { status: 404 })) },
  hubStatus: () =>
    Promise.resolve({
      subscriptions: 0,
      requests: 0,
      topics: [],
      hosts: [],
      deliveries: { waiting: 0, oldest: null },
      failures: [],
    }),
  published: (): void => {},
}
