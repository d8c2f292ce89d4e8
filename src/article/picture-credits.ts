import type { ReadLine } from './read-line.ts'

/** Whether a line below a caption's buttons repeats the picture credit. */
export function repeatsCredit(lines: readonly ReadLine[], index: number): boolean {
  if (!hidesCaption.test(lines[index - 1]?.text ?? '')) return false
  return [2, 3].some((above) => lines[index - above]?.text === lines[index]?.text)
}

/**
 * The numbers of lines directly above a button that hides a caption. They are picture credits, and
 * the page may repeat them below.
 */
export function findCredits(lines: readonly ReadLine[]): ReadonlySet<number> {
  const credits = lines.flatMap((line, index) =>
    hidesCaption.test(lines[index + 1]?.text ?? '') && !hidesCaption.test(line.text) ? line.number : [],
  )
  return new Set(credits)
}

const hidesCaption = /^(?:hide|toggle) caption$/i

/**
 * Whether a name stands in a picture credit: at the end of a longer line, behind a colon or a bar, or
 * before a slash.
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
