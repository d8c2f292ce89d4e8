import { endsSentence } from '../../src/article/line/prose.ts'
import type { Role } from '../../src/article/roles.ts'
import { listBelow } from './headings.ts'
import { isPolite, readsAsHeadline } from './lists.ts'
import { isRecurring, isRow, minEveryPage, type PageLine, type Pages, similarShare } from './pages.ts'
import { mayCredit, mayNameWriter } from './writers.ts'

/** Whether a recurring line can only be of the page, and not of the articles. */
export function isOfPage(text: string, lines: readonly PageLine[], all: Pages): boolean {
  const { pages, options } = all
  if (mayNameWriter(text, pages, options) || mayBeListed(text, all)) return false
  if (isWithinText(text, lines)) return false
  if (lines.length >= minEveryPage(pages)) return true
  const isOf = (role: Role): boolean => lines.some((line) => line.role === role)
  if (endsSentence(text) || isOf('byline') || isOf('title') || isOf('credit') || mayCredit(text)) return false
  // The same picture, or the same heading within the text, may be in several articles.
  if (lines.some(({ role, part }) => part === 'body' || (role === 'caption' && part !== 'head'))) return false
  return isRow(text) || /^[©ⓒ]|@/.test(text) || isInBlock(text, all)
}

/** Whether a line is within the text of most articles that have it, as a heading or a question is. */
function isWithinText(text: string, lines: readonly PageLine[]): boolean {
  const within = lines.filter(({ part }) => part === 'body').length
  return within * 2 > lines.length && (!endsSentence(text) || /[?？]$/.test(text))
}

/** Whether a line is one of two below the text that are as long as headlines, and may be a list. */
function mayBeListed(text: string, all: Pages): boolean {
  const mayBe = (line: PageLine | undefined): boolean =>
    line?.part === 'below' &&
    !line.isRecognised &&
    readsAsHeadline(line.text) &&
    !isPolite(line.text) &&
    isRecurring(line.text, all) &&
    listBelow(line.text, all) === null
  return all.pages.some((page) => {
    const at = page.findIndex((line) => line.text === text)
    return mayBe(page[at]) && (mayBe(page[at - 1]) || mayBe(page[at + 1]))
  })
}

/** Whether a line is next to the same line of the page on nearly all of its pages. */
function isInBlock(text: string, all: Pages): boolean {
  const beside = all.pages.flatMap((page) => {
    const at = page.findIndex((line) => line.text === text)
    return at === -1 ? [] : [page[at - 1]?.text ?? '', page[at + 1]?.text ?? '']
  })
  const size = all.counts.get(text)?.size ?? 0
  return [...new Set(beside)].some(
    (other) =>
      isRecurring(other, all) &&
      occurrences(beside, other) >= size * similarShare &&
      !endsSentence(other) &&
      listBelow(other, all) === null,
  )
}

function occurrences(texts: readonly string[], text: string): number {
  return texts.filter((each) => each === text).length
}
