import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { quiet, wrangler } from './dev-server.ts'
import { root } from './folders.ts'
import { findDatabase, readWranglerSettings } from './newsroom/wrangler-settings.ts'
import { fail } from './terminal.ts'

// Before a deployment: a newsroom needs its tables and at least one token.
if (findDatabase(readWranglerSettings()) !== null) {
  checkMigrations()
  checkTokens()
}

function checkMigrations(): void {
  const migrations = readdirSync(resolve(root, 'migrations')).filter((name) => name.endsWith('.sql'))
  const pending = runWrangler('d1', 'migrations', 'list', 'DB', '--remote')
  const [first] = migrations.filter((name) => pending.includes(name))
  if (first !== undefined)
    fail(
      `migrations/${first}: expected it to be applied, found that it is not; run "npx wrangler d1 migrations apply DB --remote"`,
    )
}

function checkTokens(): void {
  const names = runWrangler('secret', 'list', '--format', 'json')
  if (!/"name":\s*"(?:TOKENS|KAWARABAN_TOKEN)"/.test(names))
    fail('TOKENS: expected a secret with the entries of tokens, found none; run "npm run -s token -- NAME" and do as it says')
}

/** Runs wrangler and returns its output. Exits with 1 and its reason if it fails. */
function runWrangler(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [wrangler, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...quiet },
  })
  if (status === 0) return stdout
  const [reason = `exit code ${status}`] = /(?<=\[ERROR\] ).+/.exec(stripVTControlCharacters(stderr)) ?? []
  // Before the first deployment, there are no secrets.
  if (/^Worker ".*" not found/.test(reason)) return ''
  return fail(`wrangler ${words.join(' ')}: expected it to succeed, found "${reason.trim()}"`)
}
