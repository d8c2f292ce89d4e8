import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeReports, writeArticles } from '../../tools/bench/reports.ts'
import { makeCheckout, type Outcome, until } from '../checkout.ts'
import { contentsOf, filesIn, statesOf, text, texts } from './site.ts'

/*
 * `npm run build` as people type it, in a separate checkout.
 */

const checkout = makeCheckout()
const site = join(checkout.path, 'dist/site')
const build = (...words: string[]): Promise<Outcome> => checkout.npm('run', '-s', 'build', '--', ...words)

beforeEach(() => {
  checkout.restore()
  checkout.setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
  rmSync(join(checkout.path, 'articles/bridge.txt'))
  for (const name of ['dist', '.kawaraban']) rmSync(join(checkout.path, name), { recursive: true, force: true })
  for (const [name, each] of Object.entries(texts)) checkout.write(`articles/${name}`, each)
})
afterAll(checkout.remove)

const read = (name: string): string => readFileSync(join(site, name), 'utf8')

/** The files that a build wrote or removed. */
async function touchedBy(change: () => void | Promise<void>, ...words: string[]): Promise<string[]> {
  const before = statesOf(site)
  await change()
  expect(await build(...words)).toMatchObject({ code: 0, out: '' })
  const after = statesOf(site)
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort()
}

/** Expects the folder to be what a build into an empty one makes. */
async function expectWhole(): Promise<void> {
  const found = contentsOf(site)
  expect(await build('--out', 'dist/clean')).toMatchObject({ code: 0 })
  const clean = contentsOf(join(checkout.path, 'dist/clean'))
  rmSync(join(checkout.path, 'dist/clean'), { recursive: true })
  expect([...found.keys()]).toEqual([...clean.keys()])
  for (const [name, bytes] of clean) expect(found.get(name) === bytes, name).toBe(true)
}

