import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import type { Config } from '../config.ts'

/** What names a topic in addresses and in the store: its kind and its slug. */
export interface TopicName {
  kind: TopicKind['name']
  /** `science-nature`, not percent-encoded. */
  slug: string
}

/** What some articles have in common, for subscribers who want only those. */
export interface Topic extends TopicName {
  /** What its newest article calls it. */
  title: string
}

/** The parts of an article that topics are made of. */
export type TopicSource = Pick<Article, 'section' | 'agency' | 'tags' | 'byline'>

/** A kind of topic: its name in addresses, what people call it, and the topics of an article. */
export interface TopicKind {
  name: 'sections' | 'agencies' | 'tags' | 'bylines'
  label: string
  of: (article: TopicSource) => string[]
}

/** Every kind of topic: routes, pages and lists of feeds go through this table. */
export const topicKinds: readonly TopicKind[] = [
  { name: 'sections', label: 'Sections', of: ({ section }) => [section ?? []].flat() },
  { name: 'agencies', label: 'Agencies', of: ({ agency }) => [agency ?? []].flat() },
  { name: 'tags', label: 'Tags', of: ({ tags }) => tags },
  // A report signed by its agency is that agency's.
  {
    name: 'bylines',
    label: 'Writers',
    of: ({ byline, agency }) => (byline === null || byline === agency ? [] : writers(byline)),
  },
]

/** Whether a text names a kind of topic. */
export function isTopicKind(name: string): name is TopicKind['name'] {
  return topicKinds.some((kind) => kind.name === name)
}

/** The topics of an article, each once, in the order of kinds. */
export function topicsOf(article: TopicSource): Topic[] {
  const topics = topicKinds.flatMap(({ name: kind, of }) =>
    of(article).map((title): Topic => ({ kind, slug: topicSlug(title), title })),
  )
  return topics.filter((topic, index) => topics.findIndex((other) => isSameTopic(other, topic)) === index)
}

export function isSameTopic(a: TopicName, b: TopicName): boolean {
  return a.kind === b.kind && a.slug === b.slug
}

/**
 * A topic's title as a part of an address: `Science & Nature` is `science-nature`. Letters of all scripts stay. It does not change
 * when quotes, capitals or spaces do, and `C++` is not `C#`; a title of signs alone becomes a digest.
 */
export function topicSlug(title: string): string {
  const letters = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘"“”]/g, '')
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return letters === '' ? createHash('sha256').update(title).digest('hex').slice(0, 8) : letters
}

/** Who signs an article: its writers, else the agency it came by, else the newsroom. */
export function authorsOf({ byline, agency }: TopicSource, { publisher }: Pick<Config, 'publisher'>): string[] {
  return byline === null ? [agency ?? publisher] : writers(byline)
}

/** The people of `A, B and C`; `Martin King, Jr.` is one. */
function writers(byline: string): string[] {
  return byline
    .split(/,? (?:and|&) |, (?!(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D)\b)/)
    .map(cleanLine)
    .filter((name) => name.length > 0)
}
