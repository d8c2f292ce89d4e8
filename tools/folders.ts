import { resolve } from 'node:path'

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '..')
export const articlesFolder = resolve(root, 'articles')
export const settingsFile = resolve(root, 'wrangler.toml')
