import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Starts a build, and kills it once it has written so many files, unless it has ended. */
async function build(killAfter = Number.POSITIVE_INFINITY): Promise<{ outcome: 'ended' | 'killed'; written: number }> {
  mkdirSync(site, { recursive: true })
  const building = spawn('node', ['.kawaraban/build.mjs'], { cwd: checkout.path, stdio: 'ignore' })
  let written = 0
  const watcher = watch(site, { recursive: true }, (event, name) => {
    // A file is complete when it gets its name.
    if (event !== 'rename' || name === null || name.includes('.kawaraban-')) return
    written += 1
    if (written >= killAfter) building.kill('SIGKILL')
  })
  const outcome = await new Promise<'ended' | 'killed'>((done) => {
    building.on('exit', (code) => done(code === 0 ? 'ended' : 'killed'))
  })
  watcher.close()
  return { outcome, written }
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
    const { outcome, written } = await build()
    expect(outcome).toBe('ended')
    expect(written).toBeGreaterThan(100)
    let killed = 0
    for (let round = 2; killed < 7; round += 1) {
      writeTexts(round)
      // From the first file to the removals. A busy machine may kill too late.
      if ((await build(1 + (killed * written) / 7)).outcome === 'killed') killed += 1
      expect([round, deadLinks()]).toEqual([round, []])
      if (round % 3 !== 0) continue
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
      else if (existsSync(site) && filesIn(site).length > 0) expect(filesIn(site)).toContain('build.json')
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
