import { afterAll, describe, expect, it } from 'vitest'
import { etagOf, put, startNewsroom, textOf, titleOf } from './newsroom.ts'

/* Texts of the newsroom over HTTP, in the real runtime with a local D1. */

const { ask, fetch, close, logs } = await startNewsroom()
afterAll(close)

const address = (file: string): string => `/api/articles/${file}`
const status = async (asked: Promise<Response>): Promise<number> => (await asked).status
const problemOf = async (response: Response): Promise<unknown[]> => {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  const { type, status: named, detail } = (await response.json()) as { type: string; status: number; detail: string }
  expect(named).toBe(response.status)
  return [response.status, type.replace('tag:kawaraban.example,2026:problems/', ''), detail]
}
const changesOf = async (file: string): Promise<string[]> => {
  const { changes } = (await (await ask('/api/changes?limit=1000')).json()) as { changes: { file: string; verb: string }[] }
  return changes.filter((change) => change.file === file).map(({ verb }) => verb)
}

describe('PUT', () => {
  it('stores a text sent by curl, returns 201, and shows it at once', async () => {
    expect(await (await fetch('/feed.json')).json()).toMatchObject({ items: [] })
    const text = textOf('Shiomi')
    const response = await ask(address('bridge.txt'), put(text))
    expect(response.status).toBe(201)
    expect(response.headers.get('Location')).toBe('https://news.example/articles/bridge')
    expect(response.headers.get('ETag')).toBe(etagOf(text))
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(Math.abs(Date.parse(response.headers.get('Last-Modified') ?? '') - Date.now())).toBeLessThan(10_000)
    expect(await response.json()).toEqual({
      file: 'bridge.txt',
      publishable: true,
      article: {
        slug: 'bridge',
        title: titleOf('Shiomi'),
        published: '2024-11-18T14:57:00+09:00',
        updated: null,
        section: null,
        place: 'SHIOMI',
        agency: null,
        byline: null,
        captions: [],
        paragraphs: ['The harbor reopened.'],
        related: [],
        ranking: [],
      },
      problems: [],
    })
    expect(await (await fetch('/feed.json')).json()).toMatchObject({ items: [{ title: titleOf('Shiomi') }] })
    expect(await status(fetch('/articles/bridge'))).toBe(200)
  })

  it('returns 200 for unchanged bytes, whatever the precondition and the type', async () => {
    const text = textOf('Same Bytes')
    expect(await status(ask(address('same.txt'), put(text)))).toBe(201)
    for (const headers of [
      {},
      { 'If-None-Match': '*' },
      { 'If-Match': '"another"' },
      { 'If-Match': etagOf(text) },
      { 'Content-Type': 'text/plain; charset=UTF-8' },
      { 'Content-Type': 'text/markdown;charset="utf-8"' },
      { 'Content-Type': 'application/octet-stream' },
    ]) {
      const again = await ask(address('same.txt'), put(text, headers))
      expect([again.status, again.headers.get('ETag'), again.headers.get('Location')]).toEqual([200, etagOf(text), null])
    }
    expect(await changesOf('same.txt')).toEqual(['put'])
  })

  it('returns 428 for other bytes without If-Match, 412 for a wrong one, and 200 for the right one', async () => {
    const [one, two, three] = [textOf('First'), textOf('Second'), textOf('Third')]
    expect(await status(ask(address('edit.txt'), put(one, { 'If-None-Match': '*' })))).toBe(201)
    const unseen = await ask(address('edit.txt'), put(two))
    expect(unseen.headers.get('ETag')).toBe(etagOf(one))
    expect(await problemOf(unseen)).toEqual([
      428,
      'precondition-required',
      `expected If-Match with the ETag of the text to replace; its ETag is ${etagOf(one)}`,
    ])
    for (const headers of [
      { 'If-Match': etagOf(two) },
      { 'If-None-Match': '*' },
      { 'If-Match': '*', 'If-None-Match': etagOf(one) },
    ]) {
      const refused = await ask(address('edit.txt'), put(two, headers))
      expect([refused.status, refused.headers.get('ETag')]).toEqual([412, etagOf(one)])
    }
    expect(await status(ask(address('edit.txt'), put(two, { 'If-Match': `"x", W/${etagOf(one)}` })))).toBe(200)
    expect(await status(ask(address('edit.txt'), put(three, { 'If-Match': '*' })))).toBe(200)
    expect(await (await ask(address('edit.txt'))).text()).toBe(three)
    expect(await changesOf('edit.txt')).toEqual(['put', 'put', 'put'])
  })

  it('returns 412 for If-Match and a missing file', async () => {
    for (const tag of ['*', '"a"']) {
      const refused = await ask(address('absent.txt'), put(textOf('Absent'), { 'If-Match': tag }))
      expect(refused.headers.get('ETag')).toBeNull()
      expect((await problemOf(refused)).slice(0, 2)).toEqual([412, 'precondition-failed'])
    }
  })

  it('accepts exactly one of fifty concurrent requests with the same ETag', async () => {
    const first = textOf('Race')
    await ask(address('race.txt'), put(first))
    const texts = Array.from({ length: 50 }, (_, index) => textOf(`Race ${index}`))
    const answers = await Promise.all(
      texts.map((text) => status(ask(address('race.txt'), put(text, { 'If-Match': etagOf(first) })))),
    )
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer === 412)).toHaveLength(49)
    expect(await (await ask(address('race.txt'))).text()).toBe(texts[answers.indexOf(200)])
    expect(await changesOf('race.txt')).toEqual(['put', 'put'])
  })

  it('creates a file exactly once for fifty concurrent requests', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => textOf(`Start ${index}`))
    const answers = await Promise.all(texts.map((text) => status(ask(address('start.txt'), put(text, { 'If-None-Match': '*' })))))
    expect(answers.toSorted()).toEqual([201, ...Array.from({ length: 49 }, () => 412)])
  })

  it('refuses a text with errors, and names each with its place', async () => {
    const response = await ask(address('wrong.txt'), put(textOf('Wrong', { time: '14:75 JST, November 18, 2024' })))
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({
      type: 'tag:kawaraban.example,2026:problems/text',
      title: 'The text has errors',
      status: 422,
      detail: expect.stringMatching(/^line 2, column 4: expected .*75/),
      errors: [{ line: 2, column: 4, message: expect.stringContaining('75') }],
    })
    expect(await status(ask(address('wrong.txt')))).toBe(404)
  })

  it.each([
    ['an empty text', ''],
    ['bytes that are not UTF-8', new Uint8Array([0x42, 0xe9, 0x0a])],
    ['an id of a feed', textOf('Reserved', { front: 'id: tag:kawaraban.example,2026:feed' })],
    ['a draft whose front matter cannot be read', '---\ndraft: true\nBridge'],
  ])('refuses %s', async (_name, body) => {
    expect(await status(ask(address('refused.txt'), { method: 'PUT', body }))).toBe(422)
    expect(await status(ask(address('refused.txt')))).toBe(404)
  })

  it.each([
    ['a missing time', '---\ndraft: true\n---\nBridge Opens\nThe bridge opened on Sunday.\n'],
    [
      'a list of headlines',
      '---\ndraft: true\n---\nBridge Opens to Traffic\nFerry Keeps Running\nHarbor Wall Repaired\nMarket Moves South\n',
    ],
  ])('stores a draft with errors: %s', async (name, text) => {
    const file = `draft-${name.length}.txt`
    const response = await ask(address(file), put(text))
    expect([response.status, ((await response.json()) as { publishable: boolean }).publishable]).toEqual([201, false])
    expect(await (await ask(address(file))).text()).toBe(text)
    expect(await status(fetch(`/articles/${file.replace('.txt', '')}`))).toBe(404)
  })

  it('keeps every byte', async () => {
    const text = `\uFEFF${textOf('Byte Order Mark')}`.replaceAll('\n', '\r\n')
    const response = await ask(address('bytes.txt'), put(text))
    expect([response.status, response.headers.get('ETag')]).toEqual([201, etagOf(text)])
    const bytes = new Uint8Array(await (await ask(address('bytes.txt'))).arrayBuffer())
    expect(Buffer.from(bytes)).toEqual(Buffer.from(text))
  })

  it('takes a text of 1,048,576 bytes as a draft, and returns 413 for one of one byte more', async () => {
    const head = '---\ndraft: true\n---\nLong\n'
    const largest = head + 'a'.repeat(1_048_576 - head.length)
    expect(await status(ask(address('largest.txt'), put(largest)))).toBe(201)
    expect((await problemOf(await ask(address('larger.txt'), put(`${largest}a`)))).slice(0, 2)).toEqual([413, 'size'])
    const stream = new Blob([largest, 'a']).stream()
    const streamed = { method: 'PUT', body: stream, duplex: 'half' } as RequestInit
    expect(await status(ask(address('larger.txt'), streamed))).toBe(413)
  })

  it.each([
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['HTML', { 'Content-Type': 'text/html; charset=utf-8' }],
    ['another charset', { 'Content-Type': 'text/plain; charset=shift_jis' }],
    ['compressed bytes', { 'Content-Encoding': 'gzip' }],
  ])('returns 415 for %s', async (_name, headers) => {
    const response = await ask(address('typed.txt'), put(textOf('Typed'), headers))
    expect(response.headers.get('Accept')).toBe('text/plain, text/markdown, application/octet-stream')
    expect((await problemOf(response)).slice(0, 2)).toEqual([415, 'content-type'])
  })

  it('returns 400 for a partial text', async () => {
    const response = await ask(address('part.txt'), put(textOf('Part'), { 'Content-Range': 'bytes 0-9/100' }))
    expect(await problemOf(response)).toEqual([400, 'request', 'expected a whole text, found a Content-Range'])
  })

  it.each(['', 'Bridge.txt', 'bridge', 'bridge.html', 'bridge%2Fa.txt', '%E6%A9%8B.txt', '%FF.txt', `${'a'.repeat(97)}.txt`])(
    'returns 400 for the name "%s"',
    async (name) => {
      expect((await problemOf(await ask(address(name), put(textOf('Named'))))).slice(0, 2)).toEqual([400, 'request'])
    },
  )

  it('takes a name of 100 characters, and one that is percent-encoded', async () => {
    expect(await status(ask(address(`${'a'.repeat(96)}.txt`), put(textOf('Long Name'))))).toBe(201)
    expect(await status(ask(address('%65ncoded.txt'), put(textOf('Encoded Name'))))).toBe(201)
    expect(await status(ask(address('encoded.txt')))).toBe(200)
  })

  it('returns 409 for the name of another file, in any state, and to the id of another article', async () => {
    await ask(address('clash.txt'), put('---\ndraft: true\n---\nClash\n'))
    await ask(address('clash-id.txt'), put(textOf('Clash of Ids', { front: 'id: post-12' })))
    expect(await problemOf(await ask(address('clash.md'), put('---\ndraft: true\n---\nClash\n')))).toEqual([
      409,
      'clash',
      'expected a name that no other article has, found that of clash.txt',
    ])
    expect(await problemOf(await ask(address('other-id.txt'), put(textOf('Other', { front: 'id: post-12' }))))).toEqual([
      409,
      'clash',
      'expected an id that no other article has, found that of clash-id.txt',
    ])
  })

  it('returns 409 for the id and the name of a withdrawn article', async () => {
    await ask(address('former.txt'), put(textOf('Former', { front: 'id: post-13' })))
    expect(await status(ask(address('former.txt'), { method: 'DELETE' }))).toBe(204)
    const taken = [409, 'clash', 'expected an id that no other article has, found that of former.txt']
    const heir = textOf('Heir', { front: 'id: post-13' })
    expect(await problemOf(await ask(address('heir.txt'), put(heir)))).toEqual(taken)
    expect(await (await ask('/api/check?name=heir.txt', { ...put(heir), method: 'POST' })).json()).toMatchObject({
      publishable: false,
      problems: [{ message: expect.stringMatching(/found "post-13", which is that of articles\/former.txt$/) }],
    })
    const sameName = '---\npublished: 2024-11-18 14:57\n---\n# Former\n\nText.\n'
    expect((await problemOf(await ask(address('former.md'), put(sameName)))).slice(0, 2)).toEqual([409, 'clash'])
  })

  it('does not publish a scheduled article', async () => {
    const text = textOf('Embargoed', { time: '14:57 JST, November 18, 2031' })
    expect(await status(ask(address('embargoed.txt'), put(text)))).toBe(201)
    expect(await status(fetch('/articles/embargoed'))).toBe(404)
  })
})

