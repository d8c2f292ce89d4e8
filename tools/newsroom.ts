import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'smol-toml'
import { type Config, readConfig } from '../src/config.ts'

/** The checkout's own folder. */
export const root = resolve(import.meta.dirname, '..')
export const articlesFolder = resolve(root, 'articles')

/** The settings of `wrangler.toml`. When some are wrong, says so on standard error, a line each, and ends the program with 1. */
export function loadConfig(): Config {
  try {
    const { vars } = parse(readFileSync(resolve(root, 'wrangler.toml'), 'utf8'))
    return readConfig((vars ?? {}) as Record<string, unknown>)
  } catch (error) {
    return fail((error as Error).message)
  }
}

/** Ends the program with 1 and a line on standard error. */
export function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

/** The bytes of a file named on the command line. npm runs in the project's folder: a path means what it means where it was typed. */
export function readNamed(file: string): Uint8Array {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file))
  } catch (error) {
    return fail(`${file}: expected a file, found none (${(error as Error).message})`)
  }
}
