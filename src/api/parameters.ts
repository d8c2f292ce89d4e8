import { faultOfName } from '../article/file.ts'
import { ApiError } from './problem.ts'

/** The maximum length of a file name. */
const maxNameLength = 100

/** Checks a file name. Throws an `ApiError` if no file can have it. */
export function readName(name: string): string {
  const fault =
    faultOfName(name) ??
    (name.length > maxNameLength ? `expected a name of at most ${maxNameLength} characters, found ${name.length}` : null)
  if (fault !== null) throw new ApiError('request', fault)
  return name
}

/** Reads a whole number from the query. Throws an `ApiError` if it is out of range. */
export function readNumber(
  query: URLSearchParams,
  name: string,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): number {
  const value = query.get(name)
  if (value === null) return fallback
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN
  if (number >= min && number <= max) return number
  throw new ApiError('request', `${name}: expected a whole number from ${min} to ${max}, found "${value}"`)
}

/**
 * Splits off the entry beyond the limit, which tells whether there is another page. `last` is the
 * last entry of a page with a next one.
 */
export function pageOf<Entry>(entries: readonly Entry[], limit: number): { page: readonly Entry[]; last: Entry | null } {
  const page = entries.slice(0, limit)
  return { page, last: entries.length > limit ? (page.at(-1) ?? null) : null }
}
