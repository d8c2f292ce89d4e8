import { readByline, readsAsPerson } from './names/people.ts'
import { isSentence } from './line/prose.ts'
import { findTimeInLine, type TimeInLine } from './time/around.ts'
import { completesTime } from './time/incomplete.ts'
import { isTimeLabel } from './time/label.ts'
import { readTimestamps, resolveElements, type Timestamp } from './time/timestamp.ts'

/** Times on one line or on two together, with the rest of that line. */
export interface FoundTimes {
  /** The index of the first line, and the number of lines taken. */
  index: number
  count: number
  /**
   * The times. The column of a fault counts within the line that `line` names, from 0 for the
   * first.
   */
  times: (Timestamp & { line: number })[]
  /**
   * Text before and after the time on its line, such as a place. Empty if the line has only the
   * time.
   */
  before: string
  after: string
}

/**
 * Finds the times in the pasted lines of an article. First it tries lines that are times, each
 * perhaps with a label on its own line above. Next it tries a day and a clock on two lines, in
 * either order. Last it tries times that share a line with a place or a name (see
 * `findTimeInLine`). These count only where an article's time is: above the first sentence or
 * on the last line. `incompleteTime` tells what an incomplete line lacks. `said` holds the times
 * that each line states on its own.
 */
export function findTimes(
  lines: readonly string[],
  timeZone: string,
  said = lines.map((line) => readTimestamps(line, timeZone)),
): FoundTimes[] {
  const whole = findWhole(lines, said, timeZone)
  const isPublished = ({ times }: FoundTimes): boolean => times.some(({ label }) => label === 'published')
  const published = whole.find(isPublished)
  if (published !== undefined) return [...findRepeated(lines, published, timeZone), ...whole]
  if (whole.length > 0) {
    // The time of publication may share its line, and that of the update stand alone.
    const shared = findShared(lines, timeZone).filter(
      (each) => isPublished(each) && whole.every(({ index }) => index > each.index),
    )
    return [...shared.slice(0, 1), ...whole]
  }
  const pairs = findPairs(lines, timeZone)
  return pairs.length > 0 ? pairs : findShared(lines, timeZone)
}

function findWhole(lines: readonly string[], said: readonly (readonly Timestamp[])[], timeZone: string): FoundTimes[] {
  return lines.flatMap((text, index) => {
    const times = said[index] ?? []
    if (times.length === 0) return []
    const above = lines[index - 1]
    const labelled = times.length === 1 && above !== undefined && isTimeLabel(above) ? joinLines(above, text, timeZone) : []
    return labelled.length === 1
      ? [{ index: index - 1, count: 2, times: labelled, before: '', after: '' }]
      : [{ index, count: 1, times: times.map((time) => ({ ...time, line: 0 })), before: '', after: '' }]
  })
}

/**
 * Finds a time with a place after it, which a line below repeats without the place:
 * `Published … - SHIOMI`.
 */
function findRepeated(lines: readonly string[], { index }: FoundTimes, timeZone: string): FoundTimes[] {
  const text = lines[index] ?? ''
  const at = lines.findIndex((line) => line.length > text.length && line.startsWith(text))
  return at === -1 || at > index ? [] : findShared(lines.slice(0, at + 1), timeZone).filter((each) => each.index === at)
}

/** Finds times split into a day and a clock on two adjacent lines. */
function findPairs(lines: readonly string[], timeZone: string): FoundTimes[] {
  let taken = -1
  return lines.flatMap((text, index) => {
    if (index <= taken) return []
    const below = lines[index + 1]
    const times = below !== undefined && completesTime(text, below) ? joinLines(text, below, timeZone) : []
    if (times.length === 0) return []
    taken = index + 1
    return [{ index, count: 2, times, before: '', after: '' }]
  })
}

/** Parses two lines as one. */
function joinLines(first: string, second: string, timeZone: string): FoundTimes['times'] {
  const start = first.length + 1
  return readTimestamps(`${first} ${second}`, timeZone).map((time) => {
    if (!('expected' in time) || time.column <= start) return { ...time, line: 0 }
    return { ...time, column: time.column - start, line: 1 }
  })
}

function findShared(lines: readonly string[], timeZone: string): FoundTimes[] {
  const sentence = lines.findIndex((line) => isSentence(line) && findTimeInLine(line) === null)
  return lines.flatMap((text, index) => {
    const isBelow = sentence !== -1 && index >= sentence
    const isLast = index === lines.length - 1
    const found = isBelow && !isLast && index - sentence > maxCaptions ? null : findTimeInLine(text)
    if (found === null) return []
    if (isBelow && (isLast ? venue.test(found.before) : !isBelowCaption(lines, index, found))) return []
    const { elements, before, after } = found
    const times = resolveElements(text, elements, timeZone).map((time) => ({ ...time, line: 0 }))
    return [{ index, count: 1, times, before, after }]
  })
}

/**
 * The maximum number of lines of captions, with their credits, above a time that shares its line.
 */
const maxCaptions = 6

/**
 * Whether a time below sentences is still that of the article. It has a label, or a zone, with a
 * writer's name directly above it and a photographer's below each sentence. Otherwise it may be
 * that of an event.
 */
function isBelowCaption(lines: readonly string[], index: number, { elements, after }: TimeInLine): boolean {
  const head = lines.slice(0, index)
  if (head.filter(isSentence).length > 2 || !lines.slice(index + 1).some(isSentence)) return false
  const kinds = new Set(elements.map(({ kind }) => kind))
  if (kinds.has('published') || kinds.has('updated') || /^(?:Uhr )?(?:Quelle|Source|Fuente) ?:/.test(after)) return true
  const writer = head.at(-1) ?? ''
  if (!kinds.has('zone') || !(readsAsPerson(writer) || readByline(writer) !== null)) return false
  return head.every((line, at) => !isSentence(line) || (at < index - 2 && readsAsPerson(lines[at + 1] ?? '')))
}

/**
 * Matches two or more words, as in `Town Hall, Nov. 30, 2024 7:00 p.m.`. An event listing may end a
 * text with such a line.
 */
const venue = /^(?!By )\p{Lu}\p{Ll}+ \p{L}/u
