import { hash } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { createNewsroomHandler } from '../../src/app.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { nobody, publication } from '../publication.ts'
import { openDatabase } from '../store/database.ts'
import { put, textOf, token } from './newsroom.ts'

/* Texts that parse but cannot be rendered. No known text is one, so a setting plays its part. */

const { database, close } = await openDatabase()
afterAll(close)

const config = { ...publication, copyright: Symbol('copyright') as never }
const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
const handler = createNewsroomHandler(
  createD1Store(database, config),
  { config, pictures, now: Date.now, copies: noCopies },
  { access: { TOKENS: `local:${hash('sha256', token)}` }, deskScript: new ArrayBuffer(1), ...nobody },
)
const ask = async (path: string, { headers, ...init }: RequestInit = {}): Promise<Response> => {
  const authorized = { ...headers, Authorization: `Bearer ${token}` }
  return handler(new Request(`https://news.example${path}`, { ...init, headers: authorized }), () => {})
}
const message = expect.stringMatching(/^expected an article that can be rendered, found one that cannot \(TypeError/)

it('refuses a text that cannot be rendered with 422 and stores nothing, as the check says', async () => {
  const text = textOf('Shiomi')
  const checked = await ask('/api/check?name=bridge.txt', { ...put(text), method: 'POST' })
  expect(await checked.json()).toMatchObject({ publishable: false, problems: [{ severity: 'error', message }] })
  const refused = await ask('/api/articles/bridge.txt', put(text))
  expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ line: 1, column: 1, message }] }])
  expect((await ask('/api/articles/bridge.txt')).status).toBe(404)
})

it('stores it as a draft', async () => {
  expect((await ask('/api/articles/draft.txt', put(textOf('Shiomi', { front: 'draft: true' })))).status).toBe(201)
})
