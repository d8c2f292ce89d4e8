import { expect } from 'vitest'
import type { Article, Unclean } from '../../src/article/article.ts'
import { article, readingOf, serve } from '../newsroom.ts'

/** A site that can be asked by path. */
export type Site = ReturnType<typeof serve>

/** A report of noon of a day in Japan. */
export const on = (day: string, slug: string, parts: Partial<Unclean<Article>> = {}): Article =>
  article({ slug, title: `Report ${slug}`, published: new Date(`${day}T12:00:00+09:00`), ...parts })

/** Reports of three months, and of a month between them none. */
export const reports = [
  on('2024-08-31', 'august', { section: 'Politics', related: ['Bridge Opens', 'Ferry Sails'] }),
  on('2024-10-01', 'october', { section: 'Science & Nature', byline: 'Sora Minato and Kai Hama', agency: 'Minato Press' }),
  on('2024-11-05', 'november', { section: 'POLITICS', related: ['Ferry sails', 'Report august'] }),
]

/** After all of the reports. */
export const now = new Date('2024-12-10T00:00:00Z')

/** The site of some articles, at {@link now} if nothing else is said. */
export function siteOf(some: readonly Article[], options: Parameters<typeof serve>[1] = {}): Site {
  return serve(some.map(readingOf), { now: () => now.getTime(), ...options })
}

/** The text of a document that is there. */
export async function textOf(site: Site, path: string): Promise<string> {
  const response = await site.request(path)
  expect(response.status, path).toBe(200)
  return response.text()
}
