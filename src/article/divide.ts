import { readDateline } from './dateline.ts'
import { doubtHeadline } from './headline.ts'
import { isPictureName } from './pictures.ts'
import { readsAsText } from './prose.ts'
import type { ReadLine } from './read-line.ts'

/** The lines of a text by where they stand. */
export interface Divided {
  /** Above the time, or, in a text without one, above the body. */
  head: ReadLine[]
  /** The line that parts head and body. */
  time: ReadLine | null
  /** From the time to the lists. */
  body: ReadLine[]
  lists: ReadLine[]
}

/** What front matter says that decides where the parts of a text are. */
interface Given {
  title?: string
  published?: Date
}

/** Finds head, body and lists. */
export function divide(lines: readonly ReadLine[], given: Given): Divided {
  const end = findEnd(lines)
  const story = given.published === undefined ? lines.slice(0, end) : forgetTimes(lines.slice(0, end))
  const published = story.findIndex((line) => line.time?.label === 'published')
  const timeIndex = published === -1 ? story.findIndex((line) => line.time !== null) : published
  const start = timeIndex === -1 ? findText(story, given.title) : timeIndex
  return { head: story.slice(0, start), time: story[timeIndex] ?? null, body: story.slice(start), lists: lines.slice(end) }
}

/**
 * Where the article ends: at the heading of a list, or at other furniture of the page below the first line of text. Furniture above
 * that is the top of the page, and the article is still to come.
 */
function findEnd(lines: readonly ReadLine[]): number {
  const start = lines.findIndex((line) => line.kind === 'text')
  const end = lines.findIndex(({ kind }, index) => {
    if (kind === 'related heading' || kind === 'ranking heading') return true
    return index > start && (kind === 'other heading' || kind === 'furniture')
  })
  return end === -1 ? lines.length : end
}

/**
 * Where the text starts in a file without a time: after a headline, and after each credit with the caption directly below it. When
 * the headline is in the front matter, the text need not have it.
 */
function findText(lines: readonly ReadLine[], title: string | undefined): number {
  let isTitled = title !== undefined && lines[0]?.text !== title
  // A dateline begins the text; the few lines above it are the head, as above a time.
  const dateline = lines.findIndex((line) => line.kind === 'text' && readDateline(line.text) !== null)
  if (dateline > 0 && dateline <= 4) return dateline
  for (const [index, line] of lines.entries()) {
    // A notice stands in place of a page: below it there is no head.
    if (line.kind === 'site notice' && !isTitled) return index
    if (line.kind !== 'text' || isPictureName(lines[index - 1], line)) continue
    if (isTitled || (line.text !== title && doubtHeadline(line.text) !== null)) return index
    isTitled = true
  }
  return lines.length
}

/**
 * With the time of publication in the front matter, a time in the text counts only where the time of an article stands, to tell its
 * head from its body: further down the text speaks of it, as of any other. That of an update counts anywhere.
 */
function forgetTimes(story: readonly ReadLine[]): ReadLine[] {
  const first = story.findIndex((line) => line.time?.label === 'published')
  const isInPlace = !story.slice(0, first).some((line) => line.kind === 'text' && readsAsText(line.text, 1))
  return story.map((line, index) =>
    line.time?.label === 'published' && !(isInPlace && index === first) ? { ...line, time: null } : line,
  )
}
