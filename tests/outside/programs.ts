import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import type { FeedItem } from '../../src/feed/feed.ts'
import { dateOfUpdate, type Printed, quotesHtml, type Reader, type Shown, shown, type Subscription, words } from './shown.ts'

const execute = promisify(execFile)

/** Runs a program with a temporary home and returns its output. */
async function run(command: string, args: string[], home: string, input = ''): Promise<string> {
  const running = execute(command, args, { maxBuffer: 1e8, env: { ...process.env, HOME: home } })
  running.child.stdin?.end(input)
  return (await running).stdout
}

/** The output of a script in `readers/` for a feed. */
async function script(command: string, name: string, args: string[], home: string): Promise<Subscription> {
  const printed = await run(command, [resolve('tests/outside/readers', name), ...args], home)
  const { items, ...feed } = JSON.parse(printed) as { home?: string; items: Printed[] }
  return { ...feed, items: items.map(shown) }
}

/** Debian’s interpreters have Debian’s libraries; others may precede them on the path. */
const python = '/usr/bin/python3'
const php = '/usr/bin/php'
const ruby = '/usr/bin/ruby'
const perl = '/usr/bin/perl'

async function readByNewsboat(url: string, folder: string): Promise<Subscription> {
  const [urls, config, cache] = [join(folder, 'urls'), join(folder, 'config'), join(folder, 'cache.db')]
  writeFileSync(urls, url)
  writeFileSync(config, '')
  // Sends validators from the third reload on.
  for (let times = 0; times < 3; times += 1)
    await run('newsboat', ['-u', urls, '-C', config, '-c', cache, '-x', 'reload'], folder)
  return script(python, 'newsboat.py', [cache], folder)
}

async function readByRss2email(url: string, folder: string): Promise<Subscription> {
  const config = join(folder, 'r2e.cfg')
  const settings = {
    from: 'news@kawaraban.example',
    to: 'reader@kawaraban.example',
    'email-protocol': 'maildir',
    'maildir-path': folder,
    'maildir-mailbox': 'mail',
    'date-header': 'True',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  writeFileSync(config, `[DEFAULT]\n${lines.join('\n')}\n`)
  const r2e = (...args: string[]) => run('r2e', ['-c', config, '-d', join(folder, 'r2e.json'), ...args], folder)
  await r2e('add', 'kawaraban', url)
  await r2e('run')
  await r2e('run')
  return script(python, 'rss2email.py', [join(folder, 'mail')], folder)
}

async function readBySfeed(url: string, folder: string): Promise<Subscription> {
  const lines = (await run('sfeed', [url], folder, await (await fetch(url)).text())).trim().split('\n')
  const items = lines.map((line) => {
    const [time, title = '', address = '', text = '', , id = ''] = line.split('\t')
    const content = text.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', t: '\t' })[letter] ?? letter)
    return shown({ id, title, url: address, time: Number(time), text: content })
  })
  return { items }
}

const files = ['feed.xml', 'atom.xml']

/** They convert titles from HTML to text and ignore the publication time in Atom. */
const titleFromHtml = (item: FeedItem, file: string): Partial<Shown> => ({
  ...dateOfUpdate(item, file),
  ...(quotesHtml(item.title) && { title: expect.any(String) }),
})

/** They replace every kind of space in titles. */
const plainSpaces = ({ title }: FeedItem): Partial<Shown> => ({ title: title.replaceAll('\u3000', ' ') })

/** Programs and libraries from Debian. */
export const programs: Reader[] = [
  {
    name: 'feedparser of Python',
    files,
    read: (url, folder) => script(python, 'python-feedparser.py', [url], folder),
    answer: 304,
    // Takes RSS titles with a quoted end tag for HTML and repairs them.
    differs: ({ title }, file) =>
      file === 'feed.xml' && /<\/\w+>/.test(title) ? { title: title.replace('<br>', '<br />') } : {},
  },
  { name: 'GNOME Feeds', files, read: (url, folder) => script(python, 'gnome-feeds.py', [url], folder), answer: 200 },
  { name: 'newsboat', files, read: readByNewsboat, answer: 304, differs: plainSpaces },
  { name: 'rss2email', files, read: readByRss2email, answer: 304, differs: titleFromHtml },
  { name: 'sfeed', files, read: readBySfeed, answer: 200 },
  {
    name: 'SimplePie',
    files,
    read: async (url, folder) => {
      const { home, items } = await script(php, 'simplepie.php', [url, folder], folder)
      // Takes titles for HTML.
      return { ...(home !== undefined && { home }), items: items.map((item) => ({ ...item, title: words(item.title) })) }
    },
    answer: 304,
    differs: plainSpaces,
  },
  { name: 'rss of Ruby', files, read: (url, folder) => script(ruby, 'rss.rb', [url], folder), answer: 200 },
  {
    name: 'feedparser of Ruby',
    files,
    read: (url, folder) => script(ruby, 'ruby-feedparser.rb', [url], folder),
    answer: 200,
    differs: titleFromHtml,
  },
  { name: 'XML::Feed of Perl', files, read: (url, folder) => script(perl, 'xml-feed.pl', [url], folder), answer: 200 },
]
