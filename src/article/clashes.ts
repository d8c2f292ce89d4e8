import { hash } from 'node:crypto'
import { type ArticleText, isRefused, type Diagnostic, publishable, type ParseResult } from './article.ts'
import { articleIds, type TagSettings, tagPrefix } from './ids.ts'

/** What an article takes for itself, kept small: a check of a whole folder remembers it for every file. */
export interface Claim {
  file: string
  /** When it is or was published, in milliseconds since 1970: the earlier article has what two claim. */
  published: number
  slug: string
  /** The ids of its item, or of its tombstone. */
  ids: readonly string[]
  /** A digest of headline and instant; `null` for a withdrawn article. A part of the text itself would keep all of it in memory. */
  story: string | null
  /** An id of ours that no article has: of a feed, or of a headline's item. */
  reserved: string | null
  /** Where each is said, as lines of the file. */
  lines: { slug: number; ids: number; story: number }
}

/** What a reading claims; `null` when it is neither to be published nor withdrawn, and so takes nothing from another. */
export function claimOf(reading: ParseResult, settings: TagSettings): Claim | null {
  const { file, article, lines } = reading
  const out = publishable(reading)
  if (out === null && !(article.withdrawn && !article.draft && !isRefused(reading))) return null
  const { id, uri } = articleIds(article, settings)
  return {
    file,
    // Nobody reads a withdrawn article: it takes nothing from one that is published.
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
    says: (first) => `expected a name that no other article has, found that of ${first}`,
  },
  {
    severity: 'error',
    of: ({ ids }) => ids,
    name: 'ids',
    says: (first, id) => `expected an id that no other article has, found "${id}", which is that of ${first}`,
  },
  {
    severity: 'warning',
    of: ({ story }) => (story === null ? [] : [story]),
    name: 'story',
    says: (first) => `expected each article once, found the headline and the time of ${first}`,
  },
]

/**
 * What readings say against each other, named at the one that was published later, or else has the later name: two files with the
 * same name but for its ending, or the same id, cannot both be published; the same article pasted twice is published twice, with a
 * warning. So an article under embargo takes nothing from one that is out, before its time and after it.
 */
export function findClashes(claims: readonly Claim[]): { file: string; problem: Diagnostic }[] {
  // Two withdrawn articles are both infinitely late: their names decide.
  const ordered = claims.toSorted((a, b) => Math.sign(a.published - b.published) || (a.file < b.file ? -1 : 1))
  const first = new Map<string, Claim>()
  return ordered.flatMap((claim) => {
    const found = findClashesOf(claim, first)
    // What is not published takes nothing from another.
    if (found.every(({ severity }) => severity !== 'error'))
      for (const { name, of } of rules)
        for (const claimed of of(claim)) if (!first.has(`${name} ${claimed}`)) first.set(`${name} ${claimed}`, claim)
    return found.map((problem) => ({ file: claim.file, problem }))
  })
}

/** What a claim contradicts of those that were made before, the first of each rule. */
function findClashesOf(claim: Claim, first: ReadonlyMap<string, Claim>): Diagnostic[] {
  const { reserved, lines } = claim
  const problem = (severity: Diagnostic['severity'], line: number, message: string): Diagnostic => ({
    severity,
    line,
    column: 1,
    message,
  })
  if (reserved !== null) {
    const message = `expected the id of an article, found "${reserved}", which is that of a feed or a headline here`
    return [problem('error', lines.ids, message)]
  }
  for (const { severity, of, name, says } of rules) {
    for (const claimed of of(claim)) {
      const earlier = first.get(`${name} ${claimed}`)
      if (earlier !== undefined)
        return [problem(severity, lines[name], says(`articles/${earlier.file}:${earlier.lines[name]}:1`, claimed))]
    }
  }
  return []
}

/** Adds to readings what they say against each other. */
export function withClashes(readings: readonly ParseResult[], settings: TagSettings): ParseResult[] {
  const claims = readings.flatMap((reading) => claimOf(reading, settings) ?? [])
  const clashes = Map.groupBy(findClashes(claims), ({ file }) => file)
  return readings.map((reading) => {
    const found = clashes.get(reading.file)
    return found === undefined ? reading : { ...reading, problems: [...found.map(({ problem }) => problem), ...reading.problems] }
  })
}
