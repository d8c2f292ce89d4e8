import { execFile } from 'node:child_process'
import type { Outcome } from '../checkout.ts'

/** Runs a program in a folder. */
export function run(folder: string, program: string, ...words: string[]): Promise<Outcome> {
  return new Promise((done, fail) => {
    execFile(program, words, { cwd: folder, timeout: 110_000 }, (error, out, err) => {
      if (error === null || typeof error.code === 'number') done({ code: Number(error?.code ?? 0), out, err })
      else fail(new Error(`expected ${program} ${words.join(' ')} to end by itself`, { cause: error }))
    })
  })
}
