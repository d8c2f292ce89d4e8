/*
 * Whether readers can see a change. Other changes, of drafts and of most scheduled articles, leave
 * snapshots valid.
 */

/**
 * A time so near counts as past, in milliseconds: clocks differ, and a database may be slow to
 * store a change.
 */
const soon = 300_000

/**
 * The next time after an instant at which an article or an update becomes due; that of the last
 * `Date` if there is none.
 */
export function nextTime(instant: string): string {
  const times = ['out', 'withdrawn'].flatMap((state) => [
    `SELECT min(published) FROM article WHERE state = '${state}' AND published > ${instant}`,
    `SELECT min(updated) FROM article WHERE state = '${state}' AND updated IS NOT NULL AND updated > ${instant}`,
  ])
  return `min(${times.map((time) => `coalesce((${time}), 8640000000000000)`).join(', ')})`
}

/** The same for a change made at an instant. */
export const nextTimeOfChange = (instant: string): string => nextTime(`${instant} + ${soon}`)

/** Whether some articles, by a condition, are visible at an instant or soon. */
export function areVisible(condition: string, instant: string): string {
  return `EXISTS (
    SELECT 1 FROM article WHERE ${condition} AND state <> 'draft'
    AND (published IS NULL OR published <= ${instant} + ${soon} OR updated <= ${instant} + ${soon})
  )`
}
