import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'smol-toml'
import type { Problem } from '../src/article/article.ts'
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

/** A problem as compilers print theirs: `articles/x.txt:3:1: error: expected …, found …`. */
export function formatProblem(file: string, { line, column, severity, message }: Problem): string {
  return `${file}:${line}:${column}: ${severity}: ${message}`
}
