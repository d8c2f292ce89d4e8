import type { Reading } from './article/article.ts'
import { respond } from './http/document.ts'
import { openSite, type Setup, type Site } from './site.ts'

/** The site as it is now: opened anew when something changes by itself. */
export interface Current {
  now: () => Date
  /** The site for a request, and for how many seconds it surely stays as it is (of a sitemap, all but what is news). */
  siteFor: (url: string) => { site: Site; left: number }
  /** The answer to a GET of a document that is kept; `null` for any other request, and for a browser that navigates. */
  answerKept: (request: Request) => Response | null
}

/** Here alone the clock is read. */
export function keepCurrent(readings: readonly Reading[], setup: Setup): Current {
  const { origin: configured } = setup.config
  let site: Site | null = null
  const leftAt = (now: number, { holdings }: Site): number => Math.floor((holdings.until.getTime() - now) / 1000)
  return {
    now: () => new Date(setup.now()),
    siteFor: (url) => {
      const origin = configured ?? new URL(url).origin
      const now = setup.now()
      // One site is kept: in development the origin seldom changes, and a visitor must not be able to fill the memory with them.
      const stands = site?.holdings.publication.origin === origin && now < site.holdings.until.getTime()
      const open = stands && site !== null ? site : openSite(readings, setup, origin, new Date(now))
      site = open
      return { site: open, left: leftAt(now, open) }
    },
    answerKept: (request) => {
      const now = setup.now()
      if (configured === null || site === null || request.method !== 'GET' || now >= site.holdings.until.getTime()) return null
      const document = site.kept(pathOf(request.url))
      return document === undefined || navigates(request) ? null : respond(request, document, leftAt(now, site))
    },
  }
}

/** Whether somebody follows a link to what a request asks for: at a feed's address, a browser is shown its preview. */
export function navigates(request: Request): boolean {
  return request.headers.get('Sec-Fetch-Dest') === 'document'
}

/** The path of an address as it was written, without its query. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const query = url.indexOf('?', start)
  return query === -1 ? url.slice(start) : url.slice(start, query)
}
