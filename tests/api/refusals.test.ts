import { hash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { etagOf, put, startNewsroom, textOf, token } from './newsroom.ts'

/* Who may use the API, and what it says first of several things that are wrong. */

const digest = (of: string): string => hash('sha256', of)
const { ask, fetch, close, logs } = await startNewsroom('', {
  TOKENS: `anna:${digest('token of anna')}\nben:${digest('token of ben')}, broken:entry`,
})
afterAll(close)

const problem = async (response: Response): Promise<[number, string]> => {
  const { type, status } = (await response.json()) as { type: string; status: number }
  expect([response.headers.get('Content-Type'), status]).toEqual(['application/problem+json', response.status])
  const names = ['Cache-Control', 'X-Content-Type-Options', 'Access-Control-Allow-Origin', 'Set-Cookie']
  expect(names.map((name) => response.headers.get(name))).toEqual(['no-store', 'nosniff', null, null])
  return [response.status, type.replace('tag:kawaraban.example,2026:problems/', '')]
}
const withToken = (value: string, init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { ...init.headers, Authorization: value },
})

describe('a token', () => {
  it.each([
    ['/api/articles', {}],
    ['/api/articles/bridge.txt', put(textOf('Shiomi'))],
    ['/api/articles/bridge.txt', { method: 'OPTIONS' }],
    ['/api/nothing', {}],
    ['/api', {}],
    ['/api/', { method: 'PATCH' }],
    ['/api/articles', withToken('Basic bG9jYWw6aGFyYm9y')],
    ['/api/articles', withToken('Bearer')],
    ['/api/articles', withToken(token)],
    [`/api/articles?access_token=${token}`, {}],
  ])('is required at %s, whatever else is wrong', async (path, init) => {
    const response = await fetch(path, init)
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="Kawaraban"')
    expect(await problem(response)).toEqual([401, 'token'])
  })

  it.each([
    'Bearer another',
    `Bearer ${token}2`,
    `Bearer ${token.slice(1)}`,
    `Bearer ${digest('token of anna')}`,
    'Bearer broken:entry',
  ])('is refused when it is wrong: %s', async (value) => {
    const response = await fetch('/api/articles', withToken(value))
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="Kawaraban", error="invalid_token"')
    expect(await problem(response)).toEqual([401, 'token'])
  })

  it('is known by its name in the changes', async () => {
    const change = async (value: string, place: string): Promise<void> => {
      expect((await fetch('/api/articles/named.txt', withToken(value, put(textOf(place), { 'If-Match': '*' })))).status).toBe(200)
    }
    expect((await ask('/api/articles/named.txt', put(textOf('Shiomi')))).status).toBe(201)
    await change('Bearer token of anna', 'Minato')
    await change('bearer  token of ben', 'Kawabe')
    const { changes } = (await (await ask('/api/changes')).json()) as { changes: { by: string }[] }
    expect(changes.map(({ by }) => by)).toEqual(['local', 'anna', 'ben'])
  })

  it('is never in the log, nor its digest; an entry that is none is named by its place', () => {
    expect(logs()).toContain(
      'TOKENS: expected \\"name:digest\\" as `npm run -s token` prints it, found something else at position 3',
    )
    for (const secret of [token, 'token of anna', digest('token of anna'), 'broken:entry']) expect(logs()).not.toContain(secret)
  })
})

