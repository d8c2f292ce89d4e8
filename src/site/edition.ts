import type { Config, Publication } from '../config.ts'
import { caching } from '../http/caching.ts'
import { type Document, makeDocument } from '../http/document.ts'
import type { DocumentCopies } from '../http/document-copies.ts'
import { type Snapshot, StoreUnavailableError } from '../store/store.ts'
import type { DocumentKind, Params, Pictures, Rendered } from './document-kind.ts'
import { recordArticles, renderingErrors, UnrenderableError } from './unrenderable.ts'

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

export type DocumentResult = Document | 'gone' | null

export function createEdition(snapshot: Snapshot, origin: string, opened: number, options: SiteOptions): Edition {
  const publication = { ...options.config, origin }
  const renderKind: Edition['render'] = (kind, params) => render(snapshot, publication, kind, params, options)
  return {
    publication,
    snapshot,
    opened,
    confirmation: { origin, at: opened },
    make: async (kind, params) => {
      const rendered = await renderKind(kind, params)
      return rendered === null || rendered === 'gone' ? rendered : documentOf(kind, rendered, snapshot, options.config)
    },
    render: renderKind,
  }
}

/** Renders a document. If that throws, blames the articles that cannot be rendered alone either. */
async function render(
  snapshot: Snapshot,
  publication: Publication,
  kind: DocumentKind,
  params: Params,
  { pictures, now }: SiteOptions,
): Promise<Rendered | 'gone' | null> {
  const recorded = recordArticles(snapshot)
  try {
    return await kind.render({ snapshot: recorded.snapshot, publication, pictures, now: new Date(now()) }, params)
  } catch (error) {
    if (error instanceof StoreUnavailableError) throw error
    const articles = renderingErrors(recorded.returned, publication)
    throw articles.length === 0 ? error : new UnrenderableError(articles, error)
  }
}

function documentOf(kind: DocumentKind, rendered: Rendered, { modified, expires }: Snapshot, { origin }: Config): Document {
  return makeDocument({
    content: rendered.content,
    contentType: kind.contentType,
    headers: { ...kind.headers, ...rendered.headers },
    caching: origin === null ? caching.revalidate : (rendered.caching ?? kind.caching),
    lastModified: rendered.modified !== undefined && rendered.modified > modified ? rendered.modified : modified,
    expires: Math.min(expires.getTime(), rendered.expires?.getTime() ?? Number.POSITIVE_INFINITY),
  })
}
