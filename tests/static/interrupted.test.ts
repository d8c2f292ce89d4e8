import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeCheckout } from '../checkout.ts'
import { contentsOf, filesIn, pathOf, text } from './site.ts'

/*
 * Builds that are killed at any moment leave a site whose links all lead somewhere, and the next
 * build completes them.
 */

const checkout = makeCheckout()
const site = join(checkout.path, 'dist/site')
afterAll(checkout.remove)

/** Writes texts that differ in everything between rounds: articles, sections, months and headlines. */
function writeTexts(round: number): void {
  rmSync(join(checkout.path, 'articles'), { recursive: true })
  checkout.restore()
  checkout.setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
  for (let index = 0; index < 60; index += 1) {
    const isKept = index % 3 !== round % 3
    const name = isKept ? `kept-${index}` : `round-${round}-${index}`
    const time = `9:${10 + (index % 50)} JST, ${index % 2 === 0 ? 'November' : 'March'} 1${index % 10}, ${2010 + ((index + round * 7) % 14)}`
    const section = `Section ${(index + round) % 9}`
    checkout.write(
      `articles/${name}.txt`,
      text(`Report ${name} of Harbor Towns`, time, section, [`Report round-${round}-1 of Harbor Towns`]),
    )
  }
}

/** Starts a build, and kills it after so many files that it created, renamed or removed, or removed only. */
async function build(
  killAfter = Number.POSITIVE_INFINITY,
  counted = 'openSync renameSync rmSync',
): Promise<{ outcome: 'ended' | 'killed'; steps: number }> {
  const log = join(checkout.path, 'steps')
  writeFileSync(log, '')
  const building = spawn('node', ['--import', resolve('tests/static/kill-after.mjs'), '.kawaraban/build.mjs'], {
    cwd: checkout.path,
    env: { ...process.env, STEPS: log, KILL_AFTER: String(killAfter), COUNTED: counted },
    stdio: 'ignore',
  })
  const [, signal] = await once(building, 'exit')
  return { outcome: signal === 'SIGKILL' ? 'killed' : 'ended', steps: statSync(log).size }
}

/** The addresses that can be reached from the newest feed and lead nowhere. */
function deadLinks(): string[] {
  const files = new Map(filesIn(site).map((name) => [pathOf(name), name]))
  const queue = ['/feed.xml']
  const seen = new Set(queue)
  const dead: string[] = []
  for (const path of queue) {
    const file = files.get(path)
    if (file === undefined) dead.push(path)
    else if (!/\.(?:png|ico|css)$/.test(file)) {
      const found = readFileSync(join(site, file), 'utf8').matchAll(
        /["'>]https:\/\/news\.example(\/[^"'<#\\]*)|href="(\/[^"<#\\]*)/g,
      )
      for (const [, absolute, relative] of found) {
        const next = absolute ?? relative ?? ''
        if (!seen.has(next)) queue.push(next)
        seen.add(next)
      }
    }
  }
  return dead
}

describe('a build that is killed', () => {
  it('leaves a whole site at any moment, and is completed by the next build', async () => {
    writeTexts(0)
    expect(await checkout.npm('run', '-s', 'build')).toMatchObject({ code: 0 })
    const reached = deadLinks()
    expect(reached).toEqual([])
    writeTexts(1)
    const { outcome, steps } = await build()
    expect(outcome).toBe('ended')
    expect(steps).toBeGreaterThan(1200)
    // From the first file to the last feeds, and at the end among the removals.
    const kills: Parameters<typeof build>[] = [[1], [1000], [300], [90], [700], [200], [20, 'rmSync']]
    for (const [index, kill] of kills.entries()) {
      const round = 2 + index
      writeTexts(round)
      expect(await build(...kill)).toMatchObject({ outcome: 'killed' })
      expect([round, deadLinks()]).toEqual([round, []])
      if (round % 3 !== 2) continue
      expect((await build()).outcome).toBe('ended')
      const found = contentsOf(site)
      expect(filesIn(site).filter((name) => name.startsWith('.'))).toEqual(['.assetsignore'])
      expect(await checkout.npm('run', '-s', 'build', '--', '--out', 'dist/clean')).toMatchObject({ code: 0 })
      expect([...found]).toEqual([...contentsOf(join(checkout.path, 'dist/clean'))])
      rmSync(join(checkout.path, 'dist/clean'), { recursive: true })
    }
  })

  it('leaves no feed without its articles in a new folder', async () => {
    writeTexts(0)
    for (const killAfter of [1, 2, 20, 60]) {
      rmSync(site, { recursive: true, force: true })
      await build(killAfter)
      if (existsSync(join(site, 'feed.xml'))) expect(deadLinks().filter((path) => !/\.(?:opml|xml)$/.test(path))).toEqual([])
      else if (existsSync(site) && filesIn(site).some((name) => !name.startsWith('.')))
        expect(filesIn(site)).toContain('build.json')
    }
    expect((await build()).outcome).toBe('ended')
    // As a build leaves it that was killed while it wrote its first pages.
    for (const name of filesIn(site).filter((each) => !/^articles\/|^build\.json$/.test(each))) rmSync(join(site, name))
    writeFileSync(join(site, 'articles/round-0-0.html'), '')
    expect((await build()).outcome).toBe('ended')
    expect(deadLinks()).toEqual([])
    const found = contentsOf(site)
    expect(await checkout.npm('run', '-s', 'build', '--', '--out', 'dist/clean')).toMatchObject({ code: 0 })
    expect([...found]).toEqual([...contentsOf(join(checkout.path, 'dist/clean'))])
  })
})
