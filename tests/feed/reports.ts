import { expect } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import type { Unclean } from '../../src/article/clean-article.ts'
import { article, parseResultOf, serve } from '../publication.ts'

/** A site to request by path. */
export type Site = ReturnType<typeof serve>

/** A report published at noon in Japan. */
export const on = (day: string, slug: string, parts: Partial<Unclean<Article>> = {}): Article =>
  article({ slug, title: `Report ${slug}`, published: new Date(`${day}T12:00:00+09:00`), ...parts })

/** Reports in three months, with an empty month between them. */
export const reports = [
  on('2024-08-31', 'august', { section: 'Politics', related: ['Bridge Opens', 'Ferry Sails'] }),
  on('2024-10-01', 'october', { section: 'Science & Nature', byline: 'Sora Minato and Kai Hama', agency: 'Minato Press' }),
  on('2024-11-05', 'november', { section: 'POLITICS', related: ['Ferry sails', 'Report august'] }),
]

/** A time after all reports. */
export const now = new Date('2024-12-10T00:00:00Z')

/** A site with these articles, by default at {@link now}. */
export function siteOf(some: readonly Article[], options: Parameters<typeof serve>[1] = {}): Site {
  return serve(some.map(parseResultOf), { now: () => now.getTime(), ...options })
}

/** The text of an existing document. */
export async function textOf(site: Site, path: string): Promise<string> {
  const response = await site.request(path)
  expect(response.status, path).toBe(200)
  return response.text()
}
