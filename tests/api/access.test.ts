import { hash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { discardBody } from '../../src/api/body.ts'
import type { Access } from '../../src/api/tokens.ts'
import { createNewsroomHandler } from '../../src/app.ts'
import type { Publication } from '../../src/config.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import type { Database, PreparedStatement } from '../../src/store/d1/sql.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { nobody, publication } from '../publication.ts'

/* Where which token counts, without a database. */

const prepared: PreparedStatement = { bind: () => prepared, all: async () => ({ results: [], meta: { rows_read: 0 } }) }
const empty: Database = { prepare: () => prepared, batch: async (all) => Promise.all(all.map((each) => each.all())) }
const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }

async function statusOf(host: string, origin: string | null, access: Access): Promise<number> {
  const config = { ...publication, origin } as Publication
  const handler = createNewsroomHandler(
    createD1Store(empty, config),
    { config, pictures, now: Date.now, copies: noCopies },
    { access, deskScript: new ArrayBuffer(1), ...nobody },
  )
  const headers = { Authorization: 'Bearer harbor' }
  return (await handler(new Request(`http://${host}/api/articles`, { headers }), () => {})).status
}

describe('the token of development', () => {
  const access = { KAWARABAN_TOKEN: 'harbor' }

  it('is accepted on this machine, with or without an origin', async () => {
    expect(await statusOf('localhost:8787', null, access)).toBe(200)
    expect(await statusOf('localhost:8787', 'https://news.example', access)).toBe(200)
  })

  it('is refused at the public address', async () => {
    expect(await statusOf('news.example', 'https://news.example', access)).toBe(401)
  })
})

describe('a token', () => {
  const access = { TOKENS: `anna:${hash('sha256', 'harbor')}` }

  it('is accepted at any host, but without an origin only on this machine', async () => {
    expect(await statusOf('news.example', 'https://news.example', access)).toBe(200)
    expect(await statusOf('localhost', null, access)).toBe(200)
    expect(await statusOf('news.example', null, access)).toBe(503)
  })
})

describe('the rest of a request', () => {
  it('is read up to two megabytes', async () => {
    const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(100_000)))
    const body = new ReadableStream({
      pull: (controller) => (pull.mock.calls.length < 100 ? pull(controller) : controller.close()),
    })
    await discardBody(new Request('https://news.example/', { method: 'PUT', body, duplex: 'half' } as RequestInit))
    expect(pull.mock.calls.length).toBeGreaterThanOrEqual(20)
    expect(pull.mock.calls.length).toBeLessThan(25)
  })
})
