import { JSDOM } from 'jsdom'
import { expect } from 'vitest'
import type { FeedItem } from '../../src/feed/feed.ts'

/** What a reader shows of an item. A reader that keeps no id or no content has none here. */
export interface Shown {
  id?: string
  title: string
  url: string
  /** RFC 3339, in UTC; `null` for an item without a date, which readers show as of now. */
  time: string | null
  /** The words of its content. */
  text?: string
}

/** What a reader shows of a feed. */
export interface Subscription {
  /** The page that the feed is of, when the reader has one. */
  home?: string
  items: Shown[]
}

/** A program that reads feeds. */
export interface Reader {
  name: string
  /** The documents that it reads. */
  files: string[]
  /** Subscribes to a feed, asks for it again as often as it takes, and tells what it shows; it may keep files in a folder. */
  read: (url: string, folder: string) => Promise<Subscription>
  /** How the last of its requests is answered: 304 if it validates what it has. */
  answer: 200 | 304
  /** What it shows otherwise, whatever is published. */
  differs?: (item: FeedItem, file: string) => Partial<Shown>
}

/** What a reader's program prints of an item. */
export interface Printed {
  id?: string
  title: string
  url: string
  /** In seconds since 1970. */
  time: number
  /** HTML. */
  text?: string
}

/** What is printed, in the form that all readers are compared in. */
export function shown({ time, text, ...item }: Printed): Shown {
  return { ...item, time: instant(time * 1000), ...(text !== undefined && { text: words(text) }) }
}

/** A time as readers give it, if they do. */
export function instant(time: string | number | Date | null | undefined): string | null {
  return time === undefined || time === null ? null : new Date(time).toISOString()
}

const { DOMParser, document } = new JSDOM().window

/** The words that HTML shows, whatever spaces part them. */
export function words(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** A text or HTML with its references decoded: what a reader makes of it that decodes twice. */
export function decoded(text: string): string {
  const area = document.createElement('textarea')
  area.innerHTML = text
  return area.value
}

/** Whether a title quotes HTML, which readers show in ways of their own that take every title for HTML. */
export function quotesHtml(title: string): boolean {
  return /&#?\w+;|<[!/a-z]/i.test(title)
}

/** What a reader shows that has no time of publication in Atom. */
export function dateOfUpdate({ updated }: FeedItem, file: string): Partial<Shown> {
  return file === 'atom.xml' ? { time: instant(updated) } : {}
}

/** What a reader should show of items: all that it keeps of any item. */
export function expected(items: readonly FeedItem[], { differs }: Reader, file: string, like: Shown | undefined): Shown[] {
  return items.map((item) => ({
    ...(like?.id !== undefined && { id: item.id }),
    title: item.title,
    url: item.url,
    time: instant(item.published),
    ...(like?.text !== undefined && { text: words(item.content) }),
    ...differs?.(item, file),
  }))
}

/**
 * What a new subscriber sees whose reader sorts by date: the newest article or a headline that was listed with it, and no headline
 * that is dated after that article. An item without a date is shown as of now.
 */
export function expectNewestFirst(all: readonly Shown[], items: readonly FeedItem[]): void {
  const [newest] = items
  if (newest === undefined) throw new Error('expected an article')
  const time = (item: Shown): number => (item.time === null ? Number.POSITIVE_INFINITY : Date.parse(item.time))
  const [first] = all.toSorted((a, b) => time(b) - time(a))
  expect(first?.url.split('#')[0]).toBe(newest.url)
  for (const item of all.filter(({ url }) => url.includes('#related-')))
    expect(time(item), item.title).toBeLessThanOrEqual(newest.published.getTime())
}
