import { createHash } from 'node:crypto'
import type { Config } from '../config.ts'
import { isLocal } from '../http/local.ts'
import type { Store } from '../store/store.ts'
import { createSiteSnapshot, type SiteSnapshot, type SiteOptions } from './site-snapshot.ts'
import { findNewestFeed } from './feed-documents.ts'
import { refuseArticles } from './site.ts'
import { UnrenderableError } from './unrenderable.ts'

/** A feed of newest articles at an instant. */
export interface CurrentFeed {
  url: string
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  /** A digest of the bytes. */
  digest: string
  /** What it was made from: it may change with another revision, or at this time. */
  revision: string
  expires: number
}

/** Renders a feed of newest articles; `null` if this site has none with that URL. */
export type RenderFeed = (url: string) => Promise<CurrentFeed | null>

/** The number of attempts while articles are refused that cannot be rendered. */
const maxTries = 3

/**
 * Creates a renderer of feeds that asks the store, not a cache. All feeds show the articles as they
 * are when the first one is rendered.
 */
export function createFeedRenderer(store: Store, options: SiteOptions): RenderFeed {
  const snapshots = new Map<string, Promise<SiteSnapshot>>()
  const open = async (origin: string): Promise<SiteSnapshot> => {
    const began = options.now()
    return createSiteSnapshot(await store.snapshot(new Date(began)), origin, began, options)
  }
  const render = async (url: string, tries: number): Promise<CurrentFeed | null> => {
    const origin = originOf(url, options.config)
    const feed = origin === null ? null : findNewestFeed(url.slice(origin.length))
    if (origin === null || feed === null) return null
    const opened = snapshots.get(origin) ?? open(origin)
    snapshots.set(origin, opened)
    const { render: renderKind, snapshot } = await opened
    try {
      const rendered = await renderKind(feed.kind, feed.params)
      if (rendered === null || rendered === 'gone' || typeof rendered.content !== 'string') return null
      const bytes = new TextEncoder().encode(rendered.content)
      const digest = createHash('sha256').update(bytes).digest('base64url')
      const { revision, nextChange } = snapshot
      return { url, bytes, contentType: feed.kind.contentType, digest, revision, expires: nextChange.getTime() }
    } catch (error) {
      if (!(error instanceof UnrenderableError) || tries === 1) throw error
      await refuseArticles(store, error, snapshot.revision)
      snapshots.delete(origin)
      return render(url, tries - 1)
    }
  }
  return (url) => render(url, maxTries)
}

/** The origin of a URL of this site; `null` for any other. In development, this machine has many. */
export function originOf(url: string, { origin }: Pick<Config, 'origin'>): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null || !url.startsWith(`${parsed.origin}/`)) return null
  const isOwn = origin === null ? isLocal(parsed.hostname) : parsed.origin === origin
  return isOwn ? parsed.origin : null
}
