import { jsonFindings } from './json.ts'
import { xmlFindings } from './xml.ts'

/** `url` is the address the document was asked for at; `now`, in milliseconds, is the clock's unless a test sets it. */
export interface Options {
  url: string
  now?: number
}

/** The formats that can be checked. */
export type FeedName = keyof typeof checkers

const checkers = {
  rss: xmlFindings.bind(null, 'rss'),
  atom: xmlFindings.bind(null, 'atom'),
  json: jsonFindings,
}

/**
 * What a strict feed checker says of a document, a sentence each; empty when nothing is wrong. Many documents are checked fastest
 * together: `Promise.all(documents.map((document) => findings('rss', document, { url })))` starts libxml2 once.
 */
export async function findings(name: FeedName, text: string, { url, now = Date.now() }: Options): Promise<string[]> {
  return text.isWellFormed() ? checkers[name](text, url, now) : ['document: holds half of a surrogate pair']
}
