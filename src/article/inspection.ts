import { type Diagnostic, publishable, type ParseResult } from './article.ts'
import { isoInZone } from './time/zone.ts'

/**
 * A parsed file in a form for programs. Missing values are `null` or empty lists. Times are ISO
 * 8601 with an offset.
 */
export interface Inspection {
  file: string
  publishable: boolean
  article: {
    slug: string
    title: string | null
    published: string | null
    updated: string | null
    section: string | null
    place: string | null
    agency: string | null
    byline: string | null
    captions: string[]
    paragraphs: string[]
    related: string[]
    ranking: string[]
  }
  problems: Diagnostic[]
}

/** Describes a parse result, with times in the given time zone. */
export function inspect(result: ParseResult, timeZone: string): Inspection {
  const { slug, title, published, updated, section, dateline, agency, byline, captions, paragraphs, related, ranking } =
    result.article
  return {
    file: result.file,
    publishable: publishable(result) !== null,
    article: {
      slug,
      title,
      published: isoOrNull(published, timeZone),
      updated: isoOrNull(updated, timeZone),
      section,
      place: dateline?.place ?? null,
      agency,
      byline,
      captions: captions.flatMap(({ text }) => text ?? []),
      paragraphs,
      related,
      ranking,
    },
    problems: result.diagnostics.map(({ severity, line, column, message }) => ({ severity, line, column, message })),
  }
}

/** Formats an instant as ISO 8601 in a time zone. */
export function isoOrNull(instant: Date | null, timeZone: string): string | null {
  return instant === null ? null : isoInZone(instant, timeZone)
}
