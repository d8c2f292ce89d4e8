import { pollMinutes } from '../feed/format.ts'

/** What every answer says: the type is as stated, and anybody's script may read what anybody may read. */
export const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
}

/** A feed shown by a browser runs nothing and loads nothing. */
const feedPolicy = "default-src 'none'; sandbox"
/** A page has one stylesheet and pictures, all from here, and nothing that acts. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The headers of each kind of answer, and with them how long it may be kept. An answer without a Cache-Control is kept by the
 * edge for a time of its own choosing.
 */
export const headersOf = {
  feed: { ...everywhere, 'Cache-Control': `public, max-age=${pollMinutes * 60}`, 'Content-Security-Policy': feedPolicy },
  page: {
    ...everywhere,
    'Cache-Control': `public, max-age=${pollMinutes * 60}`,
    'Content-Security-Policy': pagePolicy,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  },
  file: { ...everywhere, 'Cache-Control': 'public, max-age=86400' },
  redirect: { ...everywhere, 'Cache-Control': 'public, max-age=86400' },
  error: { ...everywhere, 'Cache-Control': 'public, max-age=60', 'Content-Security-Policy': pagePolicy },
  health: { ...everywhere, 'Cache-Control': 'no-store' },
} as const
