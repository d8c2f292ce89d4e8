import { readDateline } from './dateline.ts'
import { isPictureName, type ShapedLine } from './manuscript.ts'
import { readsAsText } from './head.ts'
import { doubtHeadline } from './headline.ts'

/**
 * Where the article ends: at the heading of a list, or at other furniture of the page below the first line of text. Furniture above
 * that is the top of the page, and the article is still to come.
 */
export function endOfStory(lines: ShapedLine[]): number {
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
export function findText(lines: ShapedLine[], title: string | undefined): number {
  let titled = title !== undefined && lines[0]?.text !== title
  // A dateline begins the text; the few lines above it are the head, as above a time.
  const dateline = lines.findIndex((line) => line.kind === 'text' && readDateline(line.text) !== null)
  if (dateline > 0 && dateline <= 4) return dateline
  for (const [index, line] of lines.entries()) {
    // A notice stands in place of a page: below it there is no head.
    if (line.kind === 'site notice' && !titled) return index
    if (line.kind !== 'text' || isPictureName(lines[index - 1], line)) continue
    if (titled || (line.text !== title && doubtHeadline(line.text) !== null)) return index
    titled = true
  }
  return lines.length
}

/**
 * With the time of publication in the front matter, a time in the text counts only where the time of an article stands, to tell its
 * head from its body: further down the text speaks of it, as of any other. That of an update counts anywhere.
 */
export function forgetTimes(story: ShapedLine[]): void {
  const first = story.findIndex((line) => line.time?.label === 'published')
  const inPlace = !story.slice(0, first).some((line) => line.kind === 'text' && readsAsText(line.text, 1))
  for (const [index, line] of story.entries()) {
    if (line.time?.label === 'published' && !(inPlace && index === first)) line.time = null
  }
}
