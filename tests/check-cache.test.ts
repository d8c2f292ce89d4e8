import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CheckCache, keepTexts, recallTexts } from '../tools/check-cache.ts'
import type { CheckedText } from '../tools/check-texts.ts'
import { stateOf } from '../tools/file-state.ts'
import { makeCheckout } from './checkout.ts'

describe('a check', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
    mkdirSync(join(folder, 'articles'))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  })

  const cacheOf = (version: string): CheckCache => ({ folder: join(folder, 'cache'), version })
  const write = (file: string, text: string): void => writeFileSync(join(folder, 'articles', file), text)
  const recalled = (version = 'a'): string[] => [...recallTexts(cacheOf(version), join(folder, 'articles')).keys()]

  function checkedText(file: string, severities: readonly ('warning' | 'note')[] = []): CheckedText {
    const state = stateOf(statSync(join(folder, 'articles', file)), Date.now())
    const diagnostics = severities.map((severity) => ({ severity, line: 1, column: 1, message: 'expected text' }))
    return { file, state, diagnostics, lines: [], compared: null }
  }

  /** Moves the clock of the program, not that of the file system. */
  function waitSeconds(seconds: number): void {
    const { now } = Date
    vi.spyOn(Date, 'now').mockImplementation(() => now() + seconds * 1000)
  }

  it('recalls a text whose file has not changed, with its notes', () => {
    write('harbor.txt', 'Harbor Opens')
    waitSeconds(10)
    const text = checkedText('harbor.txt', ['note'])
    keepTexts(cacheOf('a'), [text], new Map())
    expect([...recallTexts(cacheOf('a'), join(folder, 'articles'))]).toEqual([['harbor.txt', text]])
  })

  it('recalls no text that has changed, even to as many bytes, or is gone', async () => {
    for (const file of ['harbor.txt', 'bridge.txt', 'ferry.txt']) write(file, 'Harbor Opens')
    waitSeconds(10)
    const texts = ['harbor.txt', 'bridge.txt', 'ferry.txt'].map((file) => checkedText(file))
    keepTexts(cacheOf('a'), texts, new Map())
    // The file system's clock has ticks of some milliseconds.
    await sleep(50)
    write('harbor.txt', 'Harbor Sinks')
    rmSync(join(folder, 'articles/bridge.txt'))
    expect(recalled()).toEqual(['ferry.txt'])
  })

  it('recalls no text with a warning, and none that was read within 3 seconds of a change', () => {
    write('harbor.txt', 'Harbor Opens')
    keepTexts(cacheOf('a'), [checkedText('harbor.txt')], new Map())
    expect(recalled()).toEqual([])
    waitSeconds(10)
    keepTexts(cacheOf('a'), [checkedText('harbor.txt', ['note', 'warning'])], new Map())
    expect(recalled()).toEqual([])
  })

  it('recalls no text that another program checked, or one with other settings', () => {
    write('harbor.txt', 'Harbor Opens')
    waitSeconds(10)
    keepTexts(cacheOf('a'), [checkedText('harbor.txt')], new Map())
    expect({ same: recalled('a'), other: recalled('b') }).toEqual({ same: ['harbor.txt'], other: [] })
  })

  it('recalls no text of the future, checked when the clock was ahead', () => {
    write('harbor.txt', 'Harbor Opens')
    waitSeconds(10)
    const claim = {
      file: 'harbor.txt',
      slug: 'harbor',
      ids: [],
      story: null,
      reserved: null,
      lines: { slug: 1, ids: 1, story: 1 },
    }
    const publishedAt = (published: number): CheckedText => {
      return { ...checkedText('harbor.txt'), compared: { claim: { ...claim, published }, roles: new Map() } }
    }
    keepTexts(cacheOf('a'), [publishedAt(Date.now() + 60_000)], new Map())
    expect(recalled()).toEqual([])
    keepTexts(cacheOf('a'), [publishedAt(Number.POSITIVE_INFINITY)], new Map())
    expect(recalled()).toEqual(['harbor.txt'])
  })

  it('writes nothing if it knows all texts without a warning', () => {
    write('harbor.txt', 'Harbor Opens')
    waitSeconds(10)
    const text = checkedText('harbor.txt')
    keepTexts(cacheOf('a'), [text], new Map([['harbor.txt', text]]))
    expect(recalled()).toEqual([])
  })

  it('goes on without its folder', () => {
    writeFileSync(join(folder, 'cache'), '')
    keepTexts(cacheOf('a'), [], new Map())
    expect(recalled()).toEqual([])
  })
})

describe('npm run check', () => {
  const checkout = makeCheckout()
  afterAll(checkout.remove)
  const check = async (): Promise<string> => {
    const { out, err } = await checkout.npm('run', '-s', 'check')
    return out + err
  }
  const kept = (): Buffer => readFileSync(join(checkout.path, '.kawaraban/checked-texts'))
  const write = (title: string): void =>
    checkout.write('articles/ferry.txt', `${title}\n9:00 JST, November 18, 2024\nThe ferry left on Monday.`)

  it('prints the same for texts it has checked before, and compares them with new ones', async () => {
    write('Ferry Leaves at Noon')
    await sleep(3100)
    const first = await check()
    const texts = kept()
    expect(texts.includes('ferry.txt')).toBe(true)
    expect(await check()).toBe(first)
    expect(kept()).toEqual(texts)
    checkout.write('articles/again.txt', readFileSync(join(checkout.path, 'articles/ferry.txt'), 'utf8'))
    expect(await check()).toContain('articles/ferry.txt')
    checkout.write('articles/again.txt', 'Pier Closes\n9:00 JST, November 18, 2024\nThe pier closed on Monday.')
    expect(await check()).not.toContain('articles/')
  })

  it('checks all texts again when the program or a setting has changed', async () => {
    await check()
    const before = kept()
    checkout.write('src/note.ts', '// A change of the program.\n')
    await check()
    const changed = kept()
    expect(changed.equals(before)).toBe(false)
    checkout.setting('LANGUAGE = "en"', 'LANGUAGE = "ja"')
    await check()
    expect(kept().equals(changed)).toBe(false)
  })
})
