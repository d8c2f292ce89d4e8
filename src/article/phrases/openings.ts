/** What lines begin with, as it is written: the longest that stands at a place in a line in small letters of usual width. */
export type Openings = (line: string, at: number) => string | null

/** As many characters as find an opening. */
const indexed = 2

/** A lookup of openings, which takes the time of two looks into a Map for a line that has none. */
export function createOpenings(phrases: readonly string[]): Openings {
  const byStart = new Map<string, string[]>()
  for (const phrase of phrases) {
    const opening = narrow(phrase).toLowerCase()
    const start = opening.slice(0, indexed)
    const others = byStart.get(start)
    if (others === undefined) byStart.set(start, [opening])
    else others.push(opening)
  }
  for (const each of byStart.values()) each.sort((a, b) => b.length - a.length)
  const find = (line: string, at: number, length: number): string | undefined =>
    byStart.get(line.slice(at, at + length))?.find((opening) => line.startsWith(opening, at))
  return (line, at) => find(line, at, indexed) ?? find(line, at, 1) ?? null
}

/** Signs and letters of usual width, one for one, so that places in the line stay. */
export function narrow(line: string): string {
  return line.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
