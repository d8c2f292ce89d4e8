import { mkdirSync, readFileSync, watch } from 'node:fs'
import { resolve } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { type Config, readConfig } from '../src/config.ts'
import { type File, isIncidental, listFolder, readFiles, reasonOf, type Stray } from '../src/store/folder.ts'
import { articlesFolder, root } from './folders.ts'
import { complain, fail, print } from './terminal.ts'

/** The settings of `wrangler.toml`. When some are wrong, says so on standard error, a line each, and ends the program with 1. */
export function loadConfig(): Config {
  try {
    const { vars } = parse(readFileSync(resolve(root, 'wrangler.toml'), 'utf8'))
    return readConfig((vars ?? {}) as Record<string, unknown>)
  } catch (error) {
    if (error instanceof TomlError) {
      const [reason = ''] = error.message.replace('Invalid TOML document: ', '').split('\n')
      return fail(`wrangler.toml:${error.line}:${error.column}: expected TOML, found a slip: ${reason}`)
    }
    for (const line of (error as Error).message.split('\n')) complain(line)
    return process.exit(1)
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
    return fail((error as Error).message.replaceAll('\n', ' '), help)
  }
  for (const line of help.split('\n')) print(line)
  return process.exit(0)
}

/** The articles of the folder, those that cannot be read, and the strays beside them. */
export interface Folder {
  files: File[]
  strays: Stray[]
  unreadable: Stray[]
}

/** Reads the folder of articles. When the folder itself cannot be read, ends the program with 1 and a line that says why. */
export function readArticles(): Folder {
  try {
    const { articles, strays } = listFolder(articlesFolder)
    const unreadable: Stray[] = []
    const files = Array.from(readFiles(articlesFolder, articles, (stray) => unreadable.push(stray)))
    return { files, strays, unreadable }
  } catch (error) {
    return failFor('articles', 'a folder that can be read', error)
  }
}

/** Calls back with the name of each file of `articles/` that changes, except incidental ones. Creates a missing folder. */
export function watchArticles(changed: (name: string) => void): void {
  const refuse = (error: unknown): never => failFor('articles', 'a folder that can be watched', error)
  try {
    mkdirSync(articlesFolder, { recursive: true })
    watch(articlesFolder, (_event, name) => {
      if (name !== null && !isIncidental(name)) changed(name)
    }).on('error', refuse)
  } catch (error) {
    refuse(error)
  }
}

/** Ends the program with 1 and a line that gives the reason of a system error. Throws any other error again. */
export function failFor(path: string, expected: string, error: unknown): never {
  if (!(error instanceof Error) || !('syscall' in error)) throw error
  return fail(`${path}: error: expected ${expected}, found "${reasonOf(error)}"`)
}

/**
 * The bytes of a file named on the command line; for one that cannot be read, says so, makes the program end with 1 and returns
 * `null`. npm runs in the project's folder: a path means what it means where it was typed.
 */
export function readNamed(file: string): Uint8Array | null {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file))
  } catch (error) {
    complain(`${file}:1:1: error: expected a file that can be read, found "${reasonOf(error as Error)}"`)
    process.exitCode = 1
    return null
  }
}