describe('of several errors, the API names', () => {
  const wrong = textOf('Shiomi', { time: '14:75 JST, November 18, 2024' })
  const type = { 'Content-Type': 'text/html' }
  const large = 'a'.repeat(1_048_577)
  it.each<[name: string, path: string, init: RequestInit, problem: [number, string]]>([
    ['the address before the method', '/api/nothing', { method: 'PATCH' }, [404, 'address']],
    ['the address, of a file in a folder', '/api/articles/a/b.txt', put(wrong), [404, 'address']],
    ['the address, of a file without an ending slash', '/api/check/', { method: 'POST' }, [404, 'address']],
    ['the method before the name', '/api/articles/Bridge', { method: 'PATCH' }, [405, 'method']],
    ['the name before the type', '/api/articles/Bridge', put(large, type), [400, 'request']],
    [
      'the part before the type',
      '/api/articles/bridge.txt',
      put(large, { ...type, 'Content-Range': 'bytes 0-9/100' }),
      [400, 'request'],
    ],
    ['the type before the size', '/api/articles/bridge.txt', put(large, type), [415, 'content-type']],
    ['the size before the text', '/api/articles/bridge.txt', put(large), [413, 'size']],
    ['the text before a clash', '/api/articles/stored.md', put('a', { 'If-Match': '"a"' }), [422, 'text']],
    [
      'a clash before the precondition',
      '/api/articles/stored.md',
      put('---\ndraft: true\n---\na\n', { 'If-Match': '"a"' }),
      [409, 'clash'],
    ],
    [
      'If-Match before its absence',
      '/api/articles/stored.txt',
      put(textOf('Minato'), { 'If-None-Match': '*' }),
      [412, 'precondition-failed'],
    ],
    ['last that a precondition is missing', '/api/articles/stored.txt', put(textOf('Minato')), [428, 'precondition-required']],
  ])('%s', async (_name, path, init, expected) => {
    await ask('/api/articles/stored.txt', put(textOf('Kawabe')))
    expect(await problem(await ask(path, init))).toEqual(expected)
  })

  it('nothing when the same bytes are stored, though the text had an error or the tag is old', async () => {
    const draft = '---\ndraft: true\n---\nBridge Opens\n'
    await ask('/api/articles/same.txt', put(draft))
    expect((await ask('/api/articles/same.txt', put(draft, { 'If-Match': '"a"' }))).headers.get('ETag')).toBe(etagOf(draft))
  })

  it.each([
    ['/api/articles', 'POST', 'GET, HEAD'],
    ['/api/articles', 'PUT', 'GET, HEAD'],
    ['/api/articles/bridge.txt', 'POST', 'GET, HEAD, PUT, DELETE'],
    ['/api/articles/bridge.txt', 'OPTIONS', 'GET, HEAD, PUT, DELETE'],
    ['/api/check', 'GET', 'POST'],
    ['/api/changes', 'DELETE', 'GET, HEAD'],
    ['/api/health', 'PUT', 'GET, HEAD'],
  ])('what %s allows when asked to %s', async (path, method, allowed) => {
    const response = await ask(path, { method })
    expect(response.headers.get('Allow')).toBe(allowed)
    expect(await problem(response)).toEqual([405, 'method'])
  })
})

describe('wrong tokens', () => {
  const guess = (address: string): Promise<Response> =>
    fetch('/api/articles', { headers: { Authorization: 'Bearer guess', 'CF-Connecting-IP': address } })

  it('are limited to twenty from one address by wrangler.toml; missing and right ones are not', async () => {
    const wrong: { status: number; retryAfter: string | null; problem: unknown }[] = []
    // More than twice the limit, in case a minute ends meanwhile.
    for (let count = 0; count < 45; count += 1) {
      const response = await guess('192.0.2.1')
      const retryAfter = response.headers.get('Retry-After')
      wrong.push({ status: response.status, retryAfter, problem: await response.json() })
    }
    const statuses = wrong.map(({ status }) => status)
    const first = statuses.indexOf(429)
    expect(first).toBeGreaterThanOrEqual(20)
    expect(new Set(statuses)).toEqual(new Set([401, 429]))
    const problem = { type: 'tag:kawaraban.example,2026:problems/wrong-tokens', status: 429 }
    expect(wrong[first]).toMatchObject({ retryAfter: '60', problem })
    const from = { 'CF-Connecting-IP': '192.0.2.1' }
    expect((await fetch('/api/articles', { headers: from })).status).toBe(401)
    for (let count = 0; count < 45; count += 1) expect((await ask('/api/articles?limit=1', { headers: from })).status).toBe(200)
    expect((await guess('192.0.2.2')).status).toBe(401)
  })
})
