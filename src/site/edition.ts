import type { Config, Publication } from '../config.ts'
import { caching } from '../http/caching.ts'
import { type Document, makeDocument } from '../http/document.ts'
import type { DocumentCopies } from '../http/document-copies.ts'
import type { Snapshot } from '../store/store.ts'
import type { DocumentKind, Params, Pictures, Rendered } from './document-kind.ts'
import { recordArticles, renderingErrors, UnrenderableError } from './unrenderable.ts'

/** What a site is made of, beside its articles. */
export interface SiteOptions {
  config: Config
  pictures: Pictures
  /** The clock, in milliseconds since 1970. It decides what is published, and fills no date. */
  now: () => number
  /** Where documents are copied to, for a store that may not answer. */
  copies: DocumentCopies
}

/** A snapshot at an origin, of which documents are made. */
export interface Edition {
  publication: Publication
  snapshot: Snapshot
  /** When it was opened, in milliseconds since 1970. */
  opened: number
  confirmation: Confirmation
  /**
   * Makes a document; `null` when there is none, `'gone'` when it was withdrawn. Rejects with an `UnrenderableError` when articles in
   * it cannot be rendered.
   */
  make: (kind: DocumentKind, params: Params) => Promise<Made>
}

/** What documents remember of their edition: its snapshot may hold every article. */
export interface Confirmation {
  origin: string
  /** When the store was asked last and said that the edition is current, in milliseconds since 1970. */
  at: number
}

export type Made = Document | 'gone' | null

export function createEdition(snapshot: Snapshot, origin: string, opened: number, options: SiteOptions): Edition {
  const publication = { ...options.config, origin }
  return {
    publication,
    snapshot,
    opened,
    confirmation: { origin, at: opened },
    make: async (kind, params) => {
      const rendered = await render(snapshot, publication, kind, params, options)
      return rendered === null || rendered === 'gone' ? rendered : documentOf(kind, rendered, snapshot, options.config)
    },
  }
}

/** Renders a document. When that throws and some of its articles cannot be rendered alone either, they are to blame. */
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
    const articles = renderingErrors(recorded.shown, publication)
    throw articles.length === 0 ? error : new UnrenderableError(articles, error)
  }
}

function documentOf(kind: DocumentKind, rendered: Rendered, { modified, expires }: Snapshot, { origin }: Config): Document {
  return makeDocument({
    content: rendered.content,
    contentType: kind.contentType,
    headers: { ...kind.headers, ...rendered.headers },
    caching: origin === null ? caching.development : (rendered.caching ?? kind.caching),
    lastModified: rendered.modified !== undefined && rendered.modified > modified ? rendered.modified : modified,
    expires: Math.min(expires.getTime(), rendered.expires?.getTime() ?? Number.POSITIVE_INFINITY),
  })
}
