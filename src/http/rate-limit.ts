/**
 * A rate limit of the platform:
 * https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/
 */
export interface RateLimit {
  limit: (of: { key: string }) => Promise<{ success: boolean }>
}

/** The period of every rate limit in seconds, as in wrangler.toml. */
export const limitPeriod = 60

/** Tells a client when to come back. */
export const retryAfterLimit = { 'Retry-After': `${limitPeriod}` }

/**
 * Counts a use by a key. Returns whether it is within the limit: it is if there is no limit, or if
 * the limit fails.
 */
export async function isWithinLimit(limiter: RateLimit | undefined, key: string): Promise<boolean> {
  return (await limiter?.limit({ key }).catch(() => null))?.success !== false
}
