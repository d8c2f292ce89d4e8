import type { ChildProcess } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../src/store/folder.ts'
import { findRunning } from './running.ts'
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
 * it, with a message that says what was `expected` and the `wayOut`, or if its server outlives it.
 * The lock of one that was killed is taken over.
 */
export function lockFolder(folder: string, { shown, expected, wayOut }: Messages): Lock {
  const path = join(folder, 'lock')
  const refuse = (found: string, way: string): never =>
    fail(`${shown}: expected ${expected}, found that ${found}; ${way} (if it is something else, remove ${path})`)
  const refuseRunning = ([holder = 0, server = 0]: readonly number[]): void => {
    if (holder !== process.pid && findRunning(holder).length > 0) refuse(`process ${holder} uses it`, wayOut)
    const left = server === 0 ? [] : findRunning(server)
    const users = left.length === 1 ? `process ${left[0]} uses` : `processes ${left.join(', ')} use`
    if (left.length > 0) refuse(`${users} it, left over from process ${holder}`, `end that with "kill -- -${server}"`)
  }
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
    refuseRunning(readHolders(path))
    rmSync(path, { force: true })
  }
  const isOwn = (): boolean => readHolders(path)[0] === process.pid
  process.on('exit', () => isOwn() && rmSync(path, { force: true }))
  return {
    extend: ({ pid }) => {
      // Another process may have taken over the same lock at the same time.
      const [holder = process.pid] = readHolders(path)
      if (holder !== process.pid) refuse(`process ${holder} uses it`, wayOut)
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
