import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { type Config, readConfig } from '../src/config.ts'
import { root } from './folders.ts'

/** The settings of `wrangler.toml`. When some are wrong, says so on standard error, a line each, and ends the program with 1. */
export function loadConfig(): Config {
  try {
    const { vars } = parse(readFileSync(resolve(root, 'wrangler.toml'), 'utf8'))
    return readConfig((vars ?? {}) as Record<string, unknown>)
  } catch (error) {
    if (!(error instanceof TomlError)) return fail((error as Error).message)
    const [reason = ''] = error.message.replace('Invalid TOML document: ', '').split('\n')
    return fail(`wrangler.toml:${error.line}:${error.column}: expected TOML, found a slip: ${reason}`)
  }
}

/** The options and names of a command line. With `--help`, prints the help and ends; for what it does not know, ends with 1. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(help: string, options: Options) {
  try {
    const read = parseArgs({
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: true,
      args: process.argv.slice(2),
    })
    if (!(read.values as { help?: boolean }).help) return read
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${help}`)
  }
  console.log(help)
  return process.exit(0)
}

/** Ends the program with 1 and a line on standard error. */
export function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

/**
 * The bytes of a file named on the command line; for one that cannot be read, says so, makes the program end with 1 and returns
 * `null`. npm runs in the project's folder: a path means what it means where it was typed.
 */
export function readNamed(file: string): Uint8Array | null {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file))
  } catch (error) {
    console.error(`${file}: expected a file, found none (${(error as Error).message})`)
    process.exitCode = 1
    return null
  }
}
