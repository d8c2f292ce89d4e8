import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { File } from '../src/store/folder.ts'
import { root } from './folders.ts'
import { failWithReason } from './command-line.ts'

const folder = 'dist/articles'
const staged = resolve(root, folder)

/**
 * Copies the articles to `dist/articles`, which wrangler bundles. Exits with 1 if it cannot be
 * written.
 */
export function stageArticles(files: readonly File[]): void {
  try {
    mkdirSync(staged, { recursive: true })
    for (const { name, bytes } of files) replace(resolve(staged, name), bytes)
    const names = new Set(files.map(({ name }) => name))
    for (const name of readdirSync(staged)) if (!names.has(name)) rmSync(resolve(staged, name), { recursive: true, force: true })
  } catch (error) {
    failWithReason(folder, 'a folder that can be written', error)
  }
}

/** Replaces a changed file by renaming, since a deployment may read the folder at the same time. */
function replace(path: string, bytes: Uint8Array): void {
  if (holds(path, bytes)) return
  const temporary = `${staged}.${process.pid}`
  writeFileSync(temporary, bytes)
  renameSync(temporary, path)
}

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
