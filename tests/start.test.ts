import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type Checkout, freePort, makeCheckout, type Outcome, until } from './checkout.ts'
import { addIncidental, addStrays, strayProblems } from './stray-files.ts'

/*
 * `npm start`, run in a separate checkout.
 */

// Started early, since it takes a minute.
let unanswered: { port: number; outcome: Promise<Outcome> }

beforeAll(async () => {
  const silent = makeCheckout()
  silent.write('src/index.ts', 'export default { fetch: () => new Promise((done) => setTimeout(done, 1e9)) }')
  const port = await freePort()
  unanswered = { port, outcome: silent.npm('start', '-s', '--', '--port', String(port)).finally(silent.remove) }
})

let checkout: Checkout
const running = new Set<ChildProcess>()

beforeEach(() => {
  checkout = makeCheckout()
})

afterEach(async () => {
  for (const child of running) child.kill('SIGTERM')
  await until(() => running.size === 0)
  checkout.remove()
})

/** A server and its output. */
interface Started {
  home: string
  server: ChildProcess
  printed: () => string
}

async function start(...words: string[]): Promise<Started> {
  const port = await freePort()
  const server = spawn('npm', ['start', ...words, '--', '--port', String(port)], { cwd: checkout.path })
  running.add(server)
  // Not "exit": child processes may outlive npm for a moment.
  server.on('close', () => running.delete(server))
  let printed = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  return { home: `http://localhost:${port}`, server, printed: () => printed }
}

async function health(home: string): Promise<{ articles: object; problems: object[] }> {
  return (await (await fetch(`${home}/health`)).json()) as { articles: object; problems: object[] }
}

/** The JSON Feed, or nothing while the server is away. */
async function feedOrNothing(home: string): Promise<string> {
  try {
    return await (await fetch(`${home}/feed.json`, { signal: AbortSignal.timeout(5000) })).text()
  } catch {
    return ''
  }
}

const articlePath = (name: string): string => join(checkout.path, 'articles', name)