describe('npm run build', () => {
  it('keeps the site if there is nothing to publish', async () => {
    expect(await build()).toMatchObject({ code: 0 })
    const empty = join(checkout.path, 'empty')
    mkdirSync(empty)
    expect(
      await touchedBy(async () => {
        expect(await build('--articles', empty)).toEqual({
          code: 1,
          out: '',
          err: 'empty: expected an article to publish, found none; the site stays as it was\n',
        })
      }),
    ).toEqual([])
  })

  it('refuses a folder without its option', async () => {
    const { code, err } = await build('/srv/news')
    expect(code).toBe(1)
    expect(err).toContain('expected options, found "/srv/news"; --out names the folder')
  })

  it('says what it did, and writes nothing the second time', async () => {
    expect(await build()).toEqual({
      code: 0,
      out: '',
      err: expect.stringMatching(
        /^4 articles, 1 files left out \(npm run check says why\); (\d+) documents, \d+ files written, 0 removed\n$/,
      ),
    })
    expect(await touchedBy(() => {})).toEqual([])
  })

  it('touches only what a new article changes', async () => {
    await build()
    const touched = await touchedBy(() => {
      checkout.write('articles/ferry.txt', text('Ferry Sails Again', '9:00 JST, August 9, 2024', 'Ports', []))
    })
    const feeds = (place: string): string[] => ['atom.xml', 'feed.json', 'feed.xml'].map((name) => `${place}${name}`)
    expect(touched).toEqual(
      [
        'articles/ferry.html',
        // It lists the headline of the new article.
        'articles/bridge.html',
        'archive.html',
        'archive/2024-08.html',
        ...feeds('archive/2024-08/'),
        ...feeds('sections/science-nature/'),
        ...feeds('sections/ports/'),
        'sections/ports.html',
        'feeds.opml',
        'index.html',
        'sitemap.xml',
        ...feeds(''),
      ].sort(),
    )
    await expectWhole()
  })

  it('removes what is no longer served, and tells nginx what is gone', async () => {
    await build()
    const touched = await touchedBy(() => {
      checkout.write('articles/japanese.txt', `---\nwithdrawn: true\n---\n${texts['japanese.txt']}`)
    })
    expect(touched).toContain('articles/japanese.html')
    expect(filesIn(site)).not.toContain('articles/japanese.html')
    expect(read('_nginx.conf')).toContain('location = /articles/japanese {\n    return 410;\n}')
    await expectWhole()
  })

  it('makes everything again that a setting changes', async () => {
    await build()
    checkout.write(
      'wrangler.toml',
      readFileSync(join(checkout.path, 'wrangler.toml'), 'utf8').replace('ITEMS_PER_FEED = "50"', 'ITEMS_PER_FEED = "1"'),
    )
    expect(await touchedBy(() => {})).toContain('feed.xml')
    await expectWhole()
  })

  it('repairs files that were changed, removed or added by others, and keeps hidden ones', async () => {
    await build()
    const whole = contentsOf(site)
    writeFileSync(join(site, 'feed.xml'), 'x'.repeat(Buffer.from(whole.get('feed.xml') ?? '', 'base64').length))
    rmSync(join(site, 'articles'), { recursive: true })
    mkdirSync(join(site, 'private/notes'), { recursive: true })
    writeFileSync(join(site, 'private/notes/x'), '')
    mkdirSync(join(site, '.git'))
    writeFileSync(join(site, '.git/config'), '')
    writeFileSync(join(site, '.kawaraban-4194999-0'), 'half a fi')
    await build()
    const found = contentsOf(site)
    expect(found.get('.git/config')).toBe('')
    found.delete('.git/config')
    expect([...found]).toEqual([...whole])
    expect(filesIn(site)).not.toContain('.kawaraban-4194999-0')
  })

  it('never touches a folder that it has not made', async () => {
    const other = join(checkout.path, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'thesis.txt'), 'Years of work')
    expect(await build('--out', 'other')).toEqual({
      code: 1,
      out: '',
      err: 'other: expected an empty folder or one that a build has made, with its build.json, found another; --out names the folder\n',
    })
    expect(filesIn(other)).toEqual(['thesis.txt'])
    rmSync(other, { recursive: true })
  })

  it('never follows a link out of its folder', async () => {
    await build()
    const elsewhere = join(checkout.path, 'elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'thesis.txt'), 'Years of work')
    rmSync(join(site, 'articles'), { recursive: true })
    symlinkSync(elsewhere, join(site, 'articles'))
    expect(await build()).toEqual({
      code: 1,
      out: '',
      err: 'dist/site/articles: expected a file or a folder, found a link; remove it\n',
    })
    expect(filesIn(elsewhere)).toEqual(['thesis.txt'])
    rmSync(elsewhere, { recursive: true })
  })

  it('refuses a folder among the texts', async () => {
    expect(await build('--out', 'articles/site')).toEqual({
      code: 1,
      out: '',
      err: 'articles/site: expected a folder outside that of the texts, articles; --out names the folder\n',
    })
    expect(await build('--out', 'articles')).toMatchObject({ code: 1 })
    expect(await build('--out', 'articles-site')).toMatchObject({ code: 0 })
    rmSync(join(checkout.path, 'articles-site'), { recursive: true })
  })

  it('names what stands in the way of a file', async () => {
    await build()
    rmSync(join(site, 'feed.xml'))
    mkdirSync(join(site, 'feed.xml'))
    writeFileSync(join(site, 'feed.xml/notes.txt'), '')
    expect(await build()).toMatchObject({
      code: 1,
      err: 'dist/site/feed.xml: error: expected a file or folder that can be read and written, found a folder\n',
    })
  })

  it('takes a folder with hidden names alone, such as a new branch for GitHub Pages', async () => {
    const pages = join(checkout.path, 'pages')
    mkdirSync(join(pages, '.git'), { recursive: true })
    writeFileSync(join(pages, '.git/HEAD'), 'ref: refs/heads/gh-pages\n')
    expect(await build('--out', 'pages')).toMatchObject({ code: 0 })
    expect(filesIn(pages)).toContain('.git/HEAD')
    rmSync(pages, { recursive: true })
  })

  it('is refused while another build writes the same folder, and then is not', async () => {
    const watching = spawn('npm', ['run', '-s', 'build', '--', '--watch'], { cwd: checkout.path, detached: true })
    let printed = ''
    watching.stderr.on('data', (chunk) => (printed += String(chunk)))
    try {
      await until(() => printed.includes('valid until'))
      const [lock] = filesIn(join(checkout.path, '.kawaraban')).filter((name) => name.endsWith('/lock'))
      const path = join(checkout.path, '.kawaraban', lock ?? '')
      expect(await build()).toEqual({
        code: 1,
        out: '',
        err: `dist/site: expected a folder that no other build writes, found that process ${readFileSync(path, 'utf8').trim()} uses it; wait for it, or stop it (if it is something else, remove ${path})\n`,
      })
      expect(await build('--out', 'dist/clean')).toMatchObject({ code: 0 })
    } finally {
      if (watching.pid !== undefined) process.kill(-watching.pid, 'SIGKILL')
    }
    await until(() => watching.signalCode !== null)
    expect(await build()).toMatchObject({ code: 0 })
  })

  it.each([['{"compilerOptions":{}}'], ['null'], ['{"generator": "another"}'], ['not JSON']])(
    'never touches a folder with another program’s build.json: %s',
    async (foreign) => {
      const other = join(checkout.path, 'other')
      mkdirSync(join(other, 'src'), { recursive: true })
      writeFileSync(join(other, 'build.json'), foreign)
      writeFileSync(join(other, 'src/main.c'), 'int main() {}')
      expect(await build('--out', 'other')).toEqual({
        code: 1,
        out: '',
        err: 'other: expected an empty folder or one that a build has made, with its build.json, found another; --out names the folder\n',
      })
      expect(filesIn(other)).toEqual(['build.json', 'src/main.c'])
      rmSync(other, { recursive: true })
    },
  )

  it('requires ORIGIN, and a folder of texts that exists', async () => {
    expect((await build('--articles', 'nowhere')).err).toBe('nowhere: expected a folder of texts, found none\n')
    checkout.setting('', '')
    expect(await build()).toMatchObject({
      code: 1,
      err: 'wrangler.toml: ORIGIN: expected the origin that readers will use, such as "https://news.example", found ""\n',
    })
  })

  it('compresses each text with --compress, and removes the compressed files without it', async () => {
    await build('--compress')
    const names = filesIn(site)
    for (const name of names.filter((each) => /\.(?:xml|json|html|css|opml)$/.test(each) && each !== 'build.json')) {
      if (/^4\d\d/.test(name)) continue
      const bytes = readFileSync(join(site, name))
      expect(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).equals(bytes), name).toBe(true)
      expect(gunzipSync(readFileSync(join(site, `${name}.gz`))).equals(bytes), name).toBe(true)
    }
    expect(names).not.toContain('icon.png.br')
    expect(await touchedBy(() => {}, '--compress')).toEqual([])
    const removed = await touchedBy(() => {})
    expect(removed).toEqual(names.filter((name) => /\.(?:br|gz)$/.test(name)))
  })

  it('leaves out the pages of a topic whose name is too long for a file, and has the rest', async () => {
    const tag = '港'.repeat(100)
    checkout.write(
      'articles/long.md',
      `---\npublished: 2024-11-18 9:00\ntags: [${tag}]\n---\n# A Long Tag Is Used\n\nIt is long.\n`,
    )
    const { code, err } = await build()
    expect([code, err]).toEqual([0, expect.stringContaining(`tags/${tag}.html: warning: expected a name that files may have`)])
    expect(filesIn(site)).toContain('articles/long.html')
    expect(filesIn(site).filter((name) => name.includes(tag))).toEqual([])
  })

  it('makes the same site on one processor as on several', async () => {
    writeArticles(join(checkout.path, 'articles'), makeReports(1200, 5))
    expect(await build()).toMatchObject({ code: 0, err: expect.stringContaining('1204 articles') })
    const several = contentsOf(site)
    const single = 'taskset -c 0 npm run -s build -- --out dist/single'
    expect(await checkout.bash(single)).toMatchObject({ code: 0 })
    const one = contentsOf(join(checkout.path, 'dist/single'))
    expect([...several.keys()]).toEqual([...one.keys()])
    for (const [name, bytes] of one) expect(several.get(name) === bytes, name).toBe(true)
    expect(await touchedBy(() => {})).toEqual([])
  })
})

describe('npm run build -- --watch', () => {
  it('builds again when a text changes, and when an embargo ends', async () => {
    const watching = spawn('npm', ['run', '-s', 'build', '--', '--watch'], { cwd: checkout.path, detached: true })
    let printed = ''
    watching.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    try {
      await until(() => printed.includes('valid until'))
      // Texts have whole seconds.
      const soon = new Date(Math.ceil(Date.now() / 1000) * 1000 + 4000).toISOString()
      checkout.write('articles/soon.txt', `---\npublished: ${soon}\n---\n${text('Market Moves to the Pier', '', 'Ports', [])}`)
      await until(() => printed.includes(`valid until`) && printed.split('valid until').length > 2)
      await until(() => filesIn(site).includes('articles/soon.html'))
      expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon))
      rmSync(join(checkout.path, 'articles/soon.txt'))
      await until(() => !filesIn(site).includes('articles/soon.html'))
    } finally {
      process.kill(-(watching.pid ?? 0), 'SIGKILL')
    }
  })
})
