import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { etagOf, put, startNewsroom, textOf, titleOf } from './newsroom.ts'

/* What the newsroom has, and what a text would be. */

const { ask, fetch, close } = await startNewsroom()
afterAll(close)

const japanese = '東京湾に新しい橋が開通、三つの集落で祝う\n2024年11月18日 15時\n塩見町で橋が開通した。\n'
const texts: [file: string, text: string][] = [
  ['minato.txt', textOf('Minato', { time: '14:57 JST, November 20, 2024' })],
  ['asahi.md', '---\ntitle: Bridge Opens in Asahi\npublished: 2024-11-19 9:00\nupdated: 2024-11-19 9:30\n---\nIt opened.\n'],
  ['tokyo.txt', japanese],
  ['later.txt', textOf('Later', { time: '14:57 JST, November 18, 2031' })],
  ['draft.txt', '---\ndraft: true\n---\nFerry Captain Elected to Assembly\n'],
  ['gone.txt', textOf('Gone', { time: '14:57 JST, November 17, 2024' })],
]

interface List {
  articles: {
    file: string
    etag: string
    state: string
    title: string | null
    published: string | null
    updated: string | null
  }[]
  next: string | null
}
const list = async (query = ''): Promise<List> => (await (await ask(`/api/articles${query}`)).json()) as List
const filesIn = async (query = ''): Promise<[string[], string | null]> => {
  const { articles, next } = await list(query)
  return [articles.map(({ file }) => file), next]
}

beforeAll(async () => {
  for (const [file, text] of texts) expect((await ask(`/api/articles/${file}`, put(text))).status).toBe(201)
  expect((await ask('/api/articles/gone.txt', { method: 'DELETE' })).status).toBe(204)
})

describe('GET /api/articles', () => {
  it('lists files by name, with their ETags, states and times', async () => {
    const { articles, next } = await list()
    expect(next).toBeNull()
    const gone = await (await ask('/api/articles/gone.txt')).text()
    expect(articles).toEqual([
      {
        file: 'asahi.md',
        etag: etagOf(texts[1]?.[1] ?? ''),
        state: 'published',
        title: 'Bridge Opens in Asahi',
        published: '2024-11-19T09:00:00+09:00',
        updated: '2024-11-19T09:30:00+09:00',
      },
      expect.objectContaining({ file: 'draft.txt', state: 'draft', published: null, updated: null }),
      {
        file: 'gone.txt',
        etag: etagOf(gone),
        state: 'withdrawn',
        title: titleOf('Gone'),
        published: '2024-11-17T14:57:00+09:00',
        updated: expect.stringMatching(/^20\d\d-.*\+09:00$/),
      },
      expect.objectContaining({ file: 'later.txt', state: 'scheduled', published: '2031-11-18T14:57:00+09:00' }),
      expect.objectContaining({ file: 'minato.txt', state: 'published' }),
      expect.objectContaining({ file: 'tokyo.txt', state: 'published', published: '2024-11-18T15:00:00+09:00' }),
    ])
  })

  it('pages by the last name', async () => {
    expect(await filesIn('?limit=4')).toEqual([['asahi.md', 'draft.txt', 'gone.txt', 'later.txt'], 'later.txt'])
    expect(await filesIn('?limit=2&after=later.txt')).toEqual([['minato.txt', 'tokyo.txt'], null])
    expect(await filesIn('?after=tokyo.txt')).toEqual([[], null])
    expect(await filesIn('?after=b&limit=1')).toEqual([['draft.txt'], 'draft.txt'])
    expect(await filesIn('?limit=1000')).toEqual([texts.map(([file]) => file).toSorted(), null])
  })

  it('lists the newest first, a draft by its last change', async () => {
    const newest = ['later.txt', 'draft.txt', 'minato.txt', 'asahi.md', 'tokyo.txt', 'gone.txt']
    expect(await filesIn('?order=newest')).toEqual([newest, null])
    expect(await filesIn('?order=newest&limit=3')).toEqual([newest.slice(0, 3), 'minato.txt'])
    expect(await filesIn('?order=newest&limit=3&after=minato.txt')).toEqual([newest.slice(3), null])
    expect(await filesIn('?order=newest&after=gone.txt')).toEqual([[], null])
  })

  it.each([
    ['bridge minato', ['minato.txt']],
    ['BRIDGE', ['later.txt', 'minato.txt', 'asahi.md', 'gone.txt']],
    ['東京', ['tokyo.txt']],
    ['集落 橋', ['tokyo.txt']],
    ['京都', []],
    ['capt', ['draft.txt']],
    ['"*', []],
  ])('finds the words of titles: %s', async (words, files) => {
    expect(await filesIn(`?q=${encodeURIComponent(words)}`)).toEqual([files, null])
  })

  it.each([
    ['limit=0', 'limit: expected a whole number from 1 to 1000, found "0"'],
    ['limit=1001', 'limit: expected a whole number from 1 to 1000, found "1001"'],
    ['limit=', 'limit: expected a whole number from 1 to 1000, found ""'],
    ['limit=1.5', 'limit: expected a whole number from 1 to 1000, found "1.5"'],
    ['order=oldest', 'order: expected "newest" or none, found "oldest"'],
    ['order=newest&after=nothing.txt', 'after: expected a stored file, found "nothing.txt"'],
    ['q=bridge&after=nothing.txt', 'after: expected a stored file, found "nothing.txt"'],
  ])('returns 400 for %s', async (query, detail) => {
    const response = await ask(`/api/articles?${query}`)
    expect([response.status, await response.json()]).toMatchObject([400, { detail }])
  })

  it('has no body for HEAD', async () => {
    const response = await ask('/api/articles', { method: 'HEAD' })
    expect([response.status, response.headers.get('Content-Type'), await response.text()]).toEqual([200, 'application/json', ''])
  })
})