describe('npm start', () => {
  it('prints the feeds’ addresses, follows changes of the folder, and stops on SIGTERM', async () => {
    const { home, server, printed } = await start()
    await until(() => printed().includes('Ctrl-C'))
    for (const path of ['feed.xml', 'atom.xml', 'feed.json']) expect(printed()).toContain(`${home}/${path}`)
    expect(await (await fetch(`${home}/feed.xml`)).text()).toContain(`<atom:link rel="self" href="${home}/feed.xml"`)

    const second = (year: number): string =>
      `Second Bridge Planned for ${year}\n15:00 JST, November 18, 2024\nThe town plans a second one.`
    checkout.write('articles/second.txt', second(2030))
    await until(async () => JSON.stringify(await health(home)).includes('"served":2'))
    checkout.write('articles/second.txt', second(2031))
    await until(async () => (await (await fetch(`${home}/feed.json`)).text()).includes('2031'))
    checkout.write('articles/second.txt', 'Second Bridge Planned for 2031')
    await until(() => printed().includes('articles/second.txt:1:1: error: expected a line with the time'))
    rmSync(articlePath('second.txt'))
    await until(() => printed().includes('articles/second.txt: removed'))
    await until(async () => JSON.stringify(await health(home)).includes('"refused":0'))

    server.kill('SIGTERM')
    await until(async () => !(await answers(home)))
  })

  it('serves the articles among stray files, names the stray files, and follows changes beside lock files', async () => {
    addStrays(articlePath('.'))
    checkout.write(
      'articles/zz.txt',
      `---\n"\\e]0;X\\a": 1\n---\nBridge Opens to Applause\n14:57 JST, November 18, 2024\nIt opened.`,
    )
    const { home, printed } = await start('-s')
    await until(() => printed().includes('Ctrl-C'))
    expect(printed().split('\n').slice(0, strayProblems.length)).toEqual(strayProblems)
    expect(printed()).toContain('articles/zz.txt:2:1: error: expected a known key')
    expect(printed()).toContain('"\\u001b]0;X\\u0007"')
    expect(await health(home)).toMatchObject({ articles: { served: 1, scheduled: 0, refused: 1 } })
    for (const path of ['linked', 'large', 'inner', 'folder.txt/inner']) {
      expect([path, (await fetch(`${home}/articles/${path}`)).status]).toEqual([path, 404])
    }

    addIncidental(articlePath('.'))
    // Vim creates and removes the first one to test permissions.
    for (const name of ['4913', 'x.tmp']) {
      checkout.write(`articles/${name}`, '')
      rmSync(articlePath(name))
    }
    symlinkSync('nowhere', articlePath('late.txt'))
    await until(() => printed().includes('articles/late.txt:1:1: error: expected a file, found a symbolic link'))
    checkout.write('articles/second.txt', 'Second Bridge Planned for 2030\n15:00 JST, November 18, 2024\nThe town plans one.')
    await until(async () => JSON.stringify(await health(home)).includes('"served":2'))
    expect(printed()).not.toContain('removed')
  })

  it('serves a change made during the start', async () => {
    const { home } = await start('-s')
    let changes = 0
    const changing = setInterval(() => {
      changes += 1
      checkout.write('articles/second.txt', `Second Bridge Planned\n15:00 JST, November 18, 2024\nThis is plan ${changes}.`)
    }, 50)
    onTestFinished(() => clearInterval(changing))
    await until(() => answers(home))
    clearInterval(changing)
    await until(async () => (await (await fetch(`${home}/feed.json`)).text()).includes(`This is plan ${changes}.`))
  })

  it('follows wrangler.toml, and goes on when an invalid setting is mended', async () => {
    const isRead = (feed: string): boolean => feed.includes('It is far') && !feed.includes('Press a copy')
    const { home, printed } = await start('-s')
    await until(() => printed().includes('Ctrl-C'))
    checkout.write('articles/second.txt', 'Second Bridge Planned\n15:00 JST, November 18, 2024\nPress a copy\nIt is far.')
    await until(async () => (await (await fetch(`${home}/feed.json`)).text()).includes('Press a copy'))
    checkout.setting('FURNITURE = [', 'FURNITURE = ["Press {a} copy", ')
    await until(() =>
      printed().includes('wrangler.toml: FURNITURE: expected {section}, {topic} or {number} in braces, found {a}'),
    )
    expect(printed()).toContain('The site is away until wrangler.toml is mended and saved.\n')
    await until(async () => (await feedOrNothing(home)) === '')
    checkout.setting('FURNITURE = [', 'FURNITURE = ["Press a copy", ')
    await until(() => printed().includes('wrangler.toml: saved, it shows in a second or two\n'))
    await until(async () => isRead(await feedOrNothing(home)))
  })

  it('exits with 1 and one line when wrangler exits', async () => {
    checkout.write('src/index.ts', 'export default {}\nthrow new Error("a fault of our own")')
    const { code, err } = await checkout.npm('start', '-s', '--', '--port', String(await freePort()))
    expect(code).toBe(1)
    expect(err).toContain('a fault of our own')
    expect(err.trimEnd().split('\n').at(-1)).toBe(
      'expected wrangler to run until Ctrl-C, found that it exited (1); see its output above',
    )
  })

  it('exits with 1 and one line when it cannot write to dist/', async () => {
    checkout.write('dist', '')
    const { code, err } = await checkout.npm('start', '-s', '--', '--port', String(await freePort()))
    expect(code).toBe(1)
    expect(err).toMatch(/^dist\/articles: error: expected a folder that can be written, found a file(?: with its name)?\n$/)
  })

  it('exits with one line when the port is in use', async () => {
    const taken = createServer().listen(0)
    const { port } = taken.address() as { port: number }
    const { code, err } = await checkout.npm('start', '-s', '--', '--port', String(port))
    taken.close()
    expect({ code, err }).toEqual({
      code: 1,
      err: `--port: expected a free port, found ${port} in use; try "npm start -- --port ${port + 1}"\n`,
    })
  })

  it('reports a syntax error in wrangler.toml', async () => {
    checkout.setting('TITLE = "The Kawaraban"', 'TITLE = "The Kawaraban')
    expect((await checkout.npm('start', '-s')).err).toMatch(/^wrangler\.toml:\d+:\d+: expected TOML, found a syntax error: .+\n$/)
  })

  it('exits with one line that names a wrong setting', async () => {
    checkout.setting('TAG_DATE = "2026"', 'TAG_DATE = "soon"')
    const { code, err } = await checkout.npm('start', '-s')
    expect({ code, err }).toEqual({
      code: 1,
      err: 'wrangler.toml: TAG_DATE: expected a year or day in quotes such as "2026" or "2026-11-18", found "soon"\n',
    })
  })

  it('exits with 1 and one line when the Worker does not answer for a minute', async () => {
    const { port, outcome } = unanswered
    expect(await outcome).toEqual({
      code: 1,
      out: '',
      err: `expected an answer from http://localhost:${port}/ within 60 seconds, found none; see the output of wrangler above\n`,
    })
  })
})

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  )
}
