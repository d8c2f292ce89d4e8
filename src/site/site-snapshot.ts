import type { Config, Publication } from '../config.ts'
import { policyFor } from '../http/caching.ts'
import { type Document, makeDocument } from '../http/document.ts'
import type { DocumentCopies } from '../http/document-copies.ts'
import type { Snapshot } from '../store/store.ts'
import type { DocumentKind, Params, Pictures, Rendered } from './document-kind.ts'
import { renderDocument } from './render.ts'

/** What a site needs besides its articles. */
export interface SiteOptions {
  config: Config
  pictures: Pictures
  /** The clock, in milliseconds since the epoch. It decides what is published but sets no dates. */
  now: () => number
  /** Copies of documents, for when the store does not answer. */
  copies: DocumentCopies
}

/** A snapshot at an origin, from which documents are made. */
export interface SiteSnapshot {
  publication: Publication
  snapshot: Snapshot
  /** When it was opened, in milliseconds since the epoch. */
  openedAt: number
  validity: Validity
  /**
   * Makes a document; `null` if there is none, `'gone'` if it was withdrawn. Rejects with an
   * `UnrenderableError` if some of its articles cannot be rendered.
   */
  make: (kind: DocumentKind, params: Params) => Promise<DocumentResult>
  /** Only renders it. */
  render: (kind: DocumentKind, params: Params) => Promise<Rendered | 'gone' | null>
}

/** What cached documents keep of their snapshot, which may hold every article. */
export interface Validity {
  origin: string
  /** When the store was last asked and confirmed the snapshot, in milliseconds since the epoch. */
  confirmedAt: number
}

/** A document; `null` if there is none, `'gone'` if it was withdrawn. */
export type DocumentResult = Document | 'gone' | null

/** Creates the snapshot of a site at an origin. `openedAt` is in milliseconds since the epoch. */
export function createSiteSnapshot(snapshot: Snapshot, origin: string, openedAt: number, options: SiteOptions): SiteSnapshot {
  const { pictures, now } = options
  const publication = { ...options.config, origin }
  const renderKind: SiteSnapshot['render'] = (kind, params) =>
    renderDocument({ snapshot, publication, pictures, now: new Date(now()) }, kind, params)
  return {
    publication,
    snapshot,
    openedAt,
    validity: { origin, confirmedAt: openedAt },
    make: async (kind, params) => {
      const rendered = await renderKind(kind, params)
      if (rendered === null || rendered === 'gone') return rendered
      const link = kind.link === undefined ? {} : { Link: kind.link(publication, params) }
      return documentOf(kind, { ...rendered, headers: { ...kind.headers, ...link } }, snapshot, options.config)
    },
    render: renderKind,
  }
}

function documentOf(
  kind: DocumentKind,
  rendered: Rendered & { headers: Record<string, string> },
  { lastChange, nextChange }: Snapshot,
  { origin }: Config,
): Document {
  return makeDocument({
    content: rendered.content,
    contentType: kind.contentType,
    headers: rendered.headers,
    caching: policyFor(rendered.caching ?? kind.caching, origin === null),
    lastModified: rendered.lastChange !== undefined && rendered.lastChange > lastChange ? rendered.lastChange : lastChange,
    nextChange: Math.min(nextChange.getTime(), rendered.nextChange?.getTime() ?? Number.POSITIVE_INFINITY),
  })
}
