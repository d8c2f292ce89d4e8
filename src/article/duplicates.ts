import { hash } from 'node:crypto'
import { type ArticleText, isRefused, type Diagnostic, publishable, type ParseResult } from './article.ts'
import { diagnosticAt } from './diagnostics.ts'
import { articleIds, type TagSettings, tagPrefix } from './ids.ts'

/** What an article claims. Kept small, since a folder check holds one for every file. */
export interface Claim {
  file: string
  /**
   * The time of publication, in milliseconds since 1970. If two articles claim the same, the
   * earlier one wins.
   */
  published: number
  slug: string
  /** The ids of the article's item or tombstone. */
  ids: readonly string[]
  /**
   * A digest of headline and instant. `null` for a withdrawn article. A substring of the text would
   * keep the whole text in memory.
   */
  story: string | null
  /** An id we generate that no article has: that of a feed or of a headline's item. */
  reserved: string | null
  /** The file's line numbers for each claim. */
  lines: { slug: number; ids: number; story: number }
}

/**
 * Returns the claims of a parsed file. Returns `null` if it is neither publishable nor withdrawn,
 * since it then takes nothing from other articles.
 */
export function claimOf(result: ParseResult, settings: TagSettings): Claim | null {
  const { file, article, lines } = result
  const out = publishable(result)
  if (out === null && !(article.withdrawn && !article.draft && !isRefused(result))) return null
  const { id, uri } = articleIds(article, settings)
  return {
    file,
    // A withdrawn article is not read, so it takes nothing from a published one.
    published: out === null ? Number.POSITIVE_INFINITY : out.published.getTime(),
    slug: article.slug,
    ids: id === uri ? [id] : [id, uri],
    story: out === null ? null : hash('sha1', `${out.published.getTime()} ${out.title}`, 'base64url'),
    reserved: isReserved(article, settings) ? article.id : null,
    lines: { slug: 1, ids: lines.id, story: lines.title },
  }
}

function isReserved({ id }: ArticleText, settings: TagSettings): boolean {
  const prefix = tagPrefix(settings)
  return id !== null && id.startsWith(prefix) && !id.startsWith(`${prefix}articles/`)
}

/** The message for a file name that differs from another only in its extension. */
export function takenName(other: string): string {
  return `expected a name that no other article has, found that of ${other}`
}

/** The message for an id that another article has. Without the id, it is not quoted. */
export function takenId(other: string, id?: string): string {
  const which = id === undefined ? `that of ${other}` : `"${id}", which is that of ${other}`
  return `expected an id that no other article has, found ${which}`
}

interface Rule {
  severity: Diagnostic['severity']
  of: (claim: Claim) => readonly string[]
  name: keyof Claim['lines']
  says: (first: string, claimed: string) => string
}

const rules: readonly Rule[] = [
  {
    severity: 'error',
    of: ({ slug }) => [slug],
    name: 'slug',
    says: takenName,
  },
  {
    severity: 'error',
    of: ({ ids }) => ids,
    name: 'ids',
    says: takenId,
  },
  {
    severity: 'warning',
    of: ({ story }) => (story === null ? [] : [story]),
    name: 'story',
    says: (first) => `expected each article once, found the headline and the time of ${first}`,
  },
]

/**
 * Finds what parsed files claim twice. Each is reported on the file published later, or on the
 * later file name if the times are equal. Two files with the same id, or with names that differ
 * only in their extension, cannot both be published. The same article pasted twice is published
 * twice, with a warning. So an article under embargo takes nothing from one already published,
 * before or after its own time.
 */
export function findDuplicates(claims: readonly Claim[]): { file: string; diagnostic: Diagnostic }[] {
  // Two withdrawn articles both have an infinite time, so their names decide.
  const ordered = claims.toSorted((a, b) => Math.sign(a.published - b.published) || (a.file < b.file ? -1 : 1))
  const first = new Map<string, Claim>()
  return ordered.flatMap((claim) => {
    const found = findDuplicateOf(claim, first)
    // An unpublished article takes nothing from another.
    if (found.every(({ severity }) => severity !== 'error'))
      for (const { name, of } of rules)
        for (const claimed of of(claim)) if (!first.has(`${name} ${claimed}`)) first.set(`${name} ${claimed}`, claim)
    return found.map((diagnostic) => ({ file: claim.file, diagnostic }))
  })
}

/** Finds the first duplicate of an earlier claim. */
function findDuplicateOf(claim: Claim, first: ReadonlyMap<string, Claim>): Diagnostic[] {
  const { reserved, lines } = claim
  if (reserved !== null) {
    const message = `expected the id of an article, found "${reserved}", which is that of a feed or a headline here`
    return [diagnosticAt('error', { number: lines.ids, column: 1 }, message)]
  }
  for (const { severity, of, name, says } of rules) {
    for (const claimed of of(claim)) {
      const earlier = first.get(`${name} ${claimed}`)
      if (earlier === undefined) continue
      const where = `articles/${earlier.file}:${earlier.lines[name]}:1`
      return [diagnosticAt(severity, { number: lines[name], column: 1 }, says(where, claimed))]
    }
  }
  return []
}

/** Adds the duplicates among parsed files to their diagnostics. */
export function withDuplicates(results: readonly ParseResult[], settings: TagSettings): ParseResult[] {
  const claims = results.flatMap((result) => claimOf(result, settings) ?? [])
  const duplicates = Map.groupBy(findDuplicates(claims), ({ file }) => file)
  return results.map((result) => {
    const found = duplicates.get(result.file)
    return found === undefined
      ? result
      : { ...result, diagnostics: [...found.map(({ diagnostic }) => diagnostic), ...result.diagnostics] }
  })
}
