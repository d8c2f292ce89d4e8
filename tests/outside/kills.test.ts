import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

/*
 * `npm run test:kill`, a few times.
 */

it('loses nothing when the newsroom is killed while texts are published and delivered', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'test:kill', '--', '--times', '10'])
  expect(stdout).toMatch(
    /^10 kills: [1-9]\d* texts acknowledged and all there, \d+ stored and not answered\n[1-9]\d* deliveries, [1-9]\d* cut short, and the last revision at every subscriber\n$/m,
  )
})
