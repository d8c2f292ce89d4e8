import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import type { Config } from '../config.ts'

/** Identifies a topic in URLs and in the store. */
export interface TopicName {
  kind: TopicKind['name']
  /** `science-nature`, not percent-encoded. */
  slug: string
}

/** A section, agency, tag or writer, with feeds of its own. */
export interface Topic extends TopicName {
  /** As its newest article writes it. */
  title: string
}

/** The fields of an article that topics come from. */
export type TopicSource = Pick<Article, 'section' | 'agency' | 'tags' | 'byline'>

/**
 * A kind of topic: its name in URLs, its label for people, and the topics it finds in an article.
 */
export interface TopicKind {
  name: 'sections' | 'agencies' | 'tags' | 'bylines'
  label: string
  of: (article: TopicSource) => string[]
}

/** Every kind of topic. Routes, pages and lists of feeds are built from this table. */
export const topicKinds: readonly TopicKind[] = [
  { name: 'sections', label: 'Sections', of: ({ section }) => [section ?? []].flat() },
  { name: 'agencies', label: 'Agencies', of: ({ agency }) => [agency ?? []].flat() },
  { name: 'tags', label: 'Tags', of: ({ tags }) => tags },
  // A byline equal to the agency does not name a writer.
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

/** The topics of an article, without duplicates, in the order of kinds. */
export function topicsOf(article: TopicSource): Topic[] {
  return topicKinds.flatMap(({ name: kind, of }) => {
    const slugs = new Set<string>()
    return of(article).flatMap((title): Topic[] => {
      const slug = topicSlug(title)
      if (slugs.has(slug)) return []
      slugs.add(slug)
      return [{ kind, slug, title }]
    })
  })
}

export function isSameTopic(a: TopicName, b: TopicName): boolean {
  return a.kind === b.kind && a.slug === b.slug
}

/**
 * Turns a title into a slug: `Science & Nature` becomes `science-nature`. Keeps letters of all
 * scripts, ignores quotes, case and spacing, and tells `C++` from `C#`. A title without letters or
 * digits becomes a hash.
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

/** The authors of an article: its writers, else its agency, else the publication. */
export function authorsOf({ byline, agency }: TopicSource, { publisher }: Pick<Config, 'publisher'>): string[] {
  return byline === null ? [agency ?? publisher] : writers(byline)
}

/** Splits `A, B and C` into names. `Martin King, Jr.` is one name. */
function writers(byline: string): string[] {
  return byline
    .split(/,? (?:and|&) |, (?!(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D)\b)/)
    .map(cleanLine)
    .filter((name) => name.length > 0)
}
