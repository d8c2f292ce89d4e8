import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of texts. */
export interface TextFolder {
  path: string
  write: (name: string, text: string | Uint8Array) => void
  /** What is in a hidden file. */
  hidden: (name: string) => string
  /** The texts by name. */
  texts: () => Record<string, string>
  remove: () => void
}

export function makeFolder(): TextFolder {
  const top = mkdtempSync(join(tmpdir(), 'kawaraban-'))
  // Messages name it as it was typed: the same in every run.
  const path = join(top, 'texts')
  mkdirSync(path)
  return {
    path,
    write: (name, text) => writeFileSync(join(path, name), text),
    texts: () => {
      const names = readdirSync(path).filter((name) => !name.startsWith('.'))
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]))
    },
    hidden: (name) => readFileSync(join(path, name), 'utf8'),
    remove: () => rmSync(top, { recursive: true }),
  }
}
