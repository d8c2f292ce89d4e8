import { spawn } from 'node:child_process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { startNewsroom, type TestNewsroom, textOf, token } from '../api/newsroom.ts'
import { freePort, makeCheckout, type Outcome, until } from '../checkout.ts'
import { clear } from '../store/database.ts'
import { type Interfere, startProxy } from './proxy.ts'
import { makeFolder, type TextFolder } from './text-folder.ts'

/*
 * What the newsroom's commands do when the network, the newsroom or the token fails.
 */

let newsroom: TestNewsroom
let folder: TextFolder
const checkout = makeCheckout()

beforeAll(async () => {
  newsroom = await startNewsroom()
})
beforeEach(async () => {
  process.env['KAWARABAN_TOKEN'] = token
  await clear(newsroom.database)
  folder = makeFolder()
})
afterEach(() => folder.remove())
afterAll(async () => {
  checkout.remove()
  await newsroom.close()
})

const publishTo = (url: string): Promise<Outcome> => checkout.npm('run', '-s', 'publish', '--', folder.path, '--to', url)

async function proxy(interfere: Interfere): Promise<string> {
  const { url, close } = await startProxy(newsroom.url, interfere)
  onTestFinished(close)
  return url
}

describe('npm run publish over a bad network', () => {
  it('tries again after 503 and lost connections', async () => {
    for (const name of ['a', 'b', 'c']) folder.write(`${name}.txt`, textOf(name.toUpperCase()))
    let requests = 0
    const url = await proxy((request, response) => {
      requests += 1
      if (requests % 3 === 1) response.writeHead(503).end()
      else if (requests % 3 === 2) request.socket.destroy()
      return requests % 3 !== 0
    })
    expect(await publishTo(url)).toEqual({
      code: 0,
      out: '',
      err: `${url}: no answer ("expected an answer of a newsroom, found status 503"), trying again for some minutes\n3 published, 0 changed, 0 there already, 0 conflicts, 0 failed\n`,
    })
  })

  it('goes on where a killed run ended', async () => {
    for (let number = 0; number < 60; number += 1) folder.write(`a${number}.txt`, textOf(`Town ${number}`))
    let puts = 0
    const url = await proxy((request) => {
      if (request.method === 'PUT') puts += 1
      return puts > 30
    })
    const first = spawn('node', ['tools/publish.ts', folder.path, '--to', url], { cwd: checkout.path })
    await until(() => puts > 30)
    first.kill('SIGKILL')
    const { err } = await publishTo(newsroom.url)
    const [, published, already] = /^(\d+) published, 0 changed, (\d+) there already, 0 conflicts, 0 failed\n$/.exec(err) ?? []
    expect([Number(published) + Number(already), Number(already) > 15]).toEqual([60, true])
  })

  it('remembers what it published when Ctrl-C ends it', async () => {
    for (let number = 0; number < 20; number += 1) folder.write(`a${number}.txt`, textOf(`Town ${number}`))
    let puts = 0
    const url = await proxy((request) => {
      if (request.method === 'PUT') puts += 1
      return request.method === 'PUT' && puts > 15
    })
    const first = spawn('node', ['tools/publish.ts', folder.path, '--to', url], { cwd: checkout.path })
    const ended = new Promise((done) => first.on('exit', done))
    await until(() => puts > 15)
    first.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(folder.hidden('.kawaraban-published.json')).toContain('"a0.txt": "')
  })
})

describe("the newsroom's commands", () => {
  it('end with one line for a wrong token, a missing one, and an address that is none', async () => {
    folder.write('a.txt', textOf('Shiomi'))
    process.env['KAWARABAN_TOKEN'] = 'wrong'
    expect(await publishTo(newsroom.url)).toEqual({
      code: 1,
      out: '',
      err: 'KAWARABAN_TOKEN: expected a known token, found another\n',
    })
    process.env['KAWARABAN_TOKEN'] = ''
    expect((await publishTo(newsroom.url)).err).toBe(
      'KAWARABAN_TOKEN: expected the token of the newsroom in this variable, found none\n',
    )
    for (const [unsendable, found] of [
      ['harbor 2024', 'a space or line end as character 7'],
      ['harbör', 'another as character 5'],
    ] as const) {
      process.env['KAWARABAN_TOKEN'] = unsendable
      expect((await publishTo(newsroom.url)).err).toBe(
        `KAWARABAN_TOKEN: expected letters, digits and signs of ASCII, found ${found}; a header cannot carry it\n`,
      )
    }
    process.env['KAWARABAN_TOKEN'] = token
    for (const url of ['http://news.example', 'news.example', '']) {
      expect(await publishTo(url)).toEqual({
        code: 1,
        out: '',
        err: `--to: expected an address such as "https://news.example", found "${url}"\n`,
      })
    }
  })

  it('end with one line, soon, where nothing answers', async () => {
    folder.write('a.txt', textOf('Shiomi'))
    const port = await freePort()
    expect((await publishTo(`http://127.0.0.1:${port}`)).err).toBe(
      `http://127.0.0.1:${port}: expected an answer, found "ECONNREFUSED"; run this again to go on\n`,
    )
  })

  it('end with one line where there is no newsroom', async () => {
    folder.write('a.txt', textOf('Shiomi'))
    const url = await proxy((_request, response) => {
      response.writeHead(404).end('<html>')
      return true
    })
    expect((await publishTo(url)).err).toBe('404: expected an answer of a newsroom, found status 404\n')
  })
})

describe('npm run export', () => {
  it('writes nothing outside its folder, and nothing that is not as its tag says', async () => {
    const url = await proxy((request, response) => {
      const isListing = request.url?.startsWith('/api/articles?')
      const articles = ['../evil.txt', 'good.txt'].map((file) => ({ file, etag: '"x"', state: 'published' }))
      const body = request.url?.startsWith('/api/changes') ? { changes: [] } : isListing ? { articles, next: null } : {}
      response.writeHead(200, { ETag: '"x"' }).end(JSON.stringify(body))
      return true
    })
    expect(await checkout.npm('run', '-s', 'export', '--', '--from', url, folder.path)).toEqual({
      code: 1,
      out: [
        `${folder.path.replace(/texts$/, 'evil.txt')}:1:1: error: expected a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md", found "../evil.txt"`,
        `${folder.path}/good.txt:1:1: error: expected the bytes of its tag, found others`,
        '',
      ].join('\n'),
      err: '0 written, 0 there already, 0 conflicts, 2 failed\n',
    })
    expect(folder.texts()).toEqual({})
  })
})

describe('npm run reindex', () => {
  it('reads all texts anew, and names what is refused now', async () => {
    folder.write('a.txt', textOf('Shiomi'))
    folder.write('b.txt', textOf('Minato'))
    await publishTo(newsroom.url)
    await newsroom.database.prepare(`UPDATE article SET title = 'Menu' WHERE file = 'a.txt'`).all()
    const wrong = textOf('Minato', { time: '14:75 JST, November 18, 2024' })
    await newsroom.database.prepare(`UPDATE text SET text = ? WHERE text LIKE '%Minato%'`).bind(wrong).all()
    expect(await checkout.npm('run', '-s', 'reindex', '--', '--to', newsroom.url)).toEqual({
      code: 1,
      out: 'b.txt:2:4: error: expected minutes from 0 to 59, found "75"\n',
      err: '2 texts, 2 changed, 1 refused\n',
    })
  })
})
