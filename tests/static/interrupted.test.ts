import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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

/** Starts a build, and kills it after some milliseconds unless it has ended. */
async function build(killAfter = Number.POSITIVE_INFINITY): Promise<'ended' | 'killed'> {
  const building = spawn('node', ['.kawaraban/build.mjs'], { cwd: checkout.path, stdio: 'ignore' })
  const ended = new Promise<'ended' | 'killed'>((done) => {
    building.on('exit', (code) => done(code === 0 ? 'ended' : 'killed'))
  })
  if (killAfter !== Number.POSITIVE_INFINITY) void sleep(killAfter).then(() => building.kill('SIGKILL'))
  return ended
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
    const began = Date.now()
    writeTexts(1)
    expect(await build()).toBe('ended')
    const duration = Date.now() - began
    let killed = 0
    for (let round = 2; round < 9; round += 1) {
      writeTexts(round)
      const outcome = await build(duration * (0.4 + 0.5 * Math.random()))
      if (outcome === 'killed') killed += 1
      expect([round, deadLinks()]).toEqual([round, []])
      if (round % 3 !== 0) continue
      expect(await build()).toBe('ended')
      const found = contentsOf(site)
      expect(filesIn(site).filter((name) => name.startsWith('.'))).toEqual(['.assetsignore'])
      expect(await checkout.npm('run', '-s', 'build', '--', '--out', 'dist/clean')).toMatchObject({ code: 0 })
      expect([...found]).toEqual([...contentsOf(join(checkout.path, 'dist/clean'))])
      rmSync(join(checkout.path, 'dist/clean'), { recursive: true })
    }
    expect(killed).toBeGreaterThan(0)
  })

  it('leaves no feed without its articles in a new folder', async () => {
    writeTexts(0)
    for (let round = 0; round < 4; round += 1) {
      rmSync(site, { recursive: true, force: true })
      await build(200 + Math.random() * 1500)
      if (existsSync(join(site, 'feed.xml'))) expect(deadLinks().filter((path) => !/\.(?:opml|xml)$/.test(path))).toEqual([])
      else if (existsSync(site) && filesIn(site).length > 0) expect(filesIn(site)).toContain('build.json')
    }
    expect(await build()).toBe('ended')
    // As a build leaves it that was killed while it wrote its first pages.
    for (const name of filesIn(site).filter((each) => !/^articles\/|^build\.json$/.test(each))) rmSync(join(site, name))
    writeFileSync(join(site, 'articles/round-0-0.html'), '')
    expect(await build()).toBe('ended')
    expect(deadLinks()).toEqual([])
    const found = contentsOf(site)
    expect(await checkout.npm('run', '-s', 'build', '--', '--out', 'dist/clean')).toMatchObject({ code: 0 })
    expect([...found]).toEqual([...contentsOf(join(checkout.path, 'dist/clean'))])
  })
})
