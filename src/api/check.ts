import type { ParseResult } from '../article/article.ts'
import { inspect } from '../article/inspection.ts'
import { publicationAt } from '../config.ts'
import { headers } from '../http/headers.ts'
import { renderArticlePreview } from '../pages/article-preview.tsx'
import { loadArticleLinks } from '../site/article-document.ts'
import { isSameTopic, topicsOf } from '../store/topics.ts'
import { readText } from './body.ts'
import { type ApiRequest, inTime, respondJson } from './context.ts'
import { readName } from './parameters.ts'
import { addDuplicate, addRenderingErrors, parseAs } from './parse-text.ts'

/**
 * `POST /api/check?name=FILE` reports how a text would be read as that file: as JSON, or as a page
 * for `Accept: text/html`.
 */
export async function checkArticle(apiRequest: ApiRequest): Promise<Response> {
  const { request, query, store, config } = apiRequest
  const file = readName(query.get('name') ?? '')
  const alone = addRenderingErrors(parseAs(file, await readText(request), config), publicationAt(config, request))
  const duplicate = await store.findDuplicate(alone)
  const result = duplicate === null ? alone : addDuplicate(alone, duplicate)
  return apiRequest.headers.get('Accept')?.includes('text/html') === true
    ? showPage(apiRequest, result)
    : respondJson(inspect(result, config.timeZone))
}

async function showPage({ site, request, background }: ApiRequest, { article, diagnostics }: ParseResult): Promise<Response> {
  const { snapshot, publication } = await site.current(request, background)
  const { own, topics } = await inTime(loadArticleLinks(snapshot, article))
  // A topic of no other article is new.
  const all = topicsOf(article).map((topic) => topics.find((known) => isSameTopic(known, topic)) ?? topic)
  const page = renderArticlePreview(publication, article, { own, topics: all, diagnostics })
  const { 'Content-Security-Policy': policy } = headers.page
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } })
}