describe('GET', () => {
  it('returns the stored bytes, the type of the name, and validators', async () => {
    const text = '---\ntitle: Note\npublished: 2024-11-18 14:57\n---\nA *note*.\n'
    await ask(address('note.md'), put(text))
    const response = await ask(address('note.md'))
    expect(await response.text()).toBe(text)
    const names = ['Content-Type', 'ETag', 'Cache-Control', 'X-Content-Type-Options', 'Access-Control-Allow-Origin', 'Set-Cookie']
    expect(names.map((name) => response.headers.get(name))).toEqual([
      'text/markdown; charset=utf-8',
      etagOf(text),
      'no-store',
      'nosniff',
      null,
      null,
    ])
    const head = await ask(address('note.md'), { method: 'HEAD' })
    expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([200, etagOf(text), ''])
  })

  it('returns 304 for its ETag, strong, weak or in a list, and for its date', async () => {
    const text = textOf('Validators')
    await ask(address('valid.txt'), put(text))
    const modified = (await ask(address('valid.txt'))).headers.get('Last-Modified') ?? ''
    for (const headers of [
      { 'If-None-Match': etagOf(text) },
      { 'If-None-Match': `"a", W/${etagOf(text)}` },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': modified },
    ] as Record<string, string>[]) {
      for (const method of ['GET', 'HEAD']) {
        const response = await ask(address('valid.txt'), { method, headers })
        expect([response.status, response.headers.get('ETag'), await response.text()]).toEqual([304, etagOf(text), ''])
      }
    }
    expect(await status(ask(address('valid.txt'), { headers: { 'If-None-Match': '"a"', 'If-Modified-Since': modified } }))).toBe(
      200,
    )
  })

  it('returns 404 for a missing file', async () => {
    expect(await problemOf(await ask(address('nothing.txt')))).toEqual([
      404,
      'file',
      'expected a stored file, found no nothing.txt',
    ])
  })
})

