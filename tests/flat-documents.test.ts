import { afterAll, describe, expect, it } from 'vitest'
import { makeCheckout } from './checkout.ts'

/*
 * The rows that each document reads, in the deployable Worker with a local D1.
 */

const checkout = makeCheckout()
afterAll(checkout.remove)

describe('npm run bench:newsroom', () => {
  it('reads as many rows for every document among 2,000 articles as among 1,000', async () => {
    const { code, out, err } = await checkout.npm('run', '-s', 'bench:newsroom', '--', '--articles', '2000', '--rounds', '1')
    expect([code, err]).toEqual([0, ''])
    for (const name of ['RSS', 'Feed of a section', 'Page of an article', 'OPML', 'PUT a correction', 'PUT a draft'])
      expect(out).toMatch(new RegExp(`^\\| ${name} \\| (\\d+) \\(\\d+\\) \\| \\1 \\(\\d+\\) \\| 1\\.00 \\|$`, 'm'))
  })
})
