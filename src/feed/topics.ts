import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import type { Config } from '../config.ts'

/** What some articles have in common, for whoever wants those only. */
export interface Topic {
  /** `sections/politics`: the folder of its feeds, and the address of its page. */
  folder: string
  kind: TopicKind
  name: string
  /** Newest first. */
  articles: Article[]
}

/** A kind of topic: where its feeds are, what people call it, and of which an article is. */
export interface TopicKind {
  folder: string
  label: string
  of: (article: Article) => string[]
}

/** Every kind of topic: routes, pages and lists of feeds go through this table. */
export const topicKinds: readonly TopicKind[] = [
  { folder: 'sections', label: 'Sections', of: ({ section }) => [section ?? []].flat() },
  { folder: 'agencies', label: 'Agencies', of: ({ agency }) => [agency ?? []].flat() },
  { folder: 'tags', label: 'Tags', of: ({ tags }) => tags },
  // A report signed by its agency is that agency's.
  {
    folder: 'bylines',
    label: 'Writers',
    of: ({ byline, agency }) => (byline === null || byline === agency ? [] : writers(byline)),
  },
]

/** The topics of articles, which come newest first. Each is called as its newest article calls it. */
export function groupTopics(articles: readonly Article[]): Map<string, Topic> {
  const topics = new Map<string, Topic>()
  for (const kind of topicKinds) {
    for (const article of articles) {
      for (const name of kind.of(article)) {
        const folder = folderOf(kind, name)
        const topic = topics.get(folder) ?? { folder, kind, name: cleanLine(name), articles: [] }
        topics.set(folder, topic)
        if (topic.articles.at(-1) !== article) topic.articles.push(article)
      }
    }
  }
  return topics
}

/** The folders of the topics of a kind that an article is of. */
export function topicsOf(article: Article, kind: TopicKind): string[] {
  return kind.of(article).map((name) => folderOf(kind, name))
}

function folderOf(kind: TopicKind, name: string): string {
  return `${kind.folder}/${nameInAddress(cleanLine(name))}`
}

/**
 * A name as a part of an address: `Science & Nature` is `science-nature`. Letters of all scripts stay. It does not change when
 * quotes, capitals or spaces do, and `C++` is not `C#`; a name of signs alone has a digest.
 */
export function nameInAddress(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘"“”]/g, '')
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return letters === '' ? createHash('sha256').update(name).digest('hex').slice(0, 8) : letters
}

/** Who signs an article: its writers, else the agency it came by, else the newsroom. */
export function authorsOf({ byline, agency }: Article, { publisher }: Config): string[] {
  return (byline === null ? [agency ?? publisher] : writers(byline)).map(cleanLine)
}

/** The people of `A, B and C`; `Martin King, Jr.` is one. */
function writers(byline: string): string[] {
  return byline.split(/,? (?:and|&) |, (?!(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D)\b)/).filter((name) => name !== '')
}