describe('DELETE', () => {
  const remove = (file: string, headers: Record<string, string> = {}): Promise<Response> =>
    ask(address(file), { method: 'DELETE', headers })

  it('withdraws a published article by its text; a PUT without the flag brings it back', async () => {
    const text = textOf('Withdrawn Soon')
    await ask(address('soon.txt'), put(text))
    const response = await remove('soon.txt', { 'If-Match': `W/${etagOf(text)}` })
    const stored = await (await ask(address('soon.txt'))).text()
    expect([response.status, response.headers.get('ETag'), await response.text()]).toEqual([204, etagOf(stored), ''])
    expect(stored).toMatch(
      /^---\nwithdrawn: true\nupdated: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00\n---\nBridge Opens in Withdrawn Soon; /,
    )
    expect(stored.endsWith(text)).toBe(true)
    expect(await status(fetch('/articles/soon'))).toBe(410)
    expect(await (await fetch('/atom.xml')).text()).toContain('<at:deleted-entry ref="tag:kawaraban.example,2026:articles/soon"')
    expect(await (await fetch('/feed.json')).text()).not.toContain('Withdrawn Soon')
    const again = await remove('soon.txt', { 'If-Match': etagOf(text) })
    expect([again.status, again.headers.get('ETag')]).toEqual([204, etagOf(stored)])
    expect(await changesOf('soon.txt')).toEqual(['put', 'withdraw'])
    expect(await status(ask(address('soon.txt'), put(text, { 'If-Match': etagOf(stored) })))).toBe(200)
    expect(await status(fetch('/articles/soon'))).toBe(200)
    expect(await (await fetch('/atom.xml')).text()).not.toContain('articles/soon" when')
  })

  it('removes a draft and a scheduled article', async () => {
    await ask(address('unseen-draft.txt'), put('---\ndraft: true\n---\nDraft\n'))
    await ask(address('unseen.txt'), put(textOf('Unseen', { time: '14:57 JST, November 18, 2031' })))
    for (const file of ['unseen-draft.txt', 'unseen.txt']) {
      const response = await remove(file)
      expect([response.status, response.headers.get('ETag')]).toEqual([204, null])
      expect(await status(ask(address(file)))).toBe(404)
      expect(await status(fetch(`/articles/${file.replace('.txt', '')}`))).toBe(404)
      expect(await changesOf(file)).toEqual(['put', 'remove'])
      expect(await status(remove(file))).toBe(404)
    }
  })

  it('withdraws what was ever published: an article that became a draft or scheduled', async () => {
    const text = textOf('Once Out')
    for (const [file, hidden] of [
      ['once-draft.txt', `---\ndraft: true\n---\n${text}`],
      ['once-later.txt', textOf('Once Out', { time: '14:57 JST, November 18, 2031' })],
    ] as const) {
      await ask(address(file), put(text))
      expect(await status(ask(address(file), put(hidden, { 'If-Match': '*' })))).toBe(200)
      expect(await status(remove(file))).toBe(204)
      const withdrawn = await (await ask(address(file))).text()
      expect(withdrawn).toContain('withdrawn: true\n')
      // The newsroom accepts the text that it has written.
      expect(await status(ask(`/api/check?name=${file}`, { method: 'POST', body: withdrawn }))).toBe(200)
      const slug = file.replace('.txt', '')
      expect(await status(fetch(`/articles/${slug}`))).toBe(410)
      expect(await (await fetch('/atom.xml')).text()).toMatch(new RegExp(`<at:deleted-entry[^>]*${slug}`))
    }
  })

  it('returns 412 with the ETag for another If-Match, and changes nothing', async () => {
    const text = textOf('Kept')
    await ask(address('kept.txt'), put(text))
    const response = await remove('kept.txt', { 'If-Match': '"another"' })
    expect([response.status, response.headers.get('ETag')]).toEqual([412, etagOf(text)])
    expect(await (await ask(address('kept.txt'))).text()).toBe(text)
  })

  it('withdraws once for fifty concurrent requests', async () => {
    await ask(address('fifty.txt'), put(textOf('Fifty')))
    const answers = await Promise.all(Array.from({ length: 50 }, () => status(remove('fifty.txt'))))
    expect(new Set(answers)).toEqual(new Set([204]))
    expect(await changesOf('fifty.txt')).toEqual(['put', 'withdraw'])
  })
})

it('logs no errors and no tokens', () => {
  expect(logs()).toBe('[]')
})
