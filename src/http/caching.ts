import { pollMinutes } from '../feed/format.ts'

/**
 * How long a response may be cached (RFC 9111), in seconds. During the last `countdown` seconds
 * before a document may change, its max-age counts down to the change; 0 never counts down. The
 * countdown is at most the poll interval: a longer one would reveal an embargo. So a response
 * cached for a day can miss a new article for a day.
 */
export type CachingPolicy = { maxAge: number; countdown: number; isImmutable?: true } | 'no-cache' | 'no-store'

const pollSeconds = pollMinutes * 60
const day = 86_400
const year = 31_536_000

/** Every caching policy. The edge caches responses without one for as long as it likes. */
export const caching = {
  /** Newest feeds, pages and sitemaps: cached for one poll interval. */
  poll: { maxAge: pollSeconds, countdown: pollSeconds },
  /** Closed months and lists of feeds, which rarely change. */
  day: { maxAge: day, countdown: pollSeconds },
  /** Icons, robots.txt and redirects, which do not depend on articles. */
  static: { maxAge: day, countdown: 0 },
  /** Documents with a version in their URL. */
  immutable: { maxAge: year, countdown: 0, isImmutable: true },
  /** Errors: a missing document may exist soon. */
  error: { maxAge: 60, countdown: 60 },
  /** The desk, and everything in development: browsers revalidate every time. */
  revalidate: 'no-cache',
  /** Health and internal errors. */
  noStore: 'no-store',
} as const satisfies Record<string, CachingPolicy>

/** A policy as it is sent. In development, browsers revalidate everything that may be cached. */
export function policyFor(policy: CachingPolicy, isDevelopment: boolean): CachingPolicy {
  return isDevelopment && policy !== caching.noStore ? caching.revalidate : policy
}

/** The Cache-Control header of a response that may change in `secondsUntilChange` seconds. */
export function cacheControl(policy: CachingPolicy, secondsUntilChange: number): string {
  if (typeof policy === 'string') return policy
  const { maxAge, countdown, isImmutable } = policy
  const seconds = countdown <= secondsUntilChange ? maxAge : secondsUntilChange
  return `public, max-age=${seconds}${isImmutable ? ', immutable' : ''}`
}

/** Whether max-age counts down to the next change. */
export function isCountingDown(policy: CachingPolicy, secondsUntilChange: number): boolean {
  return typeof policy !== 'string' && policy.countdown > secondsUntilChange
}
