import { pollMinutes } from '../feed/format.ts'

/**
 * How long an answer may be kept (RFC 9111), in seconds. `countdown` is for how long before a document may change its max-age counts
 * down to that; 0 for what no article changes. It is at most the poll interval, since a longer countdown would announce an embargo:
 * what may be kept for a day can miss an article for as long.
 */
export type CachingPolicy = { maxAge: number; countdown: number; isImmutable?: true } | 'no-cache' | 'no-store'

const pollSeconds = pollMinutes * 60
const day = 86_400
const year = 31_536_000

/** Every caching policy there is. An answer without one would be kept by the edge for a time of its own choosing. */
export const caching = {
  /** Newest feeds, pages and sitemaps: readers come back after the poll interval. */
  poll: { maxAge: pollSeconds, countdown: pollSeconds },
  /** Closed months and lists of feeds, which articles seldom change. */
  day: { maxAge: day, countdown: pollSeconds },
  /** Icons, robots.txt and redirects, which no article changes. */
  file: { maxAge: day, countdown: 0 },
  /** What has its version in its address. */
  immutable: { maxAge: year, countdown: 0, isImmutable: true },
  /** Errors: what is missing now may be there soon. */
  error: { maxAge: 60, countdown: 60 },
  /** Development: browsers ask again each time. */
  development: 'no-cache',
  /** The state of the moment, and what went wrong. */
  moment: 'no-store',
} as const satisfies Record<string, CachingPolicy>

/**
 * A policy as Cache-Control, for an answer that stays as it is for `secondsUntilChange` more seconds: nobody keeps it past an embargo.
 */
export function cacheControl(policy: CachingPolicy, secondsUntilChange: number): string {
  if (typeof policy === 'string') return policy
  const { maxAge, countdown, isImmutable } = policy
  const seconds = countdown <= secondsUntilChange ? maxAge : secondsUntilChange
  return `public, max-age=${seconds}${isImmutable ? ', immutable' : ''}`
}

/** Whether Cache-Control counts down to the next change. */
export function isCountingDown(policy: CachingPolicy, secondsUntilChange: number): boolean {
  return typeof policy !== 'string' && policy.countdown > secondsUntilChange
}
