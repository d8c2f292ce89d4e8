import { digestText } from '../../src/api/etag.ts'
import { listPage, type Newsroom } from './client.ts'
import { type LocalFile, readFile, type Refuse } from './local-files.ts'

/** A text on this machine, and the tag of the one that the newsroom has; `null` for none. */
export interface ComparedText {
  file: LocalFile
  bytes: Uint8Array<ArrayBuffer>
  tag: string
  stored: string | null
}

/** The tag of an `ETag` header or a listing: without quotes, and without the `W/` of a compressing edge. */
export function tagOf(etag: string): string {
  return etag.replace(/^(?:W\/)?"(.*)"$/, '$1')
}

/** Compares texts, sorted by name, with the newsroom's listing, of which it reads only where they are. */
export async function* compareTexts(
  files: readonly LocalFile[],
  newsroom: Newsroom,
  refuse: Refuse,
): AsyncGenerator<ComparedText> {
  let page = new Map<string, string>()
  let last: string | null = ''
  for (const [index, file] of files.entries()) {
    if (last !== null && file.name > last) {
      // No name is between this one and itself without its last letter.
      const { articles, next } = await listPage(newsroom, file.name.slice(0, -1), Math.min(1000, files.length - index))
      page = new Map(articles.map(({ file: name, etag }) => [name, tagOf(etag)]))
      last = next
    }
    const bytes = readFile(file, refuse)
    if (bytes !== null) yield { file, bytes, tag: digestText(bytes), stored: page.get(file.name) ?? null }
  }
}
