import { type ArticleText, type Diagnostic, emptyArticle, isRefused, type Lines } from './article.ts'
import { cleanArticle, type UncleanArticle } from './clean-article.ts'
import type { FrontMatter, FrontMatterResult } from './front-matter/front-matter.ts'
import type { Part } from './part.ts'
import { diagnosticAt } from './diagnostics.ts'

/** What the text of a file says about its article. */
export interface TextPart extends Part {
  fields: Partial<UncleanArticle>
  /** Lines with values that no two articles may share. */
  lines: Partial<Lines>
}

/** Combines text and front matter into an article. Front matter wins. */
export function assemble(
  slug: string,
  part: TextPart,
  front: FrontMatterResult | null,
): { article: ArticleText; lines: Partial<Lines>; diagnostics: Diagnostic[] } {
  const { place, ...given } = front?.given ?? {}
  const dateline = place === undefined ? {} : { dateline: { text: place, place } }
  const article = cleanArticle({ ...emptyArticle(slug), ...part.fields, ...given, ...dateline })
  const lines = { ...part.lines, ...front?.lines }
  const diagnostics = front === null ? [] : [...nameOverruled(part.fields, front.given)]
  if (front !== null && !isRefused(front) && article.withdrawn) diagnostics.push(...warnOfWithdrawn(article, given.title))
  if (article.published !== null && article.updated !== null && article.updated < article.published) {
    const line = { number: lines.updated ?? 1, column: 1 }
    diagnostics.push(diagnosticAt('error', line, 'expected an update after the time of publication, found one before it'))
  }
  return { article, lines, diagnostics }
}

/** Adds a note for each text value that the front matter overrides. */
function nameOverruled(fields: TextPart['fields'], given: FrontMatter): Diagnostic[] {
  const said = { section: fields.section, place: fields.dateline?.place, agency: fields.agency, byline: fields.byline }
  return (['section', 'place', 'agency', 'byline'] as const).flatMap((key) => {
    const [text, wins] = [said[key], given[key]]
    if (text == null || wins === undefined || wins === text) return []
    return [diagnosticAt('note', null, `left out, the front matter has another ${key}: "${text}"`)]
  })
}

function warnOfWithdrawn({ title, updated }: ArticleText, given: string | undefined): Diagnostic[] {
  const messages: string[] = []
  if (title === null && given === undefined)
    messages.push(
      'expected the headline that the article had, as "title:", found none; without it, lists of other articles bring it back',
    )
  if (updated === null) messages.push('expected "updated:" with the time at which the article was withdrawn, found none')
  return messages.map((message) => diagnosticAt('warning', null, message))
}
