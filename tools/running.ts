import { readdirSync, readFileSync } from 'node:fs'
import { codeOf } from '../src/store/folder.ts'

/** Whether a process, or another of its group, is running, also one of another user. */
export function isRunning(id: number): boolean {
  if (![id, -id].some(canSignal)) return false
  // Where no init process reaps them, killed processes stay as zombies, which take signals.
  return process.platform !== 'linux' || readdirSync('/proc').some((entry) => isAlive(entry, id))
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
