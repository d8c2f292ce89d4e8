import { hash } from 'node:crypto'
import { type Problem, publishable, type Reading } from './article.ts'

/** What of a published article others may clash with, kept small: a check of a whole folder remembers it for every file. */
export interface Claim {
  file: string
  slug: string
  id: string | null
  /** A digest of headline and instant. A part of the text itself would keep all of it in memory. */
  story: string
  /** Where each is said, as lines of the file. */
  lines: { slug: number; id: number; story: number }
}

/** What a reading claims; `null` when it is not to be published, and so takes nothing from another. */
export function claimOf(reading: Reading): Claim | null {
  const article = publishable(reading)
  if (article === null) return null
  const { slug, id, title, published } = article
  const story = hash('sha1', `${published.getTime()} ${title}`, 'base64url')
  return { file: reading.file, slug, id, story, lines: { slug: 1, id: reading.lines.id, story: reading.lines.title } }
}

/**
 * What readings say against each other, named at the later one: two files with the same name but for its ending, or the same id,
 * cannot both be published; the same article pasted twice is published twice, with a warning.
 */
export function findClashes(claims: readonly Claim[]): { file: string; problem: Problem }[] {
  const rules: { of: 'slug' | 'id' | 'story'; severity: Problem['severity']; says: (first: string, claim: Claim) => string }[] = [
    { of: 'slug', severity: 'error', says: (first) => `expected a name that no other article has, found that of ${first}` },
    {
      of: 'id',
      severity: 'error',
      says: (first, { id }) => `expected an id that no other article has, found "${id}", which is that of ${first}`,
    },
    {
      of: 'story',
      severity: 'warning',
      says: (first) => `expected each article once, found the headline and the time of ${first}`,
    },
  ]
  return rules.flatMap(({ of, severity, says }) => {
    const first = new Map<string, Claim>()
    return claims.flatMap((claim) => {
      const claimed = claim[of]
      if (claimed === null) return []
      const earlier = first.get(claimed)
      if (earlier === undefined) {
        first.set(claimed, claim)
        return []
      }
      const message = says(`articles/${earlier.file}:${earlier.lines[of]}:1`, claim)
      return { file: claim.file, problem: { severity, line: claim.lines[of], column: 1, message } }
    })
  })
}

/** Adds to readings what they say against each other. */
export function withClashes(readings: readonly Reading[]): Reading[] {
  const clashes = Map.groupBy(findClashes(readings.flatMap((reading) => claimOf(reading) ?? [])), ({ file }) => file)
  return readings.map((reading) => {
    const found = clashes.get(reading.file)
    return found === undefined ? reading : { ...reading, problems: [...found.map(({ problem }) => problem), ...reading.problems] }
  })
}
