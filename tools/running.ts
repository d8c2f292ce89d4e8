import { readdirSync, readFileSync } from 'node:fs'
import { codeOf } from '../src/store/folder.ts'

/** Whether a process, or another of its group, is running, also one of another user. */
export function isRunning(id: number): boolean {
  return findRunning(id).length > 0
}

/**
 * Which processes run, of one and those of its group, also of another user. Elsewhere than on Linux,
 * only that one, which may have left others behind.
 */
export function findRunning(id: number): number[] {
  if (![id, -id].some(canSignal)) return []
  // Where no init process reaps them, killed processes stay as zombies, which take signals.
  if (process.platform !== 'linux') return [id]
  return readdirSync('/proc').flatMap((entry) => (isAlive(entry, id) ? Number(entry) : []))
}

/** Whether an entry of Linux's /proc is a process with this id or group that is no zombie. */
function isAlive(entry: string, id: number): boolean {
  if (!/^\d+$/.test(entry)) return false
  try {
    const [, state, group] = /^.*\) (\S) \d+ (\d+)/s.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? []
    return state !== 'Z' && (Number(entry) === id || Number(group) === id)
  } catch {
    // It has just ended.
    return false
  }
}

function canSignal(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
