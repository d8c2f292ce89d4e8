import { digestText } from '../../src/api/etag.ts'
import type { Newsroom } from './client.ts'
import { listPage } from './lists.ts'
import { type LocalFile, readFile, type Refuse } from './local-files.ts'

/** A local text, and the stored one; `null` if there is none. */
export interface ComparedText {
  file: LocalFile
  bytes: Uint8Array<ArrayBuffer>
  tag: string
  stored: { tag: string; isWithdrawn: boolean } | null
}

/** Strips the quotes of an ETag, and the `W/` that the edge adds when it compresses. */
export function tagOf(etag: string): string {
  return etag.replace(/^(?:W\/)?"(.*)"$/, '$1')
}

/** Compares texts, sorted by name, with the list of the newsroom. Loads only the pages around them. */
export async function* compareTexts(
  files: readonly LocalFile[],
  newsroom: Newsroom,
  refuse: Refuse,
): AsyncGenerator<ComparedText> {
  let page = new Map<string, ComparedText['stored']>()
  let last: string | null = ''
  for (const [index, file] of files.entries()) {
    if (last !== null && file.name > last) {
      // No valid name sorts between this one and its prefix.
      const { articles, next } = await listPage(newsroom, file.name.slice(0, -1), Math.min(1000, files.length - index))
      page = new Map(
        articles.map(({ file: name, etag, state }) => [name, { tag: tagOf(etag), isWithdrawn: state === 'withdrawn' }]),
      )
      last = next
    }
    const bytes = readFile(file, refuse)
    if (bytes !== null) yield { file, bytes, tag: digestText(bytes), stored: page.get(file.name) ?? null }
  }
}
