/** Finds the longest opening at an index of a line. The line must be narrow and in lower case. */
export type Openings = (line: string, at: number) => string | null

/** The number of characters in the index. */
const indexed = 2

/** Creates a lookup of openings. A line without one costs two Map lookups. */
export function createOpenings(phrases: readonly string[]): Openings {
  const byStart = Map.groupBy(
    phrases.map((phrase) => narrow(phrase).toLowerCase()),
    (opening) => opening.slice(0, indexed),
  )
  for (const each of byStart.values()) each.sort((a, b) => b.length - a.length)
  const find = (line: string, at: number, length: number): string | undefined =>
    byStart.get(line.slice(at, at + length))?.find((opening) => line.startsWith(opening, at))
  return (line, at) => find(line, at, indexed) ?? find(line, at, 1) ?? null
}

/**
 * Converts full-width signs and letters to ASCII. Replaces one character with one, to keep indices.
 */
export function narrow(line: string): string {
  return line.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
