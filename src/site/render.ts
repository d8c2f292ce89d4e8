import { StoreUnavailableError } from '../store/store.ts'
import type { DocumentContext, DocumentKind, Params, Rendered } from './document-kind.ts'
import { recordArticles, renderingErrors, UnrenderableError } from './unrenderable.ts'

/**
 * Renders a document; `null` if there is none, `'gone'` if it was withdrawn. If that throws, blames
 * the articles that cannot be rendered alone either: rejects with an `UnrenderableError`.
 */
export async function renderDocument(
  context: DocumentContext,
  kind: DocumentKind,
  params: Params,
): Promise<Rendered | 'gone' | null> {
  const { publication, pictures, loadFeed } = context
  const recorded = recordArticles(context.snapshot)
  // Not copied: reading the clock tells a static build that the document depends on it.
  const recording = {
    snapshot: recorded.snapshot,
    publication,
    pictures,
    ...(loadFeed !== undefined && { loadFeed }),
    get now() {
      return context.now
    },
  }
  try {
    return await kind.render(recording, params)
  } catch (error) {
    if (error instanceof StoreUnavailableError) throw error
    const articles = renderingErrors(recorded.returned, publication)
    throw articles.length === 0 ? error : new UnrenderableError(articles, error)
  }
}