describe('GET /api/changes', () => {
  it('lists who changed what and when, oldest first, and pages by revision', async () => {
    const { changes, next } = (await (await ask('/api/changes')).json()) as { changes: { revision: number }[]; next: null }
    expect(next).toBeNull()
    expect(changes).toHaveLength(7)
    expect(changes[0]).toEqual({
      revision: expect.any(Number),
      at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/),
      file: 'minato.txt',
      verb: 'put',
      etag: etagOf(texts[0]?.[1] ?? ''),
      by: 'local',
    })
    expect(changes.at(-1)).toMatchObject({ file: 'gone.txt', verb: 'withdraw' })
    const [first, second] = changes
    const page = await (await ask(`/api/changes?limit=1&after=${first?.revision}`)).json()
    expect(page).toEqual({ changes: [second], next: second?.revision })
    expect((await ask('/api/changes?after=-1')).status).toBe(400)
  })

  it('lists the changes of a file', async () => {
    const changesOf = async (query: string): Promise<string[]> => {
      const { changes } = (await (await ask(`/api/changes?${query}`)).json()) as { changes: { file: string; verb: string }[] }
      return changes.map(({ file, verb }) => `${verb} ${file}`)
    }
    expect(await changesOf('file=gone.txt')).toEqual(['put gone.txt', 'withdraw gone.txt'])
    expect(await changesOf('file=gone.txt&limit=1')).toEqual(['put gone.txt'])
    expect(await changesOf('file=nothing.txt')).toEqual([])
    expect((await ask('/api/changes?file=Gone.txt')).status).toBe(400)
  })
})

describe('GET /api/health', () => {
  it('reports what is published and the state of the database', async () => {
    expect(await (await ask('/api/health')).json()).toEqual({
      status: 'ok',
      articles: { served: 3, scheduled: 1, refused: 0 },
      newest: { slug: 'minato', published: '2024-11-20T05:57:00.000Z' },
      problems: [],
      database: { status: 'ok', revision: '7', milliseconds: expect.any(Number) },
      hub: { status: 'on', subscriptions: 0, waiting: 0, failing: 0 },
    })
    expect(await (await fetch('/health')).json()).toEqual({ status: 'ok', articles: { served: 3 } })
  })
})

describe('POST /api/check', () => {
  const check = (query: string, text: string, headers: Record<string, string> = {}): Promise<Response> =>
    ask(`/api/check${query}`, { ...put(text, headers), method: 'POST' })

  it('returns the parse result of a text, and stores nothing', async () => {
    const response = await check('?name=new.txt', textOf('Nagisa'))
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { file: 'new.txt', publishable: true, article: { title: titleOf('Nagisa') }, problems: [] },
    ])
    expect((await ask('/api/articles/new.txt')).status).toBe(404)
  })

  it('returns errors, including duplicates of stored articles', async () => {
    const wrong = await (await check('?name=minato.md', 'Bridge\n')).json()
    expect(wrong).toMatchObject({
      publishable: false,
      problems: expect.arrayContaining([
        {
          severity: 'error',
          line: 1,
          column: 1,
          message: 'expected a name that no other article has, found that of articles/minato.txt',
        },
      ]),
    })
    const text = textOf('Nagisa', { front: 'section: Politics\nid: tag:kawaraban.example,2026:articles/tokyo' })
    expect(await (await check('?name=new.txt', text)).json()).toMatchObject({
      publishable: false,
      problems: [
        {
          severity: 'error',
          line: 3,
          column: 1,
          message:
            'expected an id that no other article has, found "tag:kawaraban.example,2026:articles/tokyo", which is that of articles/tokyo.txt',
        },
      ],
    })
  })

  it('returns the page, with links to stored articles', async () => {
    const text = `${textOf('Nagisa', { front: 'section: Politics' })}"Politics" POPULAR ARTICLE\n-\n${titleOf('Minato')}\n`
    const response = await check('?name=new.txt', text, { Accept: 'text/html' })
    const page = await response.text()
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(page).toContain(`<h1 dir="auto">${titleOf('Nagisa')}</h1>`)
    expect(page).toContain('<a href="/sections/politics">Politics</a>')
    expect(page).toContain(`<a href="https://news.example/articles/minato">${titleOf('Minato')}</a>`)
    expect(page).not.toContain('<mark>')
  })

  it('marks missing parts on the page, and lists errors', async () => {
    const page = await (await check('?name=new.md', '---\nsection: "<b>"\n---\n', { Accept: 'text/html' })).text()
    expect(page.match(/<mark>[^<]*<\/mark>/g)).toEqual([
      '<mark>The headline is missing</mark>',
      '<mark>The publication time is missing</mark>',
      '<mark>The text is missing</mark>',
    ])
    expect(page).toContain('error: expected')
    expect(page).not.toContain('<b>')
  })

  it.each([
    ['', {}, 400],
    ['?name=Bridge.txt', {}, 400],
    ['?name=a.txt', { 'Content-Type': 'text/html' }, 415],
  ])('refuses %s with %j', async (query, headers, status) => {
    expect((await check(query, 'a', headers)).status).toBe(status)
  })
})
