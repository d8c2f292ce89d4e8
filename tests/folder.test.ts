import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { readFiles } from '../src/store/folder.ts'
import { makeCheckout } from './checkout.ts'
import { addIncidental, addStrays, strayProblems } from './stray-files.ts'

/*
 * Stray files in the articles folder: `check` names them, deployments leave them out, and nothing
 * else is affected.
 */

const { path: checkout, npm, bash, write, setting, restore, remove } = makeCheckout()
const articles = join(checkout, 'articles')

beforeEach(restore)
afterAll(remove)

describe('npm run check', () => {
  it('names links, folders, pipes, oversized files and misnamed files as errors, and exits with 1', async () => {
    addStrays(articles)
    const { code, out, err } = await npm('run', '-s', 'check')
    expect(out.split('\n')).toEqual([...strayProblems, ''])
    expect({ code, err }).toEqual({ code: 1, err: '1 article, 12 errors, 0 warnings\n' })
  })

  it('exits with 0 before a deployment, which leaves them out', async () => {
    setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
    addStrays(articles)
    expect(await npm('run', '-s', 'check', '--', '--deploy')).toMatchObject({
      code: 0,
      err: '1 article, 12 errors, 0 warnings\n',
    })
  })

  it('ignores hidden files and what editors leave beside an open text', async () => {
    addIncidental(articles)
    expect(await npm('run', '-s', 'check')).toEqual({ code: 0, out: '', err: '1 article, 0 errors, 0 warnings\n' })
  })

  it('reads articles/ when it is a link to a folder', async () => {
    renameSync(articles, join(checkout, 'elsewhere'))
    symlinkSync('elsewhere', articles)
    expect(await npm('run', '-s', 'check')).toEqual({ code: 0, out: '', err: '1 article, 0 errors, 0 warnings\n' })
    rmSync(join(checkout, 'elsewhere'), { recursive: true })
  })

  it('prints one line when articles/ is a dangling link or a file', async () => {
    rmSync(articles, { recursive: true })
    symlinkSync('unmounted', articles)
    expect(await npm('run', '-s', 'check', '--', '--deploy')).toMatchObject({ code: 1 })
    const gone = 'articles: error: expected a folder that can be read, found none\n'
    expect(await npm('run', '-s', 'check')).toEqual({ code: 1, out: '', err: gone })
    rmSync(articles)
    write('articles', '')
    const file = 'articles: error: expected a folder that can be read, found a file\n'
    expect(await npm('run', '-s', 'check')).toEqual({ code: 1, out: '', err: file })
  })
})

describe('wrangler deploy', () => {
  const deploy = (): ReturnType<typeof bash> => bash('npx wrangler deploy --dry-run --outdir out')
  const texts = (): string[] =>
    readdirSync(join(checkout, 'out')).filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')

  it('bundles the articles and no other file of the folder', async () => {
    addStrays(articles)
    addIncidental(articles)
    writeFileSync(join(articles, 'walk.md'), '# A Walk Along the River Ends Early\n')
    const { code, out } = await deploy()
    expect(out).toContain('2 articles staged, 12 other files skipped (npm run check says why)')
    expect(code).toBe(0)
    expect(texts()).toEqual(['bridge.txt', 'walk.md'])
  })

  it('leaves out an article that was removed since the last bundle', async () => {
    rmSync(join(checkout, 'out'), { recursive: true, force: true })
    await deploy()
    rmSync(join(checkout, 'out'), { recursive: true })
    rmSync(join(articles, 'bridge.txt'))
    writeFileSync(join(articles, 'second.txt'), 'Second')
    expect((await deploy()).code).toBe(0)
    expect(texts()).toEqual(['second.txt'])
  })

  it('stops when articles/ is a dangling link, instead of deploying no articles', async () => {
    rmSync(articles, { recursive: true })
    symlinkSync('unmounted', articles)
    const { code, out } = await deploy()
    expect(code).toBe(1)
    expect(out).toContain('articles: error: expected a folder that can be read, found none')
  })
})

describe('an unreadable file', () => {
  it('is refused with the reason in plain words, and the other files are read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
    mkdirSync(join(folder, 'folder.txt'))
    symlinkSync('text.txt', join(folder, 'link.txt'))
    spawnSync('mkfifo', [join(folder, 'pipe.txt')])
    writeFileSync(join(folder, 'text.txt'), 'Text')
    const refused: object[] = []
    const names = ['gone.txt', 'folder.txt', 'link.txt', 'pipe.txt', 'text.txt']
    const files = [...readFiles(folder, names, (stray) => refused.push(stray))]
    rmSync(folder, { recursive: true })
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['pipe.txt', ''],
      ['text.txt', 'Text'],
    ])
    expect(refused).toEqual([
      { name: 'folder.txt', message: 'expected a file that can be read, found a folder' },
      { name: 'link.txt', message: 'expected a file that can be read, found a link' },
    ])
  })

  it('is reported by preview and inspect in one line, after the other files', async () => {
    mkdirSync(join(articles, 'folder.txt'))
    const line = 'articles/folder.txt:1:1: error: expected a file that can be read, found a folder\n'
    expect(await npm('run', '-s', 'preview', '--', 'articles/folder.txt')).toEqual({ code: 1, out: '', err: line })
    const { code, out, err } = await npm('run', '-s', 'inspect', '--', 'articles/folder.txt', 'articles/bridge.txt')
    expect({ code, err }).toEqual({ code: 1, err: line })
    expect(JSON.parse(out)).toMatchObject({ file: 'articles/bridge.txt' })
  })

  it('does not stop the preview of another file', async () => {
    addStrays(articles)
    const { code, out, err } = await npm('run', '-s', 'preview', '--', 'articles/bridge.txt')
    expect({ code, err }).toEqual({ code: 0, err: `${strayProblems.at(-1)}\n` })
    expect(out).toContain('3 items')
  })
})

describe('npm run new', () => {
  it('prints one line when it cannot write to articles/', async () => {
    rmSync(articles, { recursive: true })
    write('articles', '')
    const { code, out, err } = await npm('run', '-s', 'new', '--', 'Bridge Opens')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^articles: error: expected a folder that can be written, found a file(?: with its name)?\n$/)
  })

  it('does not take the name of a dangling link', async () => {
    symlinkSync('nowhere', join(articles, 'ferry.txt'))
    expect(await npm('run', '-s', 'new', '--', 'Ferry')).toEqual({ code: 0, out: 'articles/ferry-2.txt\n', err: '' })
  })
})
