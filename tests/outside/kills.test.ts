import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

/*
 * `npm run test:kill`, a few times.
 */

it('loses nothing when the newsroom is killed while texts are published and delivered', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'test:kill', '--', '--times', '3'])
  expect(stdout).toMatch(
    /^3 kills: [1-9]\d* texts acknowledged and all there, \d+ stored and not answered\n[1-9]\d* deliveries, \d+ cut short, and the last revision at every subscriber\n$/m,
  )
}, 600_000)
