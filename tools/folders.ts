import { resolve } from 'node:path'

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '..')
export const articlesFolder = resolve(root, 'articles')
export const settingsFile = resolve(root, 'wrangler.toml')

/** Resolves a path of the command line relative to where npm was called. */
export function resolveTyped(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}
