import type { ReadLine } from '../line/read-line.ts'

/** Whether a line below a caption's buttons repeats the picture credit. */
export function repeatsCredit(lines: readonly ReadLine[], index: number): boolean {
  if (!hidesCaption(lines[index - 1])) return false
  return [2, 3].some((above) => lines[index - above]?.text === lines[index]?.text)
}

/**
 * The numbers of lines directly above a button that hides a caption. They are picture credits, and
 * the page may repeat them below.
 */
export function findCredits(lines: readonly ReadLine[]): ReadonlySet<number> {
  const credits = lines.filter((line, index) => hidesCaption(lines[index + 1]) && !hidesCaption(line))
  return new Set(credits.map(({ number }) => number))
}

function hidesCaption(line: ReadLine | undefined): boolean {
  return line !== undefined && line.text.length <= longestButton && /^(?:hide|toggle) caption$/i.test(line.text)
}

const longestButton = 14

/**
 * Whether a name is in a picture credit: at the end of a longer line, after a colon or a bar,
 * or before a slash.
 */
export function isInCredit(name: string, lines: readonly ReadLine[]): boolean {
  return lines.some(({ text }) => {
    if (text.length <= name.length) return false
    const at = text.lastIndexOf(name)
    if (at === -1) return false
    const rest = text.slice(at + name.length)
    return /^ ?\//.test(rest) || (rest === '' && /(?:[:：|(]| by) ?$/i.test(text.slice(0, at)) && at > 0)
  })
}
