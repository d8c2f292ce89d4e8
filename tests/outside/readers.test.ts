import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseFeed as parseByRowan } from '@rowanmanning/feed-parser'
import { parseFeed as parseByFeedsmith } from 'feedsmith'
import { JSDOM } from 'jsdom'
import RssParser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEdition, type Item } from '../../src/feed/edition.ts'
import { newestChannel } from '../../src/feed/channel.ts'
import { hostile } from './hostile.ts'
import { publish, type Publisher } from './publisher.ts'

/*
 * Real readers subscribe to the running Worker, and are asked what they show.
 */

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'kawaraban-readers-'))
let publisher: Publisher
let items: Item[]

beforeAll(async () => {
  publisher = await publish(hostile)
  items = buildEdition(publisher.holdings, newestChannel(publisher.holdings)).items
})

afterAll(async () => {
  await publisher.close()
  rmSync(folder, { recursive: true })
})

/** What a reader shows of an item. `time` is an instant; a reader that keeps no id or no content has none here. */
interface Shown {
  id?: string
  title: string
  url: string
  time: string | null
  text?: string
}

const { DOMParser, document } = new JSDOM().window

/** The words that HTML shows, whatever spaces part them. */
function words(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** A text or HTML with its references decoded: what a reader makes of it that decodes twice. */
function decoded(text: string): string {
  const area = document.createElement('textarea')
  area.innerHTML = text
  return area.value
}

/** What of an item each reader should show. */
function expected(like: readonly Shown[]): Shown[] {
  return items.map((item, index) => ({
    ...('id' in (like[index] ?? {}) && { id: item.id }),
    title: item.title,
    url: item.url,
    time: item.published.toISOString(),
    ...('text' in (like[index] ?? {}) && { text: words(item.content) }),
  }))
}

const iso = (time: unknown): string | null =>
  time === undefined || time === null ? null : new Date(time as string).toISOString()
const fetchText = async (path: string): Promise<string> => (await fetch(publisher.origin + path)).text()

/** The requests that a reader makes for a path while it works. */
async function watched(path: string, work: () => Promise<unknown>): Promise<Publisher['requests']> {
  const before = publisher.requests.length
  await work()
  return publisher.requests.slice(before).filter((request) => request.path === path)
}

describe('feedparser', () => {
  // A title in RSS that quotes an end tag reads as HTML to it, and it mends that.
  const mended: Record<string, string> = { 'Board <b>Bold</i> Vote <br /> Fails': 'Board <b>Bold</i> Vote <br> Fails' }
  const script = join(folder, 'parse.py')
  writeFileSync(
    script,
    `import calendar, feedparser, json, sys
url = sys.argv[1]
first = feedparser.parse(url)
second = feedparser.parse(url, etag=first.get('etag'), modified=first.get('modified'))
def show(entry):
    time = entry.get('published_parsed')
    return {'id': entry.id, 'title': entry.title, 'url': entry.link, 'time': calendar.timegm(time) if time else None, 'text': entry.content[0].value}
print(json.dumps({'bozo': bool(first.bozo), 'second': second.status, 'entries': [show(entry) for entry in first.entries]}))
`,
  )

  it.each(['/feed.xml', '/atom.xml'])('shows all of %s, and asks a second time by validators', async (path) => {
    const { stdout } = await run('/usr/bin/python3', [script, publisher.origin + path], { maxBuffer: 1e8 })
    const { bozo, second, entries } = JSON.parse(stdout)
    expect(bozo).toBe(false)
    expect(second).toBe(304)
    const shown: Shown[] = entries.map((entry: Record<string, any>) => ({
      id: entry['id'],
      title: mended[entry['title']] ?? entry['title'],
      url: entry['url'],
      time: entry['time'] === null ? null : iso(entry['time'] * 1000),
      text: words(entry['text']),
    }))
    expect(shown).toEqual(expected(shown))
  })
})

describe('newsboat', () => {
  it.each(['/feed.xml', '/atom.xml'])('shows all of %s, and is answered 304 from its third reload on', async (path) => {
    const home = mkdtempSync(join(folder, 'newsboat-'))
    writeFileSync(join(home, 'urls'), publisher.origin + path)
    writeFileSync(join(home, 'config'), '')
    const cache = join(home, 'cache.db')
    const reload = () =>
      run('newsboat', ['-u', join(home, 'urls'), '-C', join(home, 'config'), '-c', cache, '-x', 'reload'], {
        env: { ...process.env, HOME: home },
      })
    const requests = await watched(path, async () => {
      for (let times = 0; times < 3; times += 1) await reload()
    })
    expect(requests.map(({ status }) => status)).toEqual([200, expect.any(Number), 304])
    const query = `import json, sqlite3
rows = sqlite3.connect('${cache}').execute('select guid, title, url, pubDate, content from rss_item')
print(json.dumps(list(rows)))`
    const { stdout } = await run('/usr/bin/python3', ['-c', query], { maxBuffer: 1e8 })
    const rows: [string, string, string, number, string][] = JSON.parse(stdout)
    const byId = new Map(rows.map((row) => [row[0], row]))
    expect(rows).toHaveLength(items.length)
    const shown: Shown[] = items.flatMap((item) => {
      const row = byId.get(item.id)
      return row === undefined
        ? []
        : {
            id: row[0],
            title: row[1],
            url: row[2],
            time: iso(row[3] * 1000),
            text: words(row[4]),
          }
    })
    // Every space of a title is a plain one to it.
    const plain = expected(shown)
    expect(shown).toEqual(plain.map((item) => ({ ...item, title: item.title.replaceAll('\u3000', ' ') })))
  })
})

describe('rss2email', () => {
  it.each(['/feed.xml', '/atom.xml'])('delivers each item of %s once, as a mail', async (path) => {
    const home = mkdtempSync(join(folder, 'r2e-'))
    const [config, data, mail] = [join(home, 'r2e.cfg'), join(home, 'r2e.json'), join(home, 'mail')]
    const r2e = (...args: string[]) => run('r2e', ['-c', config, '-d', data, ...args], { env: { ...process.env, HOME: home } })
    await r2e('new', 'reader@kawaraban.example')
    writeFileSync(
      config,
      `${readFileSync(config, 'utf8').replaceAll(/^(?:email-protocol|maildir-path|maildir-mailbox|html-mail|force-from) = .*\n/gm, '')}\nemail-protocol = maildir\nmaildir-path = ${home}\nmaildir-mailbox = mail\nhtml-mail = False\n`,
    )
    await r2e('add', 'kawaraban', publisher.origin + path)
    const requests = await watched(path, async () => {
      await r2e('run')
      await r2e('run')
    })
    expect(requests.map(({ status }) => status)).toEqual([200, 304])
    const list = `import email, email.policy, json, mailbox
box = mailbox.Maildir('${mail}', factory=lambda file: email.message_from_binary_file(file, policy=email.policy.default))
print(json.dumps([[str(message['subject']), message['x-rss-url'], message['x-rss-id']] for message in box]))`
    const { stdout } = await run('/usr/bin/python3', ['-c', list], { maxBuffer: 1e8 })
    const mails: [string, string, string][] = JSON.parse(stdout)
    expect(mails).toHaveLength(items.length)
    for (const { id, url } of items) expect(mails).toContainEqual([expect.any(String), url, id])
  })
})

describe('rss-parser', () => {
  it.each(['/feed.xml', '/atom.xml'])('shows all of %s', async (path) => {
    const feed = await new RssParser().parseURL(publisher.origin + path)
    const shown: Shown[] = feed.items.map((item) => ({
      id: String(item.guid ?? item['id']),
      title: item.title ?? '',
      url: item.link ?? '',
      time: iso(item.isoDate),
      text: words(item['content:encoded'] ?? item.content ?? ''),
    }))
    expect(shown).toEqual(expected(shown))
  })
})

describe('@rowanmanning/feed-parser', () => {
  // It decodes named references and CDATA twice, and so takes a text that quotes HTML for HTML.
  it.each(['/feed.xml', '/atom.xml'])('shows all of %s, but for quoted HTML', async (path) => {
    const shown: Shown[] = parseByRowan(await fetchText(path)).items.map((item) => ({
      id: item.id ?? '',
      title: item.title ?? '',
      url: item.url ?? '',
      time: iso(item.published),
      text: words(item.content ?? ''),
    }))
    const twice = items.map(({ title, content }) => ({ title: decoded(title), text: words(decoded(content)) }))
    expect(shown).toEqual(expected(shown).map((item, index) => ({ ...item, ...twice[index] })))
  })
})

describe('feedsmith', () => {
  it.each(['/feed.xml', '/atom.xml', '/feed.json'])('shows all of %s', async (path) => {
    const { feed } = parseByFeedsmith(await fetchText(path)) as { feed: Record<string, any> }
    const shown: Shown[] = (feed['items'] ?? feed['entries']).map((item: Record<string, any>) => ({
      id: item['id'] ?? item['guid']?.value,
      title: item['title']?.value ?? item['title'],
      url:
        item['url'] ??
        item['link'] ??
        item['links']?.find(({ rel }: { rel?: string }) => rel === undefined || rel === 'alternate')?.href,
      time: iso(item['pubDate'] ?? item['published'] ?? item['date_published']),
      text: words(item['content_html'] ?? item['content']?.encoded ?? item['content']?.value ?? item['content'] ?? ''),
    }))
    expect(shown).toEqual(expected(shown))
  })
})

describe('xmllint', () => {
  it.each([
    '/feed.xml',
    '/atom.xml',
    '/feeds.opml',
    '/sitemap.xml',
    '/archive/2024-11/feed.xml',
    '/archive/2024-11/atom.xml',
    '/sections/science-nature/atom.xml',
  ])('parses %s strictly', async (path) => {
    const file = join(folder, 'document.xml')
    writeFileSync(file, await fetchText(path))
    expect((await run('xmllint', ['--noout', file])).stderr).toBe('')
  })
})
