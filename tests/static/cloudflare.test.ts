import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchRaw } from '../../tools/bench/workers.ts'
import { quiet } from '../../tools/dev-server.ts'
import { freePort, makeCheckout, until } from '../checkout.ts'
import { filesIn, headersAt, pathOf, serverFiles, texts } from './site.ts'

/*
 * A static build as Cloudflare's static assets, without a Worker, in the real runtime.
 */

const checkout = makeCheckout()
const site = join(checkout.path, 'dist/site')
let server: ChildProcess
let origin: string

beforeAll(async () => {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  checkout.setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
  rmSync(join(checkout.path, 'articles/bridge.txt'))
  for (const [name, text] of Object.entries(texts)) checkout.write(`articles/${name}`, text)
  expect(await checkout.npm('run', '-s', 'build')).toMatchObject({ code: 0 })
  const words = ['dev', '--config', 'wrangler.static.toml', '--port', String(port), '--inspector-port', '0']
  server = spawn(process.execPath, [resolve('node_modules/wrangler/bin/wrangler.js'), ...words], {
    cwd: checkout.path,
    stdio: 'ignore',
    env: { ...process.env, ...quiet },
    detached: true,
  })
  await until(async () => (await fetch(`${origin}/robots.txt`).catch(() => null))?.ok === true)
})

afterAll(async () => {
  const ended = new Promise((done) => server.once('exit', done))
  process.kill(-(server.pid ?? 0), 'SIGTERM')
  await ended
  checkout.remove()
})

/** Headers that Cloudflare makes itself. */
const ownHeaders = ['cf-cache-status', 'date', 'etag', 'vary']
const headersFile = (): string => readFileSync(join(site, '_headers'), 'utf8')

describe('static assets of Cloudflare', () => {
  it('have the bytes and the headers of the Worker at every address', async () => {
    const documents = filesIn(site).filter((name) => !serverFiles.includes(name))
    expect(documents.length).toBeGreaterThan(80)
    for (const file of documents) {
      const path = pathOf(file)
      const { status, headers, body } = await fetchRaw(origin + path, {})
      expect([path, status, body.equals(readFileSync(join(site, file)))]).toEqual([path, 200, true])
      const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.includes(name)))
      expect([path, sent]).toEqual([path, headersAt(headersFile(), path)])
    }
  })

  it('redirect like the Worker', async () => {
    for (const line of readFileSync(join(site, '_redirects'), 'utf8').trim().split('\n')) {
      const [from = '', to, status] = line.split(' ')
      const { status: sent, headers } = await fetchRaw(origin + from, {})
      expect([from, sent, headers['location']]).toEqual([from, Number(status), to])
      expect(headers).toMatchObject(headersAt(headersFile(), from))
    }
  })

  it('answer 404 with a page for what is not there, and for what is for programs', async () => {
    const page = readFileSync(join(site, '404.html'), 'utf8')
    const paths = [
      '/nowhere',
      '/articles/wrong',
      '/build.json',
      '/_headers',
      '/_nginx.conf',
      '/.assetsignore',
      '/410',
      '/410.html',
    ]
    for (const path of paths) {
      const { status, body } = await fetchRaw(origin + path, {})
      expect([path, status, body.toString()]).toEqual([path, 404, page])
    }
  })

  it('answer 200 at /404, whose page they send for what is not there', async () => {
    expect((await fetchRaw(`${origin}/404`, {})).status).toBe(200)
  })

  it('do what docs/static.md says about conditions', async () => {
    const { etag = '' } = (await fetchRaw(`${origin}/feed.xml`, {})).headers
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await fetchRaw(`${origin}/feed.xml`, headers)).status
    expect(await status({ 'If-None-Match': etag })).toBe(304)
    expect(await status({ 'If-None-Match': `"x", ${etag}` })).toBe(200)
    expect(await status({ 'If-Modified-Since': new Date().toUTCString() })).toBe(200)
  })
})

describe('npm run deploy:static', () => {
  it('checks, builds and uploads the folder without a Worker', async () => {
    const { code, out, err } = await checkout.npm('run', '-s', 'deploy:static', '--', '--dry-run')
    expect([code, out]).toEqual([0, expect.stringContaining('No bindings found')])
    expect(err).toContain('0 files written')
    expect(out).toMatch(/Read \d+ files from the assets directory/)
  })

  it('has the compatibility date of the Worker', () => {
    const [own, worker] = ['wrangler.static.toml', 'wrangler.toml'].map((name) => parse(readFileSync(name, 'utf8')))
    expect(own?.['compatibility_date']).toBe(worker?.['compatibility_date'])
    expect(own).not.toHaveProperty('main')
  })
})
