import type { PushConfig } from '../push-config.ts'

/** The lease of a subscription in seconds, from the one asked for; `null` for none. */
export function leaseOf(asked: number | null, { leaseMin, leaseDefault, leaseMax }: PushConfig): number {
  return Math.min(Math.max(asked ?? leaseDefault, leaseMin), leaseMax)
}

/** The time from a failure to the next delivery, in milliseconds. `tries` counts failures, from 1. */
export function retryDelay(tries: number, { retryFirst, retryMax }: PushConfig): number {
  return 1000 * Math.min(retryFirst * 4 ** (tries - 1), retryMax)
}
