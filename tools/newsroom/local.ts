import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { codeOf } from '../../src/store/folder.ts'
import { quiet, wrangler } from '../dev-server.ts'
import { root } from '../folders.ts'
import { failWithReason } from '../command-line.ts'
import { fail } from '../terminal.ts'
import { type Lock, lockFolder } from '../lock.ts'
import { isObject } from './shapes.ts'
import { faultOfTokenVariable, tokenVariable } from './token-variable.ts'
import { findDatabase, readWranglerSettings } from './wrangler-settings.ts'

/** The arguments and the environment of `wrangler dev` for a local newsroom. */
export interface LocalNewsroom {
  words: string[]
  env: { KAWARABAN_TOKEN: string }
  lock: Lock
  /** The path of the configuration. */
  config: string
}

/** Parts of the configuration that are replaced, and single settings. */
type Changes = Readonly<{ vars?: object; [name: string]: unknown }>

/**
 * Creates and locks the data folder of a local newsroom. Exits with 1 if another newsroom runs on
 * it.
 */
export function lockNewsroom(data: string): Lock {
  try {
    mkdirSync(data, { recursive: true })
    return lockFolder(data, {
      shown: data,
      expected: 'a folder that no running newsroom uses',
      wayOut: 'stop it with Ctrl-C or "kill", or choose another folder with --data',
    })
  } catch (error) {
    return failWithReason(data, 'a folder that can be written', error)
  }
}

/**
 * Prepares a local newsroom: locks the data folder, and creates the configuration and the tables.
 * `changes` replace parts of the configuration, and single settings.
 */
export function prepareNewsroom(data: string, port: string, changes: Changes = {}, lock = lockNewsroom(data)): LocalNewsroom {
  try {
    const token = chooseToken(data)
    const config = writeConfig(data, changes)
    const shared = ['--config', config, '--persist-to', data]
    migrate([...shared, '--local'])
    return { words: [...shared, '--port', port], env: { KAWARABAN_TOKEN: token }, config, lock }
  } catch (error) {
    return failWithReason(data, 'a folder that can be written', error)
  }
}

/** The token from `KAWARABAN_TOKEN`, else the one kept in the folder, else a new one. */
function chooseToken(data: string): string {
  const fault = faultOfTokenVariable()
  if (fault !== null) fail(fault)
  const chosen = tokenVariable()
  if (chosen !== '') return chosen
  const file = join(data, 'token')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  const token = randomBytes(24).toString('base64url')
  writeFileSync(file, `${token}\n`, { mode: 0o600, flag: 'wx' })
  return token
}

/**
 * Writes the configuration of a local newsroom into its data folder: `wrangler.toml` with a database
 * and a token, without the articles of the folder. Returns its path.
 */
function writeConfig(data: string, changes: Changes): string {
  const settings = readWranglerSettings()
  // Nothing fires triggers on this machine, which wrangler would warn of.
  const { find_additional_modules: _, base_dir: __, triggers: ___, main, vars, build, d1_databases: ____, ...others } = settings
  const database = findDatabase(settings) ?? { binding: 'DB', database_name: 'kawaraban' }
  const config = {
    ...others,
    ...changes,
    // This machine limits no connections.
    vars: { ...(isObject(vars) && vars), HUB_ALL_CONNECTIONS: '200', ...changes.vars },
    main: resolve(root, `${main}`),
    build: { ...(isObject(build) && build), cwd: root, watch_dir: watchedFolders(build) },
    d1_databases: [{ ...database, migrations_dir: resolve(root, 'migrations') }],
    // Read from the environment.
    secrets: { required: ['KAWARABAN_TOKEN'] },
  }
  const path = resolve(data, 'newsroom.json')
  writeFileSync(path, JSON.stringify(config, null, 2))
  return path
}

/** The folders with changes to build for, as absolute paths. */
function watchedFolders(build: unknown): string[] {
  // The default of wrangler.
  const watched = (isObject(build) ? build['watch_dir'] : null) ?? 'src'
  return (Array.isArray(watched) ? watched : [watched]).map((path) => resolve(root, `${path}`))
}

function migrate(words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [wrangler, 'd1', 'migrations', 'apply', 'DB', ...words], {
    cwd: root,
    // Without a terminal, wrangler does not ask.
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...quiet },
  })
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  fail('expected wrangler to apply migrations/, found that it failed; see its output above')
}
