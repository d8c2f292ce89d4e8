import type { Element } from './elements.ts'
import { narrow } from './numerals.ts'

/** Why a line that has the shape of a time names none; `column` counts from 1 within the line. */
export interface Fault {
  column: number
  expected: string
  found: string
  /** Whether a part of the time is missing, and none is wrong. */
  isIncomplete?: boolean
}

/** A fault in a part of an element, or in all of it. `text` is the line as pasted. */
export function faultIn(text: string, element: Element, part: string | null, expected: string): Fault {
  const [start, end] = placeOf(text, element, part) ?? [element.start, element.end]
  return { column: start + 1, expected, found: `"${text.slice(start, end)}"` }
}

/** Where a part of an element stands in a line. */
function placeOf(text: string, { form, start }: Element, part: string | null): [number, number] | undefined {
  if (form === null || part === null) return undefined
  form.placed.lastIndex = start
  return form.placed.exec(narrow(text))?.indices?.groups?.[part]
}
