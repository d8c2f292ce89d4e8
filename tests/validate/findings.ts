import { jsonFindings } from './json.ts'
import { xmlFindings } from './xml.ts'

/** `url` is the URL of the document. `now`, in milliseconds, defaults to the clock. */
export interface Options {
  url: string
  now?: number
}

/** The formats to check. */
export type FeedName = keyof typeof checkers

const checkers = {
  rss: xmlFindings.bind(null, 'rss'),
  atom: xmlFindings.bind(null, 'atom'),
  json: jsonFindings,
}

/**
 * Checks a document strictly. Returns a sentence per problem. Checking documents together is
 * fastest: `Promise.all(documents.map((document) => findings(…)))` starts libxml2 once.
 */
export async function findings(name: FeedName, text: string, { url, now = Date.now() }: Options): Promise<string[]> {
  return text.isWellFormed() ? checkers[name](text, url, now) : ['document: holds half of a surrogate pair']
}
