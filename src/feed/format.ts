import type { Feed } from './feed.ts'

/** A feed format. */
export interface Format {
  name: 'rss' | 'atom' | 'json'
  /** Its name for people. */
  label: string
  /** The file name, appended to the path of the feed's page. */
  file: string
  mediaType: string
  /** Paths that people and readers guess, redirected to `file`. */
  aliases: string[]
  render: (feed: Feed, links: Links) => string
}

/** The URLs in a feed other than those of its items. */
export interface Links {
  /** The page for people with the same articles. */
  page: string
  /** The document itself. */
  self: TypedLink
  /** Neighbours in the archive, in the same format (RFC 5005). */
  archive: (TypedLink & { rel: 'current' | 'prev-archive' | 'next-archive' })[]
  /** WebSub hubs. */
  hubs: readonly string[]
  /** PNG, 512 pixels square. */
  icon: string
  /** PNG, 64 pixels square. */
  favicon: string
}

export interface TypedLink {
  href: string
  type: string
}

/** The poll interval for readers, in minutes. Sets both `ttl` in RSS and `max-age` in HTTP. */
export const pollMinutes = 15

/** Archived feeds (RFC 5005). */
export const archiveNamespace = 'http://purl.org/syndication/history/1.0'
/** Withdrawn items (RFC 6721). */
export const tombstoneNamespace = 'http://purl.org/atompub/tombstones/1.0'
/** Media RSS. */
export const mediaNamespace = 'http://search.yahoo.com/mrss/'

export const generator = 'Kawaraban'
