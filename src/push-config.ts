import { readEither, readWhole, scalar, type Setting, type SettingsOf } from './setting.ts'

/** The settings of push, from `[vars]` of `wrangler.toml`, where each is explained. */
export interface PushConfig {
  /** Whether the newsroom has a WebSub hub of its own. A folder has none. */
  hub: boolean
  /** The URLs of other hubs, which are named in feeds and pinged after a change. */
  hubs: readonly string[]
  /** The most subscriptions of a topic, and of a host to a topic. */
  topicLimit: number
  hostLimit: number
  /** The limits of a lease in seconds, and the lease of a subscriber who asks for none. */
  leaseMin: number
  leaseDefault: number
  leaseMax: number
  /** How long a subscriber may take to answer, in seconds. */
  timeout: number
  /** The most deliveries at a time: of prompt subscribers, and of all. */
  connections: number
  allConnections: number
  /** The most requests to subscribers, and statements to the database, of a run. */
  runCalls: number
  runStatements: number
  /** The time from the first failure to the next delivery in seconds, and the longest one. */
  retryFirst: number
  retryMax: number
  /** Null without a key. */
  indexNowKey: string | null
  indexNowEndpoint: string
}

export const pushSettings: SettingsOf<PushConfig> = {
  hub: { name: 'HUB', expected: '"on" or "off"', read: scalar(readEither('on', 'off')) },
  hubs: { name: 'HUBS', expected: 'a list of URLs such as ["https://hub.example/"], or [] for none', read: readUrls },
  topicLimit: whole('HUB_TOPIC_SUBSCRIPTIONS', 1, 100_000),
  hostLimit: whole('HUB_HOST_SUBSCRIPTIONS', 1, 100_000),
  leaseMin: whole('HUB_LEASE_MIN', 1, 31_536_000),
  leaseDefault: whole('HUB_LEASE_DEFAULT', 1, 31_536_000),
  leaseMax: whole('HUB_LEASE_MAX', 1, 31_536_000),
  timeout: whole('HUB_TIMEOUT', 1, 30),
  connections: whole('HUB_CONNECTIONS', 1, 1000),
  allConnections: whole('HUB_ALL_CONNECTIONS', 1, 1000),
  runCalls: whole('HUB_RUN_CALLS', 1, 1_000_000),
  runStatements: whole('HUB_RUN_STATEMENTS', 20, 1_000_000),
  retryFirst: whole('HUB_RETRY_FIRST', 1, 86_400),
  retryMax: whole('HUB_RETRY_MAX', 1, 86_400),
  indexNowKey: {
    name: 'INDEXNOW_KEY',
    expected: '8 to 128 letters, digits and "-", or "" for none',
    read: scalar((value) => (value === '' ? null : /^[a-zA-Z0-9-]{8,128}$/.test(value) ? value : undefined)),
  },
  indexNowEndpoint: {
    name: 'INDEXNOW_ENDPOINT',
    expected: 'a URL such as "https://api.indexnow.org/indexnow"',
    read: scalar((value) => (isUrl(value) ? value : undefined)),
  },
}

/** Pairs of settings of which the first may not be greater. */
const ascending = [
  ['leaseMin', 'leaseDefault'],
  ['leaseDefault', 'leaseMax'],
  ['retryFirst', 'retryMax'],
  ['connections', 'allConnections'],
] as const

/** Says which settings contradict each other. */
export function contradictions(push: PushConfig): string[] {
  return ascending.flatMap(([less, more]) => {
    if (push[less] <= push[more]) return []
    const { [less]: first, [more]: second } = pushSettings
    return `wrangler.toml: ${first.name}: expected at most ${push[more]}, as in ${second.name}, found ${push[less]}`
  })
}

function whole(name: string, min: number, max: number): Setting<number> {
  return { name, expected: `a whole number from ${min} to ${max}`, read: scalar(readWhole(min, max)) }
}

function readUrls(value: unknown): string[] | undefined {
  const isText = (each: unknown): each is string => typeof each === 'string' && isUrl(each)
  return Array.isArray(value) && value.every(isText) ? value : undefined
}

/** Whether a text is a URL that can stand between angle brackets in a Link header. */
function isUrl(value: string): boolean {
  return /^https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x7e]+$/.test(value) && URL.canParse(value)
}
