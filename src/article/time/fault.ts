import type { Element } from './element.ts'
import { narrowWithHyphens } from './numerals.ts'

/** Why a line that looks like a time is not a valid one. `column` counts from 1 within the line. */
export interface Fault {
  column: number
  expected: string
  found: string
  /** Whether the only fault is a missing part. */
  isIncomplete?: boolean
}

/**
 * Creates a fault for a part of an element, or for the whole element. `text` is the line as pasted.
 */
export function faultIn(text: string, element: Element, part: string | null, expected: string): Fault {
  const [start, end] = placeOf(text, element, part) ?? [element.start, element.end]
  return { column: start + 1, expected, found: `"${text.slice(start, end)}"` }
}

/** The start and end of a part of an element within the line. */
function placeOf(text: string, { form, start }: Element, part: string | null): [number, number] | undefined {
  if (form === null || part === null) return undefined
  // Matching with indices takes twice as long.
  const placed = new RegExp(form.source, 'diy')
  placed.lastIndex = start
  return placed.exec(narrowWithHyphens(text))?.indices?.groups?.[part]
}
