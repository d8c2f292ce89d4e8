import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The result of a command. */
export interface Outcome {
  code: number
  out: string
  err: string
}

/** A separate checkout with the fixture articles. */
export interface Checkout {
  path: string
  /** Runs npm in the checkout. */
  npm: (...words: string[]) => Promise<Outcome>
  /** Runs a line of bash in the checkout. */
  bash: (line: string) => Promise<Outcome>
  write: (name: string, text: string) => void
  /** Changes a line of wrangler.toml. */
  setting: (search: string, replacement: string) => void
  /** Restores articles and settings. */
  restore: () => void
  remove: () => void
}

/**
 * The timeout for hanging programs, in milliseconds; not a promise of speed. Test timeouts are a
 * little longer.
 */
const hang = 110_000

export function makeCheckout(): Checkout {
  const path = mkdtempSync(join(tmpdir(), 'kawaraban-'))
  for (const name of ['src', 'tools', 'migrations', 'package.json', 'tsconfig.json', 'wrangler.static.toml'])
    cpSync(name, join(path, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(path, 'node_modules'))
  const run = (program: string, words: string[]): Promise<Outcome> =>
    new Promise((done, fail) => {
      execFile(program, words, { cwd: path, timeout: hang }, (error, out, err) => {
        if (error === null || typeof error.code === 'number') done({ code: Number(error?.code ?? 0), out, err })
        else fail(new Error(`expected ${program} ${words.join(' ')} to end by itself`, { cause: error }))
      })
    })
  const write = (name: string, text: string): void => writeFileSync(join(path, name), text)
  const restore = (): void => {
    rmSync(join(path, 'articles'), { recursive: true, force: true })
    cpSync('tests/fixtures/articles', join(path, 'articles'), { recursive: true })
    cpSync('wrangler.toml', join(path, 'wrangler.toml'))
  }
  restore()
  return {
    path,
    npm: (...words) => run('npm', words),
    bash: (line) => run('bash', ['-c', line]),
    write,
    setting: (search, replacement) => write('wrangler.toml', readFileSync('wrangler.toml', 'utf8').replace(search, replacement)),
    restore,
    remove: () => rmSync(path, { recursive: true }),
  }
}

/** Waits until a condition is true. Throws after a timeout. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < hang; waited += 100) {
    if (await condition()) return
    await sleep(100)
  }
  throw new Error(`expected to become true: ${condition}`)
}

/** Finds a free port, outside the range that systems assign automatically. */
export function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  return new Promise((done) => {
    const probe = createServer()
    probe.on('error', () => done(freePort()))
    probe.listen(port, () => probe.close(() => done(port)))
  })
}
