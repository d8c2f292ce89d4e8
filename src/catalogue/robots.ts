import type { Publication } from '../config.ts'
import { paths } from '../feed/paths.ts'

/** `/robots.txt` (RFC 9309): allows everything. */
export function renderRobots({ origin }: Publication): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}${paths.sitemap}\n`
}
