import { archiveFile, nameOf } from './archive.ts'

/** A request to a newsroom filled by {@link archiveFile}. */
export interface Question {
  name: string
  path: string
  method?: string
  /** May be made from the body of the last answer. */
  body?: string | ((last: string) => string)
  headers?: Record<string, string>
  /** Whether rows are counted for each address in the document, and not for the whole. */
  isPerAddress?: true
  /** Whether the document is larger in a larger archive. Otherwise it must read as many rows. */
  grows?: true
  /** The expected status; 200 by default. */
  status?: number
}

/** A file that no archive has. */
const draft = { path: '/api/articles/bench-draft.txt', body: '---\ndraft: true\n---\nA Draft of the Bench\n' }

/** A document of every kind, and a request of every kind. `oldest` is the month of the oldest articles. */
export function questionsFor(oldest: string): Question[] {
  const { file, text } = archiveFile(300, 1000, new Date())
  const title = /^Report 300: (.*)$/m.exec(text)?.[1] ?? ''
  return [
    { name: 'RSS', path: '/feed.xml' },
    { name: 'Atom', path: '/atom.xml' },
    { name: 'JSON', path: '/feed.json' },
    { name: 'Preview', path: '/feed.xml', headers: { 'Sec-Fetch-Dest': 'document' } },
    { name: 'Feed of a section', path: '/sections/society/atom.xml' },
    { name: 'Feed of a writer', path: '/bylines/rin-unohara/feed.xml' },
    { name: 'Feed of a rare tag', path: '/tags/case-300/feed.xml' },
    { name: 'Feed of a month of 30', path: `/archive/${oldest}/atom.xml` },
    { name: 'Page of a month of 30', path: `/archive/${oldest}` },
    { name: 'Page of a section', path: '/sections/society' },
    { name: 'Page of an article', path: `/articles/${nameOf(300)}` },
    { name: 'Page of a withdrawn one', path: `/articles/${nameOf(350)}`, status: 410 },
    { name: 'No such page', path: '/articles/nothing', status: 404 },
    { name: 'Home page', path: '/' },
    { name: 'Archive', path: '/archive' },
    { name: 'OPML', path: '/feeds.opml' },
    { name: 'Health', path: '/health' },
    { name: 'Sitemap, for each address', path: '/sitemap.xml', isPerAddress: true, grows: true },
    { name: 'its part of a month of 30', path: `/sitemap-${oldest}.xml`, isPerAddress: true },
    { name: 'its part of pages', path: '/sitemap-pages.xml', isPerAddress: true, grows: true },
    { name: 'GET a text', path: `/api/articles/${file}` },
    {
      name: 'PUT a correction',
      path: `/api/articles/${file}`,
      method: 'PUT',
      headers: { 'If-Match': '*' },
      body: (stored) => stored.replace('SHIOMI — ', 'SHIOMI — Again, '),
    },
    { name: 'List by name', path: `/api/articles?limit=100&after=${file}` },
    { name: 'List, newest first', path: '/api/articles?order=newest&limit=100' },
    { name: 'List, next page', path: `/api/articles?order=newest&limit=100&after=${file}` },
    { name: 'Search, one found', path: '/api/articles?q=300+hoshino' },
    { name: 'Search, frequent words', path: `/api/articles?q=${encodeURIComponent(title)}`, grows: true },
    { name: 'Search, up to 1,000 considered', path: '/api/articles?q=shiomi', grows: true },
    { name: 'Search, the start of a word', path: '/api/articles?q=re', grows: true },
    { name: 'Changes', path: '/api/changes?after=300&limit=100' },
    { name: 'Health for operators', path: '/api/health' },
    { name: 'Check', path: `/api/check?name=${file}`, method: 'POST', body: text },
    { name: 'PUT a draft', method: 'PUT', ...draft, status: 201 },
    { name: 'PUT the same', method: 'PUT', ...draft },
    { name: 'DELETE it', method: 'DELETE', path: draft.path, status: 204 },
  ]
}
