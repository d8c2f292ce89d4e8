import { appendFileSync, readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCheckout, type Outcome } from '../checkout.ts'

/*
 * What `npm run deploy` asks before it deploys, of the real wrangler, which asks a Cloudflare that is
 * played here.
 */

const checkout = makeCheckout()
let cloudflare: Server
/** What the account has. `secrets` is `null` before the first deployment. */
let account: { migrations: string[]; secrets: string[] | null }
let requests: number

beforeAll(async () => {
  cloudflare = createServer((request, response) => {
    requests += 1
    const isOfSecrets = request.url?.endsWith('/secrets') === true
    const missing = { success: false, errors: [{ code: 10007, message: 'This Worker does not exist on your account.' }] }
    const names = (isOfSecrets ? account.secrets : account.migrations) ?? []
    const rows = names.map((name, index) => ({ id: index + 1, name }))
    const found = { success: true, errors: [], messages: [], result: isOfSecrets ? rows : [{ success: true, results: rows }] }
    const isMissing = isOfSecrets && account.secrets === null
    response.writeHead(isMissing ? 404 : 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(isMissing ? missing : found))
  })
  await new Promise<void>((done) => cloudflare.listen(0, '127.0.0.1', done))
  const { port } = cloudflare.address() as AddressInfo
  process.env['CLOUDFLARE_API_BASE_URL'] = `http://127.0.0.1:${port}/client/v4`
  process.env['CLOUDFLARE_API_TOKEN'] = 'a-token-of-no-account'
  process.env['CLOUDFLARE_ACCOUNT_ID'] = 'an-account'
})
beforeEach(() => {
  checkout.restore()
  checkout.setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
  account = { migrations: readdirSync('migrations'), secrets: ['TOKENS'] }
  requests = 0
})
afterAll(() => {
  cloudflare.close()
  checkout.remove()
})

/** What comes before `npm run deploy`, with a database. */
function predeploy(): Promise<Outcome> {
  const database = ['binding = "DB"', 'database_name = "kawaraban"', 'database_id = "11111111-1111-1111-1111-111111111111"']
  appendFileSync(join(checkout.path, 'wrangler.toml'), ['', '[[d1_databases]]', ...database, ''].join('\n'))
  return checkout.npm('run', '-s', 'predeploy')
}

const checked = '1 articles, 0 errors, 0 warnings\n'

describe('npm run deploy of a newsroom', () => {
  it('goes on when the tables and a token are there', async () => {
    expect(await predeploy()).toEqual({ code: 0, out: '', err: checked })
  })

  it('stops with one line when a migration is missing', async () => {
    account.migrations = ['0001_articles.sql']
    expect(await predeploy()).toEqual({
      code: 1,
      out: '',
      err: `${checked}migrations/0002_triggers.sql: expected it to be applied, found that it is not; run "npx wrangler d1 migrations apply DB --remote"\n`,
    })
  })

  it.each([[[]], [null], [['OTHER']]])('stops with one line when no token is set: %j', async (secrets) => {
    account.secrets = secrets
    expect(await predeploy()).toEqual({
      code: 1,
      out: '',
      err: `${checked}TOKENS: expected a secret with the entries of tokens, found none; run "npm run -s token -- NAME" and do as it says\n`,
    })
  })

  it('stops with one line when Cloudflare does not answer', async () => {
    const { CLOUDFLARE_API_BASE_URL: url } = process.env
    process.env['CLOUDFLARE_API_BASE_URL'] = 'http://127.0.0.1:9/client/v4'
    const { code, err } = await predeploy()
    process.env['CLOUDFLARE_API_BASE_URL'] = url
    expect(code).toBe(1)
    expect(err.split('\n')[1]).toMatch(/^wrangler d1 migrations list DB --remote: expected it to succeed, found "fetch failed"$/)
  })

  it('asks nothing for a folder', async () => {
    expect(await checkout.npm('run', '-s', 'predeploy')).toEqual({ code: 0, out: '', err: checked })
    expect(requests).toBe(0)
  })
})
