import type { Config } from '../config.ts'
import { articlePath } from '../feed/paths.ts'
import { callSite } from '../http/call.ts'
import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import type { DocumentKind } from '../site/document-kind.ts'

/** The file that proves that the key is ours: https://www.indexnow.org/documentation */
export const indexNowKind: DocumentKind = {
  pattern: '/:file{[a-zA-Z0-9-]{8,128}\\.txt}',
  contentType: 'text/plain; charset=utf-8',
  headers: headers.other,
  caching: caching.static,
  list: ({ publication }) => Promise.resolve(keyFile(publication) === null ? [] : [{ file: keyFile(publication) ?? '' }]),
  render: ({ publication }, { file }) => {
    const { indexNowKey: key } = publication.push
    return Promise.resolve(key !== null && file === keyFile(publication) ? { content: key } : null)
  },
}

/** Tells search engines which articles have changed. Logs a failure, and does not repeat it. */
export async function submitToIndexNow({ push }: Config, origin: string, slugs: readonly string[]): Promise<void> {
  const { indexNowKey: key, indexNowEndpoint: endpoint, timeout } = push
  if (key === null || slugs.length === 0) return
  const urlList = slugs.map((slug) => origin + articlePath(slug))
  const message = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList }
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(message) }
  const { failure } = await callSite(endpoint, init, { timeout })
  if (failure !== null) console.error(`INDEXNOW_ENDPOINT: ${endpoint}: expected 2xx, found ${failure}`)
}

function keyFile({ push: { indexNowKey: key } }: Config): string | null {
  return key === null ? null : `${key}.txt`
}
