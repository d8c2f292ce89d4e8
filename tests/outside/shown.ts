import { JSDOM } from 'jsdom'
import { expect } from 'vitest'
import type { FeedItem } from '../../src/feed/feed.ts'

/** What a reader shows of an item. Readers without ids or content leave those out. */
export interface Shown {
  id?: string
  title: string
  url: string
  /** RFC 3339 in UTC; `null` for an item without a date, which readers show as new. */
  time: string | null
  /** The words of the content. */
  text?: string
}

/** What a reader shows of a feed. */
export interface Subscription {
  /** The home page of the feed, if the reader keeps it. */
  home?: string
  items: Shown[]
}

/** A feed reader. */
export interface Reader {
  name: string
  /** The documents it supports. */
  files: string[]
  /**
   * Subscribes to a feed, refreshes it as often as needed, and returns what it shows. May keep
   * files in `folder`.
   */
  read: (url: string, folder: string) => Promise<Subscription>
  /** The status of the last response: 304 if the reader sends validators. */
  answer: 200 | 304
  /** Known differences in what it shows, whatever is published. */
  differs?: (item: FeedItem, file: string) => Partial<Shown>
}

/** The output of a reader for an item. */
export interface Printed {
  id?: string
  title: string
  url: string
  /** Seconds since the epoch. */
  time: number
  /** HTML. */
  text?: string
}

/** Converts the output to a form that is comparable between readers. */
export function shown({ time, text, ...item }: Printed): Shown {
  return { ...item, time: instant(time * 1000), ...(text !== undefined && { text: words(text) }) }
}

/** Reads a time, if the reader shows one. */
export function instant(time: string | number | Date | null | undefined): string | null {
  return time === undefined || time === null ? null : new Date(time).toISOString()
}

const { DOMParser, document } = new JSDOM().window

/** The words of HTML, ignoring the kind of space between them. */
export function words(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Decodes references once more, as a reader does that decodes twice. */
export function decoded(text: string): string {
  const area = document.createElement('textarea')
  area.innerHTML = text
  return area.value
}

/** Whether a title quotes HTML. Readers that take titles for HTML show it in different ways. */
export function quotesHtml(title: string): boolean {
  return /&#?\w+;|<[!/a-z]/i.test(title)
}

/** What a reader shows that ignores the publication time in Atom. */
export function dateOfUpdate({ updated }: FeedItem, file: string): Partial<Shown> {
  return file === 'atom.xml' ? { time: instant(updated) } : {}
}

/** What a reader should show of items, limited to the fields it keeps. */
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
 * What a new subscriber sees first if the reader sorts by date: the newest article or one of its
 * headlines, and no headline dated later. Items without a date are shown as new.
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
