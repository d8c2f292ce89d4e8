import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeTexts, readTextCache, type Texts, writeTextPart } from '../../tools/build/text-cache.ts'
import { readFolderTexts, type SecondThreadOptions } from '../../tools/build/texts.ts'
import { article, parseResultOf, publication } from '../publication.ts'
import { text } from './site.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** Without a second thread. */
const alone: SecondThreadOptions = {
  start: () => null,
  opening: {
    pictures: { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) },
    now: new Date(),
    folder: '',
    before: new Map(),
    compress: false,
  },
}
const cacheOf = (version: string): { folder: string; version: string } => ({ folder: join(folder, '.cache'), version })
const titled = (title: string): string => text(title, '9:00 JST, November 5, 2024', 'Ports', [])
const partsIn = (): string[] => readdirSync(join(folder, '.cache')).toSorted()

async function titlesNow(version = 'a'): Promise<unknown[]> {
  const { texts } = await readFolderTexts(folder, publication, cacheOf(version), alone)
  return Array.from(texts.values(), ({ result }) => result.article.title)
}

/** Moves the clock of the program, not that of the file system. */
function waitSeconds(seconds: number): void {
  const { now } = Date
  vi.spyOn(Date, 'now').mockImplementation(() => now() + seconds * 1000)
}

describe('a text is read again', () => {
  it('if it changes to as many bytes and gets the time of before', async () => {
    const path = join(folder, 'harbor.txt')
    const write = (title: string): void => {
      writeFileSync(path, titled(title))
      utimesSync(path, 1_700_000_000, 1_700_000_000)
    }
    write('Harbor Opens')
    waitSeconds(10)
    expect(await titlesNow()).toEqual(['Harbor Opens'])
    // The file system's clock has ticks of some milliseconds.
    await sleep(50)
    write('Harbor Sinks')
    expect(await titlesNow()).toEqual(['Harbor Sinks'])
  })

  it('if it was read within 3 seconds of a change, whose time the next one may have', async () => {
    writeFileSync(join(folder, 'harbor.txt'), titled('Harbor Opens'))
    const stateNow = async (): Promise<string | null | undefined> => {
      await titlesNow()
      return readTextCache(cacheOf('a')).known.get('harbor.txt')?.state
    }
    expect(await stateNow()).toBe(null)
    waitSeconds(10)
    expect(await stateNow()).toMatch(/^\d+ /)
  })
})

describe('the cache of texts', () => {
  it('gets a part with the texts that a build read, and none if there are none', async () => {
    writeFileSync(join(folder, 'harbor.txt'), titled('Harbor Opens'))
    waitSeconds(10)
    await titlesNow()
    await titlesNow()
    expect(partsIn()).toEqual(['texts-0'])
    writeFileSync(join(folder, 'bridge.txt'), titled('Bridge Opens'))
    expect(await titlesNow()).toEqual(['Bridge Opens', 'Harbor Opens'])
    expect(partsIn()).toEqual(['texts-0', 'texts-1'])
    expect([...readTextCache(cacheOf('a')).known.keys()]).toEqual(['harbor.txt', 'bridge.txt'])
  })

  it('is joined into one part when there are 20', async () => {
    waitSeconds(10)
    for (let part = 0; part <= 20; part += 1) {
      writeFileSync(join(folder, `report-${part}.txt`), titled(`Report ${part} Opens`))
      await titlesNow()
    }
    expect(partsIn()).toEqual(['texts-0'])
    expect(readTextCache(cacheOf('a')).known.size).toBe(21)
  })

  it('is not used by another version of the program or of the settings', async () => {
    writeFileSync(join(folder, 'harbor.txt'), titled('Harbor Opens'))
    await titlesNow()
    expect(readTextCache(cacheOf('b'))).toEqual({ known: new Map(), parts: 0 })
    expect(await titlesNow('b')).toEqual(['Harbor Opens'])
    expect(readTextCache(cacheOf('a')).parts).toBe(0)
  })

  it('keeps the whole article', async () => {
    writeFileSync(join(folder, 'harbor.txt'), titled('Harbor Opens'))
    const read = async (): Promise<unknown> =>
      Array.from((await readFolderTexts(folder, publication, cacheOf('a'), alone)).texts.values(), ({ result }) => result)
    const parsed = JSON.stringify(await read())
    expect(parsed).toContain('The town said so on Sunday.')
    waitSeconds(10)
    expect(JSON.stringify(await read())).toBe(parsed)
    expect(JSON.stringify(await read())).toBe(parsed)
  })

  it('counts the later part', () => {
    const state = (digest: string): Texts => new Map([['a.txt', { digest, state: null, result: parseResultOf(article()) }]])
    writeTextPart(cacheOf('a'), 0, encodeTexts(cacheOf('a'), state('old')))
    writeTextPart(cacheOf('a'), 1, encodeTexts(cacheOf('a'), state('new')))
    expect(readTextCache(cacheOf('a')).known.get('a.txt')?.digest).toBe('new')
  })
})
