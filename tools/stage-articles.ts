import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { File } from '../src/store/folder.ts'
import { root } from './folders.ts'
import { failFor } from './newsroom.ts'

const staged = resolve(root, 'dist/articles')

/** Makes `dist/articles`, which wrangler bundles, a copy of the articles. Ends the program with 1 when it cannot be written. */
export function stageArticles(files: readonly File[]): void {
  try {
    mkdirSync(staged, { recursive: true })
    for (const { name, bytes } of files) replace(resolve(staged, name), bytes)
    const names = new Set(files.map(({ name }) => name))
    for (const name of readdirSync(staged)) if (!names.has(name)) rmSync(resolve(staged, name), { recursive: true, force: true })
  } catch (error) {
    failFor('dist/articles', 'a folder that can be written', error)
  }
}

/** Writes a file that differs, by renaming: a deployment may read the folder while `npm start` stages a change. */
function replace(path: string, bytes: Uint8Array): void {
  if (holds(path, bytes)) return
  const draft = `${staged}.${process.pid}`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
