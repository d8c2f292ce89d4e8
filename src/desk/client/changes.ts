import { removeKey, setKey } from './front-matter.ts'

/*
 * What publishing, scheduling and correcting do to a text. The text says all of it: there is no
 * state beside it.
 */

/** Neither a draft nor withdrawn. */
export function asPublished(text: string): string {
  return removeKey(removeKey(text, 'draft'), 'withdrawn')
}

export function asDraft(text: string): string {
  return setKey(text, 'draft', 'true')
}

/** Published at a time: ISO 8601, or the newsroom's clock as in `2026-11-28T09:00`. */
export function publishedAt(text: string, time: string): string {
  return setKey(asPublished(text), 'published', time)
}

/** Corrected, with a note for readers unless that is empty, and the time of that unless it is `null`. */
export function corrected(text: string, { note, updated }: { note: string; updated: string | null }): string {
  const line = note.trim().replace(/\s+/g, ' ')
  const noted = line === '' ? text : setKey(text, 'correction', JSON.stringify(line))
  return updated === null ? noted : setKey(noted, 'updated', updated)
}

/** Back after a withdrawal. */
export function broughtBack(text: string, updated: string): string {
  return setKey(asPublished(text), 'updated', updated)
}
