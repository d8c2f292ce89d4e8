import type { Feed } from './feed.ts'

/** A format that feeds are served in. */
export interface Format {
  name: 'rss' | 'atom' | 'json'
  /** Its name to people. */
  label: string
  /** Its file name, below the page of what it carries. */
  file: string
  mediaType: string
  /** Addresses people and readers guess, which lead to `file`. */
  aliases: string[]
  render: (feed: Feed, links: Links) => string
}

/** The addresses that a feed names beside those of its items. */
export interface Links {
  /** The page that shows the same to people. */
  page: string
  /** The address that the document itself was asked for at. */
  self: TypedLink
  /** The documents beside it in the archive, in this format, by their relation (RFC 5005). */
  archive: (TypedLink & { rel: 'current' | 'prev-archive' | 'next-archive' })[]
  /** PNG, 512 pixels square. */
  icon: string
  /** PNG, 64 pixels square. */
  favicon: string
}

export interface TypedLink {
  href: string
  type: string
}

/** How often a reader should ask, in minutes: RSS's `ttl` and HTTP's `max-age` are both made from it. */
export const pollMinutes = 15

/** The namespace of archived feeds (RFC 5005) and that of withdrawn items (RFC 6721). */
export const archiveNamespace = 'http://purl.org/syndication/history/1.0'
export const tombstoneNamespace = 'http://purl.org/atompub/tombstones/1.0'
export const mediaNamespace = 'http://search.yahoo.com/mrss/'

export const generator = 'Kawaraban'
