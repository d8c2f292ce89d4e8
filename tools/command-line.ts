import { existsSync, mkdirSync, readFileSync, watch } from 'node:fs'
import { basename, relative } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { workerData } from 'node:worker_threads'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { type Config, readConfig } from '../src/config.ts'
import { type File, isIncidental, listFolder, readFiles, reasonOf, type Stray } from '../src/store/folder.ts'
import { articlesFolder, resolveTyped, root, settingsFile } from './folders.ts'
import { fail, print, printError } from './terminal.ts'

/** Reads the settings of `wrangler.toml`. Exits with 1 and a line for each invalid setting. */
export function loadConfig(): Config {
  return parseSettings(readSettings()) ?? process.exit(1)
}

/** Reads the settings again. Prints a line for each invalid setting, and then returns `null`. */
export function reloadConfig(): Config | null {
  const text = readFileSync(settingsFile, 'utf8')
  const config = parseSettings(text)
  if (config !== null) settings = text
  return config
}

function parseSettings(text: string): Config | null {
  try {
    const { vars } = parse(text)
    return readConfig((vars ?? {}) as Record<string, unknown>)
  } catch (error) {
    if (error instanceof TomlError) {
      const [reason = ''] = error.message.replace('Invalid TOML document: ', '').split('\n')
      printError(`wrangler.toml:${error.line}:${error.column}: expected TOML, found a syntax error: ${reason}`)
    } else for (const line of (error as Error).message.split('\n')) printError(line)
    return null
  }
}

let settings: string | null = null

/** The settings as they were last read. A second thread gets those of the first. */
export function readSettings(): string {
  const given: unknown = workerData
  return (settings ??= typeof given === 'string' ? given : readFileSync(settingsFile, 'utf8'))
}

/** Calls `onChange` when `wrangler.toml` is saved with another text. */
export function watchSettings(onChange: () => void): void {
  let last = readSettings()
  // Not the file itself: most editors replace it.
  watch(root, (_event, name) => {
    if (name !== basename(settingsFile) || !existsSync(settingsFile)) return
    const text = readFileSync(settingsFile, 'utf8')
    // An editor may empty the file before it writes the text.
    if (text === last || text.trim() === '') return
    last = text
    onChange()
  })
}

/**
 * Parses the command line. Prints the help and exits for `--help`; exits with 1 for unknown
 * options.
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(help: string, options: Options) {
  try {
    const parsed = parseArgs({
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: true,
      args: process.argv.slice(2),
    })
    if (!(parsed.values as { help?: boolean }).help) return parsed
  } catch (error) {
    return fail((error as Error).message.replaceAll('\n', ' '), help)
  }
  for (const line of help.split('\n')) print(line)
  return process.exit(0)
}

/** The contents of the articles folder. */
interface Folder {
  files: File[]
  strays: Stray[]
  unreadable: Stray[]
}

/** Reads the articles folder. Exits with 1 if the folder itself cannot be read. */
export function readArticles(): Folder {
  try {
    const { articles, strays } = listFolder(articlesFolder)
    const unreadable: Stray[] = []
    const files = Array.from(readFiles(articlesFolder, articles, (stray) => unreadable.push(stray)))
    return { files, strays, unreadable }
  } catch (error) {
    return failWithReason('articles', 'a folder that can be read', error)
  }
}

/**
 * Calls `onChange` with the name of each changed file, except incidental ones. Creates a missing
 * folder.
 */
export function watchArticles(onChange: (name: string) => void, folder = articlesFolder): void {
  const failToWatch = (error: unknown): never => failWithReason(relative(root, folder), 'a folder that can be watched', error)
  try {
    mkdirSync(folder, { recursive: true })
    watch(folder, (_event, name) => {
      if (name !== null && !isIncidental(name)) onChange(name)
    }).on('error', failToWatch)
  } catch (error) {
    failToWatch(error)
  }
}

/** Exits with 1 and the reason of a system error. Rethrows any other error. */
export function failWithReason(path: string, expected: string, error: unknown): never {
  if (!(error instanceof Error) || !('syscall' in error)) throw error
  return fail(`${path}: error: expected ${expected}, found ${reasonOf(error)}`)
}

/**
 * Reads a file named on the command line, relative to where npm was called. If it is unreadable,
 * prints an error, sets the exit code to 1 and returns `null`.
 */
export function readNamedFile(file: string): Uint8Array | null {
  try {
    return readFileSync(resolveTyped(file))
  } catch (error) {
    printError(`${file}:1:1: error: expected a file that can be read, found ${reasonOf(error)}`)
    process.exitCode = 1
    return null
  }
}
