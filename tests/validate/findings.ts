import { atomFindings } from './atom.ts'
import type { Options } from './document.ts'
import { jsonFindings } from './json.ts'
import { rssFindings } from './rss.ts'

const checkers = { rss: rssFindings, atom: atomFindings, json: jsonFindings }

/** The formats that can be checked. */
export type FeedName = keyof typeof checkers

/**
 * What a strict feed checker says of a document, a sentence each; empty when nothing is wrong. Many documents are checked fastest
 * together: `Promise.all(documents.map((document) => findings('rss', document, { url })))` starts libxml2 once.
 */
export async function findings(name: FeedName, text: string, options: Options): Promise<string[]> {
  return checkers[name](text, options)
}
