import type { Line } from '../lines.ts'
import { findTimeInLine } from '../time/around.ts'
import { completesTime } from '../time/incomplete.ts'
import type { Timestamp } from '../time/timestamp.ts'
import type { Pasted } from './pasted.ts'

/** The shape of a line with a year and a clock time. Most lines are rejected here. */
const mayShareTime = /^.{0,60}(?:\d{4}.{0,30}\d[:.：h時时시点點]|\d[:.：h時时시点點].{0,40}\d{4})/i
const longestShared = 120
const sharedTime = { label: 'published' } as const

/**
 * Adds times that share their line with a place or a name, as in
 * `SHIOMI, 14:57 JST, November 18, 2024`, and those on two lines, of which the second goes on.
 */
export function addSharedTimes({ lines, times }: Pasted): ReadonlyMap<Line, Pick<Timestamp, 'label'>> {
  const shared = lines.filter(
    (line) =>
      line.raw.length <= longestShared &&
      !times.has(line) &&
      /\d{4}/.test(line.raw) &&
      mayShareTime.test(line.raw) &&
      findTimeInLine(line.raw) !== null,
  )
  const pairs = lines.filter(({ raw }, index) => /\d/.test(raw) && completesTime(raw, lines[index + 1]?.raw ?? ''))
  if (shared.length === 0 && pairs.length === 0) return times
  const all = new Map<Line, Pick<Timestamp, 'label'>>([
    ...times,
    ...[...shared, ...pairs].map((line) => [line, sharedTime] as const),
  ])
  for (const line of pairs) all.set(lines[lines.indexOf(line) + 1] ?? line, { label: 'updated' })
  return all
}
