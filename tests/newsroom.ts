import { type Article, emptyArticle, type Reading } from '../src/article/article.ts'
import { createNames } from '../src/article/names.ts'
import { readArticle } from '../src/article/parse.ts'
import { createPhrasebook, type NewsroomWords } from '../src/article/phrases/phrasebook.ts'
import type { Publication } from '../src/config.ts'
import { newestChannel } from '../src/feed/channel.ts'
import { buildEdition, type Edition } from '../src/feed/edition.ts'
import { type Holdings, openHoldings } from '../src/feed/holdings.ts'

/** The words of the newspaper that the samples are pasted from. */
const words: NewsroomWords = {
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

/** The settings that tests share; nothing in them is a default. */
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
}

/** Reads a text as the file `harbor.txt`. */
export function read(text: string | Uint8Array, file = 'harbor.txt'): Reading {
  return readArticle(file, typeof text === 'string' ? new TextEncoder().encode(text) : text, publication)
}

/** The problems of a text as `line:column severity: message`, notes apart. */
export function complaints(text: string | Uint8Array, file?: string): string[] {
  const { problems } = read(text, file)
  return problems
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => `${problem.line}:${problem.column} ${problem.severity}: ${problem.message}`)
}

/** An article that says as little as an article can. */
export function article(parts: Partial<Article> = {}): Article {
  return {
    ...emptyArticle('harbor'),
    title: 'Harbor Reopens',
    published: new Date('2024-11-18T05:57:00Z'),
    paragraphs: ['The harbor reopened.'],
    ...parts,
  }
}

/** What is out of some articles, at a time when all of them are. */
export function hold(
  articles: readonly Article[],
  settings: Publication = publication,
  now = new Date('2031-01-01T00:00:00Z'),
): Holdings {
  return openHoldings(articles.map(readingOf), settings, now)
}

/** The edition of the newest of some articles. */
export function editionOf(articles: readonly Article[], settings: Publication = publication): Edition {
  const holdings = hold(articles, settings)
  return buildEdition(holdings, newestChannel(holdings))
}

/** An article as its file's reading. */
export function readingOf(each: Article): Reading {
  return { file: `${each.slug}.txt`, article: each, problems: [], lines: { title: 1, published: 1, updated: 1, id: 1 } }
}
