import { hash } from 'node:crypto'
import { formatTime } from '../../src/article/time/zone.ts'
import { paragraphsOf } from '../../tools/bench/reports.ts'
import type { Target } from './target.ts'

/** What was sent of a file before the kill. */
export interface Sent {
  /** The last text that was acknowledged; `null` when none was. */
  acknowledged: string | null
  /** The last that was sent: that one, or one that was never answered. */
  last: string
}

/** All files of a round. */
export type Ledger = Map<string, Sent>

/** The start of the names of all files of a round, which sort in the order of the rounds. */
export function prefixOf(round: number): string {
  return `r${String(round).padStart(5, '0')}-`
}

/** The tag of a text. */
export function tagOf(text: string): string {
  return `"${hash('sha256', text, 'base64url')}"`
}

/** Publishes texts, and corrects each of them, until the newsroom is killed. Throws when it answers anything but that it stored them. */
export async function writeUntilKilled(target: Target, round: number, writer: number, ledger: Ledger): Promise<void> {
  for (let count = 0; ; count += 1) {
    const file = `${prefixOf(round)}${writer}-${String(count >> 1).padStart(5, '0')}.txt`
    const text = textOf(round, count, `${file}, version ${count % 2}`)
    const before = ledger.get(file)
    ledger.set(file, { acknowledged: before?.acknowledged ?? null, last: text })
    const condition = before === undefined ? { 'If-None-Match': '*' } : { 'If-Match': tagOf(before.last) }
    try {
      const { status } = await target.ask(`/api/articles/${file}`, { method: 'PUT', body: text, headers: condition })
      if (status !== 201 && status !== 200) throw new Error(`${file}: expected 201 or 200, found ${status}`)
    } catch (error) {
      // The connection was lost.
      if (error instanceof TypeError) return
      throw error
    }
    ledger.set(file, { acknowledged: text, last: text })
  }
}

/** An article of 3 kB. Later rounds have later times, so that their articles are in the feeds. */
function textOf(round: number, count: number, words: string): string {
  const time = formatTime(new Date(Date.UTC(2020, 0, 1) + (round * 1000 + count) * 60_000), 'Asia/Tokyo')
  const [lede, ...others] = paragraphsOf(round * 1000 + count)
  return [`Harbor Opens as ${words}`, time, `SHIOMI — ${lede}`, ...others, ''].join('\n')
}
