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
export interface Edition {
  publication: Publication
  snapshot: Snapshot
  /** When it was opened, in milliseconds since the epoch. */
  opened: number
  confirmation: Confirmation
  /**
   * Makes a document; `null` if there is none, `'gone'` if it was withdrawn. Rejects with an
   * `UnrenderableError` if some of its articles cannot be rendered.
   */
  make: (kind: DocumentKind, params: Params) => Promise<DocumentResult>
  /** Only renders it. */
  render: (kind: DocumentKind, params: Params) => Promise<Rendered | 'gone' | null>
}

/** What cached documents keep of their edition, whose snapshot may hold every article. */
export interface Confirmation {
  origin: string
  /** When the store was last asked and confirmed the edition, in milliseconds since the epoch. */
  at: number
}

/** A document; `null` if there is none, `'gone'` if it was withdrawn. */
export type DocumentResult = Document | 'gone' | null

/** Creates the edition of a snapshot at an origin. `opened` is in milliseconds since the epoch. */
export function createEdition(snapshot: Snapshot, origin: string, opened: number, options: SiteOptions): Edition {
  const { pictures, now } = options
  const publication = { ...options.config, origin }
  const renderKind: Edition['render'] = (kind, params) =>
    renderDocument({ snapshot, publication, pictures, now: new Date(now()) }, kind, params)
  return {
    publication,
    snapshot,
    opened,
    confirmation: { origin, at: opened },
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
