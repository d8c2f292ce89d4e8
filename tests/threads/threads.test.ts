import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeReports, writeArticles } from '../../tools/bench/reports.ts'
import { startThread, type Thread } from '../../tools/threads.ts'
import { makeCheckout } from '../checkout.ts'
import { addStrays } from '../stray-files.ts'
import type { Tasks } from './second.ts'

function start(): Thread<Tasks> {
  const thread = startThread<Tasks>(join(import.meta.dirname, 'second.ts'), '')
  if (thread === null) throw new Error('expected several processors')
  return thread
}

it('a second thread answers one task after another', async () => {
  const thread = start()
  expect(await Promise.all([thread.ask('double', 1), thread.ask('double', 2)])).toEqual([2, 4])
  await thread.stop()
})

it('an error in a second thread rejects its answer, and later ones', async () => {
  const thread = start()
  await expect(thread.ask('fail', 'out of paper')).rejects.toThrow('out of paper')
  await expect(thread.ask('double', 1)).rejects.toThrow()
  await thread.stop()
})

it('the end of a second thread rejects its answer', async () => {
  const thread = start()
  await expect(thread.ask('exit', null)).rejects.toThrow('has ended')
})

const checkout = makeCheckout()
afterAll(checkout.remove)

it('npm run check prints the same on one processor as on several', async () => {
  const articles = join(checkout.path, 'articles')
  writeArticles(articles, makeReports(1200, 5))
  addStrays(articles)
  for (const at of [300, 600, 900]) {
    checkout.write(`articles/a${at}.txt`, 'Bridge Opens to Applause\n25:75 JST, November 18, 2024\nThe bridge opened.')
    checkout.write(
      `articles/b${at}.txt`,
      '---\nid: same\n---\nTunnel Opens\n9:00 JST, November 18, 2199\nAsk at the gate\nIt opened.',
    )
  }
  for (const options of ['', '-- --json']) {
    const several = await checkout.bash(`rm -rf .kawaraban && npm run -s check ${options}`)
    const one = await checkout.bash(`rm -rf .kawaraban && taskset -c 0 npm run -s check ${options}`)
    expect(one.out.split('\n').length).toBeGreaterThan(20)
    expect(several).toEqual(one)
  }
})
