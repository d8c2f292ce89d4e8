import { pollMinutes } from '../feed/format.ts'

/** What every answer says: the type is as stated, and anybody's script may read what anybody may read. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
}

/** At the address of a feed, a browser gets its preview. */
const byDestination = { Vary: 'Sec-Fetch-Dest' }
/** A feed shown by a browser runs nothing and loads nothing. */
const feed = { ...byDestination, 'Content-Security-Policy': "default-src 'none'; sandbox" }
/** A page has one stylesheet, pictures from where its articles say, and nothing that acts. */
const page = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

const pollSeconds = pollMinutes * 60
const poll = `public, max-age=${pollSeconds}`
const day = 'public, max-age=86400'
const errorSeconds = 60

/**
 * The headers of each kind of answer, and with them how long it may be kept. An answer without a Cache-Control is kept by the
 * edge for a time of its own choosing.
 */
const headers = {
  feed: { ...everywhere, ...feed, 'Cache-Control': poll },
  // A month that is over.
  archive: { ...everywhere, ...feed, 'Cache-Control': day },
  preview: { ...everywhere, ...page, ...byDestination, 'Cache-Control': poll },
  page: { ...everywhere, ...page, 'Cache-Control': poll },
  sitemap: { ...everywhere, 'Cache-Control': poll },
  opml: { ...everywhere, 'Cache-Control': day },
  // Icons and robots.txt, which no article changes.
  file: { ...everywhere, 'Cache-Control': day },
  // Its address changes with it.
  forever: { ...everywhere, 'Cache-Control': 'public, max-age=31536000, immutable' },
  redirect: { ...everywhere, 'Cache-Control': day },
  error: { ...everywhere, ...page, 'Cache-Control': `public, max-age=${errorSeconds}` },
  // The state of the moment, and what went wrong.
  unkept: { ...everywhere, 'Cache-Control': 'no-store' },
}

/** What a document or an answer is, as far as its headers go. */
export type Kind = keyof typeof headers

/**
 * For how many seconds before a change of what is out the max-age of a kind counts down to it; 0 for what no article changes. No more
 * than the poll interval, since a countdown that began a day ahead would announce an embargo: OPML and closed months, which may be kept
 * for a day, may so miss an article for as long.
 */
export function countdownOf(kind: Kind): number {
  switch (kind) {
    case 'file':
    case 'forever':
    case 'redirect':
    case 'unkept':
      return 0
    case 'error':
      return errorSeconds
    default:
      return pollSeconds
  }
}

/** The headers of a kind of answer. In development nothing is kept unasked: whoever edits looks again. */
export function headersOf(kind: Kind, development: boolean): Record<string, string> {
  return development && kind !== 'unkept' ? { ...headers[kind], 'Cache-Control': 'no-cache' } : headers[kind]
}
