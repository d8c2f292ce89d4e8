import type { Publication } from '../config.ts'

/** `/robots.txt` (RFC 9309): allows everything. */
export function renderRobots({ origin }: Publication): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`
}
