import type { Publication } from '../config.ts'

/** `/robots.txt` (RFC 9309): everybody may read everything. */
export function renderRobots({ origin }: Publication): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`
}
