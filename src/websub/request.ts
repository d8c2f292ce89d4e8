import { ApiError } from '../api/problem.ts'
import type { PushConfig } from '../push-config.ts'

/** A request to subscribe or to unsubscribe. */
export interface SubscriptionRequest {
  mode: 'subscribe' | 'unsubscribe'
  topicUrl: string
  callback: string
  lease_seconds: number
  secret: string | null
}

/** The limit of WebSub, section 5.1: a secret is shorter, in bytes. */
const secretLimit = 200

/** Reads the form of a request, and ignores other fields. Throws an `ApiError` for an invalid one. */
export function readSubscription(form: URLSearchParams, { leaseMin, leaseDefault, leaseMax }: PushConfig): SubscriptionRequest {
  const read = (name: string): string => {
    const [value = '', ...others] = form.getAll(`hub.${name}`)
    if (others.length > 0) throw refused(name, 'expected it once', `it ${others.length + 1} times`)
    return value
  }
  const [mode, topicUrl, callback] = [read('mode'), read('topic'), read('callback')]
  const [lease, secret] = [read('lease_seconds'), read('secret')]
  const bytes = new TextEncoder().encode(secret).length
  if (mode !== 'subscribe' && mode !== 'unsubscribe') throw refused('mode', 'expected "subscribe" or "unsubscribe"', quoted(mode))
  if (!topicUrl) throw refused('topic', 'expected the URL of a feed', 'nothing')
  if (!callback) throw refused('callback', 'expected a URL', 'nothing')
  if (!/^\d*$/.test(lease)) throw refused('lease_seconds', 'expected a whole number', quoted(lease))
  // What was no UTF-8 is this character by now, and would sign with other bytes than the subscriber.
  if (secret.includes('\uFFFD')) throw refused('secret', 'expected UTF-8', 'other bytes')
  if (bytes >= secretLimit) throw refused('secret', `expected fewer than ${secretLimit} bytes`, `${bytes}`)
  const seconds = Math.min(Math.max(lease ? Number(lease) : leaseDefault, leaseMin), leaseMax)
  return { mode, topicUrl, callback, lease_seconds: seconds, secret: secret || null }
}

function refused(name: string, expected: string, found: string): ApiError {
  return new ApiError('request', `hub.${name}: ${expected}, found ${found}`)
}

function quoted(value: string): string {
  return value === '' ? 'nothing' : JSON.stringify(value.slice(0, 100))
}
