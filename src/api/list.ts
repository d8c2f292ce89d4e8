import { isoOrNull } from '../article/inspection.ts'
import { type ApiRequest, respondJson } from './context.ts'
import { quote } from './etag.ts'
import { pageOf, readNumber } from './parameters.ts'
import { ApiError } from './problem.ts'

/**
 * `GET /api/articles` lists files by name; with `order=newest`, the newest first; with `q`, those
 * with these words in their headlines.
 */
export async function listArticles({ store, query, now, config: { timeZone } }: ApiRequest): Promise<Response> {
  const limit = readNumber(query, 'limit', { fallback: 100, min: 1, max: 1000 })
  const order = query.get('order')
  if (order !== null && order !== 'newest') throw new ApiError('request', `order: expected "newest" or none, found "${order}"`)
  const after = query.get('after')
  const words = query.get('q')
  const entries = await store.list({
    limit: limit + 1,
    now: new Date(now()),
    ...(after !== null && { after }),
    ...(order !== null && { order }),
    ...(words !== null && { words }),
  })
  if (entries === null) throw new ApiError('request', `after: expected a stored file, found "${after}"`)
  const { page, last } = pageOf(entries, limit)
  const articles = page.map(({ file, etag, state, title, published, updated }) => ({
    file,
    etag: quote(etag),
    state,
    title,
    published: isoOrNull(published, timeZone),
    updated: isoOrNull(updated, timeZone),
  }))
  return respondJson({ articles, next: last?.file ?? null })
}
