import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { File } from '../src/store/folder.ts'
import { root } from './folders.ts'
import { failWithReason } from './command-line.ts'
import { replaceFile } from './replace-file.ts'

const folder = 'dist/articles'
const staged = resolve(root, folder)

/**
 * Copies the articles to `dist/articles`, which wrangler bundles. Exits with 1 if it cannot be
 * written.
 */
export function stageArticles(files: readonly File[]): void {
  try {
    mkdirSync(staged, { recursive: true })
    for (const { name, bytes } of files) replaceFile(resolve(staged, name), bytes)
    const names = new Set(files.map(({ name }) => name))
    for (const name of readdirSync(staged)) if (!names.has(name)) rmSync(resolve(staged, name), { recursive: true, force: true })
  } catch (error) {
    failWithReason(folder, 'a folder that can be written', error)
  }
}
