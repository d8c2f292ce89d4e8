import type { ChildProcess } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../src/store/folder.ts'
import { isRunning } from './running.ts'
import { fail } from './terminal.ts'

/** A folder that this process has for itself, until it exits. */
export interface Lock {
  /** Also holds it for a server, which may outlive this process. */
  extend: (server: ChildProcess) => void
}

interface Messages {
  /** The name of what is locked. */
  shown: string
  expected: string
  wayOut: string
}

/**
 * Locks a folder with a file that names this process. Exits with 1 if another running process has
 * it, with a message that says what was `expected` and the `wayOut`. The lock of one that was
 * killed is taken over.
 */
export function lockFolder(folder: string, { shown, expected, wayOut }: Messages): Lock {
  const path = join(folder, 'lock')
  const refuse = (holder: number): never =>
    fail(
      `${shown}: expected ${expected}, found that process ${holder} uses it; ${wayOut} (if it is something else, remove ${path})`,
    )
  const take = (): boolean => {
    try {
      writeFileSync(path, `${process.pid}\n`, { flag: 'wx' })
      return true
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      throw error
    }
  }
  while (!take()) {
    const holder = readHolders(path).find((id) => id !== process.pid && isRunning(id))
    if (holder !== undefined) refuse(holder)
    rmSync(path, { force: true })
  }
  const isOwn = (): boolean => readHolders(path)[0] === process.pid
  process.on('exit', () => isOwn() && rmSync(path, { force: true }))
  return {
    extend: ({ pid }) => {
      // Another process may have taken over the same lock at the same time.
      const [holder = process.pid] = readHolders(path)
      if (holder !== process.pid) refuse(holder)
      if (pid !== undefined) writeFileSync(path, `${process.pid}\n${pid}\n`)
    },
  }
}

/** The process that locked the folder, and its server. */
function readHolders(path: string): number[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => (/^\d+$/.test(line) ? Number(line) : []))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
