import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { freePort, makeCheckout, until } from '../checkout.ts'
import { findRunning } from '../../tools/running.ts'
import { makeFolder } from './text-folder.ts'

/*
 * `npm run start:newsroom` as people type it, in a checkout of its own.
 */

const checkout = makeCheckout()

beforeEach(() => {
  delete process.env['KAWARABAN_TOKEN']
})
afterAll(checkout.remove)

/** A newsroom at a free port, with what it has printed. */
interface Started {
  home: string
  printed: () => string
  /** Presses Ctrl-C: the terminal sends it to every program in the foreground. Waits until they have ended. */
  interrupt: () => Promise<void>
}

async function start(...words: string[]): Promise<Started> {
  const port = await freePort()
  const npm = spawn('npm', ['run', '-s', 'start:newsroom', '--', '--port', String(port), ...words], {
    cwd: checkout.path,
    detached: true,
  })
  let isRunning = true
  npm.on('close', () => (isRunning = false))
  let printed = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const interrupt = async (): Promise<void> => {
    if (isRunning) process.kill(-(npm.pid ?? 0), 'SIGINT')
    await until(() => !isRunning)
  }
  onTestFinished(interrupt)
  await until(() => printed.includes('Ctrl-C') || !isRunning)
  return { home: `http://localhost:${port}`, printed: () => printed, interrupt }
}

/** The command lines of all processes that have to do with a folder. */
function processesOf(folder: string): string[] {
  const lines = readdirSync('/proc').flatMap((id) => {
    try {
      return /^\d+$/.test(id) ? readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ') : []
    } catch {
      return []
    }
  })
  return lines.filter((line) => line.includes(folder))
}

describe('npm run start:newsroom', () => {
  it('starts empty, is filled as it says, keeps its articles and its token, and leaves nothing running', async () => {
    const { path: data, remove } = makeFolder()
    const { home, printed, interrupt } = await start('--data', data)
    const token = readFileSync(join(data, 'token'), 'utf8').trim()
    expect(statSync(join(data, 'token')).mode & 0o777).toBe(0o600)
    expect(printed()).toBe(
      [
        '',
        `The newsroom of The Kawaraban is at ${home}/`,
        `Its desk is at ${home}/desk`,
        `Its token is ${token}`,
        'To fill it with the sample articles:',
        `  KAWARABAN_TOKEN=${token} npm run -s publish -- articles --to ${home}`,
        `Its articles are kept in ${data}. Press Ctrl-C to stop.`,
        '',
      ].join('\n'),
    )
    expect(await (await fetch(`${home}/health`)).json()).toMatchObject({ articles: { served: 0 } })

    const [, command = ''] = /^ {2}(KAWARABAN_TOKEN=.*)$/m.exec(printed()) ?? []
    expect(await checkout.bash(command)).toEqual({
      code: 0,
      out: '',
      err: '1 published, 0 changed, 0 there already, 0 conflicts, 0 failed\n',
    })
    expect((await fetch(`${home}/articles/bridge`)).status).toBe(200)
    expect(processesOf(data).length).toBeGreaterThan(1)
    await interrupt()
    await until(() => processesOf(data).length === 0)

    const again = await start('--data', data)
    expect(again.printed()).toContain(`Its token is ${token}\n`)
    expect((await fetch(`${again.home}/articles/bridge`)).status).toBe(200)
    await again.interrupt()
    remove()
  })

  it('takes the token that KAWARABAN_TOKEN chooses, and its place in the checkout', async () => {
    process.env['KAWARABAN_TOKEN'] = 'harbor-2024'
    const { home, printed } = await start()
    expect(printed()).toContain(`KAWARABAN_TOKEN=harbor-2024 npm run -s publish -- articles --to ${home}\n`)
    expect(printed()).toContain(`Its articles are kept in ${checkout.path}/.wrangler/newsroom. `)
    expect(existsSync(join(checkout.path, '.wrangler/newsroom/token'))).toBe(false)
    const ask = (token: string): Promise<Response> =>
      fetch(`${home}/api/articles`, { headers: { Authorization: `Bearer ${token}` } })
    expect([(await ask('harbor-2024')).status, (await ask('other')).status]).toEqual([200, 401])
  })

  it('refuses a folder on which another runs, and takes it over when that was killed', async () => {
    const { path: data, remove } = makeFolder()
    const { home, printed } = await start('--data', data)
    const holders = (): number[] => readFileSync(join(data, 'lock'), 'utf8').trim().split('\n').map(Number)
    const [script = 0, server = 0] = holders()
    const refusal = (found: string, wayOut: string): string =>
      `${data}: expected a folder that no running newsroom uses, found that ${found}; ${wayOut} (if it is something else, remove ${data}/lock)\n`
    expect((await start('--data', data)).printed()).toBe(
      refusal(`process ${script} uses it`, 'stop it with Ctrl-C or "kill", or choose another folder with --data'),
    )
    expect(printed()).toContain('Ctrl-C')
    expect((await fetch(`${home}/health`)).status).toBe(503)

    // The server outlives the script, and its runtime the server.
    process.kill(script, 'SIGKILL')
    await until(() => !processesOf(data).some((line) => line.includes('start-newsroom')))
    process.kill(server, 'SIGKILL')
    await until(() => !findRunning(server).includes(server))
    const left = findRunning(server)
    expect(left.length).toBeGreaterThan(0)
    const samePort = await start('--data', data, '--port', new URL(home).port)
    const users = left.length === 1 ? `process ${left[0]} uses` : `processes ${left.join(', ')} use`
    expect(samePort.printed()).toBe(
      refusal(`${users} it, left over from process ${script}`, `end that with "kill -- -${server}"`),
    )
    const [, command = ''] = /"(kill.*?)"/.exec(samePort.printed()) ?? []
    expect((await checkout.bash(command)).code).toBe(0)
    await until(() => processesOf(data).length === 0)
    const again = await start('--data', data)
    expect(again.printed()).toContain('Press Ctrl-C to stop.')
    await again.interrupt()
    expect(existsSync(join(data, 'lock'))).toBe(false)
    remove()
  })

  it('exits with one line when no header can carry the token', async () => {
    process.env['KAWARABAN_TOKEN'] = 'harbor 2024'
    const { path: data, remove } = makeFolder()
    expect((await start('--data', data)).printed()).toBe(
      'KAWARABAN_TOKEN: expected letters, digits and signs of ASCII, found a space or line end as character 7; a header cannot carry it\n',
    )
    remove()
  })

  it('exits with one line when its folder cannot be written', async () => {
    checkout.write('file', '')
    const { code, err } = await checkout.npm(
      'run',
      '-s',
      'start:newsroom',
      '--',
      '--port',
      String(await freePort()),
      '--data',
      'file',
    )
    expect({ code, err }).toEqual({
      code: 1,
      err: `${checkout.path}/file: error: expected a folder that can be written, found a file with its name\n`,
    })
  })
})
