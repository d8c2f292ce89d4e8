import { LRUCache } from 'lru-cache'
import { isPlatformLimit } from '../http/call.ts'
import { createFeedRenderer, type CurrentFeed, type RenderFeed } from './current-feed.ts'
import type { SiteOptions } from './site-snapshot.ts'
import { endTopics, storeDocument } from '../store/d1/hub-topics.ts'
import { batch, type Database } from '../store/d1/sql.ts'
import { type Store, StoreUnavailableError } from '../store/store.ts'

/** The most bytes of feeds that a run keeps. */
const maxBytes = 16_000_000

/** The feeds of a run of the hub: keeps them, and has changed ones delivered. */
export interface TopicFeeds {
  /** Starts looking at the articles as they are now. */
  renew: () => void
  /**
   * Renders a topic and stores what is to be delivered. `null` if it has ended or failed, or if a
   * later document is stored.
   */
  refresh: (topicUrl: string) => Promise<CurrentFeed | null>
  /** The document with a digest, or a later one; `null` as for `refresh`. */
  find: (topicUrl: string, digest: string) => Promise<CurrentFeed | null>
  /** Renders a topic, unless it is kept. */
  render: RenderFeed
}

export function createTopicFeeds({
  database,
  store,
  options,
}: {
  database: Database
  store: Store
  options: SiteOptions
}): TopicFeeds {
  const { now } = options
  const sizeCalculation = ({ bytes }: CurrentFeed): number => Math.min(bytes.byteLength + 1, maxBytes)
  const kept = new LRUCache<string, CurrentFeed>({ maxSize: maxBytes, sizeCalculation })
  /** Deliveries of a topic that wait for the same document. */
  const pending = new Map<string, Promise<CurrentFeed | null>>()
  let render = createFeedRenderer(store, options)

  async function refresh(topicUrl: string, renderNow = render): Promise<CurrentFeed | null> {
    try {
      const feed = await renderNow(topicUrl)
      if (feed === null) {
        await batch(database, endTopics(topicUrl, now()))
        return null
      }
      const [, , [latest]] = await batch(database, storeDocument(feed, now()))
      if (latest?.digest !== feed.digest) return null
      kept.set(topicUrl, feed)
      return feed
    } catch (error) {
      if (error instanceof StoreUnavailableError || isPlatformLimit(error)) throw error
      console.error(error)
      return null
    }
  }

  return {
    renew: () => {
      render = createFeedRenderer(store, options)
    },
    refresh,
    find: async (topicUrl, digest) => {
      const known = kept.get(topicUrl)
      if (known?.digest === digest) return known
      const asked =
        pending.get(topicUrl) ?? refresh(topicUrl, createFeedRenderer(store, options)).finally(() => pending.delete(topicUrl))
      pending.set(topicUrl, asked)
      return asked
    },
    render: async (topicUrl) => {
      const feed = kept.get(topicUrl) ?? (await createFeedRenderer(store, options)(topicUrl))
      if (feed !== null) kept.set(topicUrl, feed)
      return feed
    },
  }
}
