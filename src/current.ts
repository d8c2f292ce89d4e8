import type { Reading } from './article/article.ts'
import { respond } from './http/document.ts'
import { openSite, type Setup, type Site } from './site.ts'
import { UnrenderableError } from './unrenderable.ts'

/** The site as it is now: opened anew when something changes by itself. */
export interface Current {
  now: () => Date
  /** The site for a request, and for how many seconds it surely stays as it is (of a sitemap, all but what is news). */
  siteFor: (url: string) => { site: Site; left: number }
  /** What the site for a request has. An article that cannot be rendered is refused, and all else is served without it. */
  find: <Found>(url: string, find: (site: Site) => Found) => { found: Found; left: number }
  /** The answer to a GET of a document that is kept; `null` for any other request, and for a browser that navigates. */
  answerKept: (request: Request) => Response | null
}

/** Here alone the clock is read. */
export function keepCurrent(all: readonly Reading[], setup: Setup): Current {
  const { origin: configured } = setup.config
  let readings = all
  let site: Site | null = null
  const leftAt = (now: number, { holdings }: Site): number => Math.floor((holdings.until.getTime() - now) / 1000)
  const siteFor: Current['siteFor'] = (url) => {
    const origin = configured ?? new URL(url).origin
    const now = setup.now()
    // One site is kept: in development the origin seldom changes, and a visitor must not be able to fill the memory with them.
    const stands = site?.holdings.publication.origin === origin && now < site.holdings.until.getTime()
    const open = stands && site !== null ? site : openSite(readings, setup, origin, new Date(now))
    site = open
    return { site: open, left: leftAt(now, open) }
  }
  const findIn: Current['find'] = (url, find) => {
    const { site: open, left } = siteFor(url)
    try {
      return { found: find(open), left }
    } catch (error) {
      if (!(error instanceof UnrenderableError)) throw error
      console.error(error)
      const { slugs, cause } = error
      readings = readings.map((reading) => (slugs.has(reading.article.slug) ? refuse(reading, cause) : reading))
      site = null
      // Each time, fewer articles are left.
      return findIn(url, find)
    }
  }
  return {
    now: () => new Date(setup.now()),
    siteFor,
    find: findIn,
    answerKept: (request) => {
      const now = setup.now()
      if (configured === null || site === null || request.method !== 'GET' || now >= site.holdings.until.getTime()) return null
      const document = site.kept(pathOf(request.url))
      return document === undefined || navigates(request) ? null : respond(request, document, leftAt(now, site))
    },
  }
}

/** A reading of an article that cannot be rendered, as one that has an error. */
function refuse(reading: Reading, cause: unknown): Reading {
  const message = `expected an article that can be rendered, found one that cannot (${String(cause)})`
  return { ...reading, problems: [{ severity: 'error', line: 1, column: 1, message }, ...reading.problems] }
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
