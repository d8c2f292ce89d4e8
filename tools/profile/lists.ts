import { endsSentence } from '../../src/article/line/prose.ts'
import { isRow, minPages, type Page, type PageLine, pagesByLine } from './pages.ts'

/**
 * The texts of lines that are surely entries of lists: read as entries, headlines of the articles,
 * numbered one after another, or in another order on another page.
 */
export function findEntries(pages: readonly Page[]): Set<string> {
  const entries = new Set<string>()
  const inHeads = new Map<string, number>()
  for (const page of pages) {
    const head = page.filter(({ part }) => part === 'head')
    for (const text of new Set(head.map((line) => line.text))) inHeads.set(text, (inHeads.get(text) ?? 0) + 1)
  }
  for (const page of pages) {
    for (const { text, role } of page) {
      const isTitle = role === 'title' && (inHeads.get(text) ?? 0) < minPages(pages)
      if (isTitle || role === 'related' || role === 'ranking') entries.add(text)
    }
    for (const text of numberedEntries(page)) entries.add(text)
  }
  for (const text of reordered(pages)) entries.add(text)
  return entries
}

/** A number at the start of a line: `1. `, `１`, `一`, `①`, `1位`. */
const numberAtStart =
  /^(?:第 ?)?(?:([0-9０-９]{1,2})|([①-⑳])|([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]))(?:位|위|[.)．、:：]|(?=[ \u3000])|(?=\p{L})|$)[ \u3000]*(\S.*)?$/u

/** The number of a line and what is behind it. */
function readNumber(text: string): { number: number; rest: string } | null {
  const [, digits, circled, han, rest = ''] = numberAtStart.exec(text) ?? []
  if (digits !== undefined) return { number: Number(digits.normalize('NFKC')), rest }
  if (circled !== undefined) return { number: Number(circled.normalize('NFKC')), rest }
  // Kanji without a space are words: `一部地域`.
  if (han === undefined || (rest !== '' && !/[位.)．、:： \u3000]/.test(text.charAt(han.length)))) return null
  const [tens = '', ones = ''] = han.includes('十') ? han.split('十') : ['〇', han]
  const value = (digit: string, none: number): number => (digit === '' ? none : '〇一二三四五六七八九'.indexOf(digit))
  return { number: value(tens, 1) * 10 + value(ones, 0), rest }
}

/** The most lines from one number to the next: a headline, a date, a label. */
const maxBetween = 4

/** The lines with numbers that count up from 1, and those below numbers alone. */
function numberedEntries(page: Page): string[] {
  const numbers = page.map(({ text }) => readNumber(text))
  const found: string[] = []
  for (let at = 0; at < page.length; at += 1) {
    if (numbers[at]?.number !== 1) continue
    const places = [at]
    for (let next = at + 1; next <= (places.at(-1) ?? 0) + maxBetween && next < page.length; next += 1)
      if (numbers[next]?.number === places.length + 1) places.push(next)
    if (places.length < 2) continue
    for (const place of places) {
      found.push(page[place]?.text ?? '')
      const below = page[place + 1]
      if (numbers[place]?.rest === '' && below !== undefined && !below.isRecognised) found.push(below.text)
    }
  }
  return found
}

/** Recurring lines below texts that are in another order on another page: page furniture never is. */
function reordered(pages: readonly Page[]): Set<string> {
  const counts = pagesByLine(pages)
  const orders = new Set<string>()
  const found = new Set<string>()
  for (const page of pages) {
    const lines = page.filter(({ part, text }) => part === 'below' && (counts.get(text)?.size ?? 0) > 1 && mayBeEntry(text))
    const texts = [...new Set(lines.map(({ text }) => text))].slice(0, 60)
    for (const [at, above] of texts.entries()) {
      for (const below of texts.slice(at + 1)) {
        orders.add(`${above}\n${below}`)
        if (orders.has(`${below}\n${above}`)) found.add(above).add(below)
      }
    }
  }
  return found
}

/** Whether a line may be a headline in a list. */
export function mayBeEntry(text: string): boolean {
  return /\p{L}/u.test(text) && !endsSentence(text) && !isRow(text) && !/^[©ⓒ]|@|\d{3}[- ]\d{2}/.test(text)
}

/** Whether a line is as long as most headlines. */
export function readsAsHeadline(text: string): boolean {
  if (!mayBeEntry(text)) return false
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return text.length >= 8
  const words = text.split(' ').length
  return words >= (/\p{Script=Hangul}/u.test(text) ? 3 : 4) && text.length >= 12
}

/** A heading is shorter than this, in characters. */
const maxHeading = 60

/**
 * Finds lists without numbers that are the same on every page: a short line with three or more lines
 * below that are as long as headlines. Returns the texts of the headings and of the entries.
 */
export function findStaticLists(pages: readonly Page[], isOnMost: (text: string) => boolean): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>()
  for (const page of pages) {
    const below = page.filter(({ part }) => part === 'below')
    // Some pages are pasted with a blank line between all lines.
    const hasGroups = below.filter(({ isAfterBlank }) => isAfterBlank).length * 2 < below.length
    for (let at = 0; at < below.length; at += 1) {
      const run = runBelow(below, at, hasGroups, isOnMost)
      const heading = below[at]
      if (heading === undefined || run.length < 3) continue
      const entries = lists.get(heading.text) ?? new Set<string>()
      for (const { text } of run) entries.add(text)
      lists.set(heading.text, entries)
      at += run.length
    }
  }
  return lists
}

/** The recurring headlines below a line that may be their heading. */
function runBelow(lines: Page, at: number, hasGroups: boolean, isOnMost: (text: string) => boolean): PageLine[] {
  const heading = lines[at]
  const above = lines[at - 1]
  if (heading === undefined || !mayHead(heading) || !isOnMost(heading.text)) return []
  const isFirst = above === undefined || (hasGroups && heading.isAfterBlank) || !isOnMost(above.text) || !mayBeEntry(above.text)
  if (!isFirst && readsAsHeadline(heading.text)) return []
  const run: PageLine[] = []
  for (const line of lines.slice(at + 1)) {
    const isGroupEnd = hasGroups && line.isAfterBlank && run.length > 0
    if (isGroupEnd || line.isRecognised || !isOnMost(line.text) || !mayBeEntry(line.text)) break
    run.push(line)
  }
  const long = run.filter(({ text }) => readsAsHeadline(text))
  // The entries of a menu in a column are about as long as each other.
  const longer = run.filter(({ text }) => text.length > heading.text.length)
  return long.length * 3 >= run.length * 2 && longer.length * 3 >= run.length * 2 ? run : []
}

/** Whether a line may be the heading of a list. */
export function mayHead({ text, isRecognised }: Pick<PageLine, 'text' | 'isRecognised'>): boolean {
  return mayBeEntry(text) && text.length <= maxHeading && !isRecognised && !isPolite(text) && !text.endsWith('へ')
}

/** Whether a line speaks to the readers, as neither headings nor headlines do: `声をお寄せください`. */
export function isPolite(text: string): boolean {
  return /(?:です|ます|ません|ました|[くだ下]さい|습니다|세요)[!！]?$/.test(text)
}
