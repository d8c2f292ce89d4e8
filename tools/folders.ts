import { resolve } from 'node:path'

/** The checkout's own folder. */
export const root = resolve(import.meta.dirname, '..')
export const articlesFolder = resolve(root, 'articles')
