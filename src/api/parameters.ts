import { faultOfName } from '../article/file.ts'
import { ApiError } from './problem.ts'

/** The most characters of a file's name. */
const longestName = 100

/** A name as the name of a file. Throws an `ApiError` for one that none has. */
export function readName(name: string): string {
  const fault =
    faultOfName(name) ??
    (name.length > longestName ? `expected a name of at most ${longestName} characters, found ${name.length}` : null)
  if (fault !== null) throw new ApiError('request', fault)
  return name
}

/** A whole number from a query, within bounds. Throws an `ApiError` for anything else. */
export function readNumber(
  query: URLSearchParams,
  name: string,
  { otherwise, least, most }: { otherwise: number; least: number; most: number },
): number {
  const given = query.get(name)
  if (given === null) return otherwise
  const number = /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN
  if (number >= least && number <= most) return number
  throw new ApiError('request', `${name}: expected a whole number from ${least} to ${most}, found "${given}"`)
}

/** One more than a page has is asked for: whether there is another page, and the entries of this one. */
export function pageOf<Entry>(entries: readonly Entry[], limit: number): { page: readonly Entry[]; last: Entry | null } {
  const page = entries.slice(0, limit)
  return { page, last: entries.length > limit ? (page.at(-1) ?? null) : null }
}
