import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readArguments } from '../../tools/command-line.ts'
import { fail, print } from '../../tools/terminal.ts'
import { freePort } from '../checkout.ts'
import { subscribeAll } from './subscribing.ts'
import { createTarget } from './target.ts'
import { type Counts, verifyRound, verifyTags } from './verifying.ts'
import { type Ledger, writeUntilKilled } from './writing.ts'

const help = `Usage: npm run -s test:kill -- [--times N]

Kills a newsroom (wrangler dev, SIGKILL for all its processes) at random instants while texts are
published by 8 connections, 100 times unless told. After each restart, every text that was acknowledged
must be there to the byte, none half there, all indexes as the texts say, and the feeds whole. In the
end, every subscriber must have the last revision.`

const { times } = readArguments(help, { times: { type: 'string', default: '100' } }).values
if (!/^[1-9]\d{0,4}$/.test(times)) fail(`--times: expected a number from 1 to 99999, found "${times}"`)

const data = mkdtempSync(join(tmpdir(), 'kawaraban-kills-'))
process.on('exit', () => rmSync(data, { recursive: true, force: true }))
const target = createTarget(data, await freePort())
const total: Counts & { acknowledged: number } = { acknowledged: 0, stored: 0, unanswered: 0 }
const tags = new Map<string, string>()

await target.start()
const audience = await subscribeAll(target)
for (let round = 1; round <= Number(times); round += 1) {
  const ledger = await writeAndKill(round)
  await target.start()
  const counts = await verifyRound(target, round, ledger, tags)
  total.acknowledged += [...ledger.values()].filter(({ acknowledged }) => acknowledged !== null).length
  total.stored += counts.stored
  total.unanswered += counts.unanswered
}
await verifyTags(target, tags)
await audience.verify()
await target.kill()
const { deliveries, cut } = audience.counts()
audience.close()
print(`${times} kills: ${total.acknowledged} texts acknowledged and all there, ${total.unanswered} stored and not answered`)
print(`${deliveries} deliveries, ${cut} cut short, and the last revision at every subscriber`)
process.exit(0)

async function writeAndKill(round: number): Promise<Ledger> {
  const ledger: Ledger = new Map()
  const writing = Promise.all(Array.from({ length: 8 }, (_, writer) => writeUntilKilled(target, round, writer, ledger)))
  await sleep(200 + Math.random() * 1300)
  // Every other kill is one in the middle of a delivery.
  if (round % 2 === 0) await audience.receiving(10_000)
  await target.kill()
  await writing
  return ledger
}
