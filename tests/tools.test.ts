import { hash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { makeCheckout, until } from './checkout.ts'

/*
 * The commands, run in a separate checkout.
 */

const { path: checkout, npm, write, setting, restore, remove } = makeCheckout()

beforeEach(restore)
afterAll(remove)

describe('npm run check', () => {
  it('prints only the counts without problems', async () => {
    expect(await npm('run', '-s', 'check')).toEqual({ code: 0, out: '', err: '1 article, 0 errors, 0 warnings\n' })
  })

  it('prints the position of each problem, and exits with 1', async () => {
    write('articles/broken.txt', 'Bridge Opens to Applause\n25:75 JST, November 18, 2024\nThe bridge opened.')
    write('articles/Big Bridge.txt', 'Bridge Opens to Applause\n15:00 JST, November 18, 2024\nThe bridge opened.')
    write('articles/photo.jpg', '')
    expect(await npm('run', '-s', 'check')).toEqual({
      code: 1,
      out: [
        'articles/Big Bridge.txt:1:1: error: expected a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md", found "Big Bridge.txt"',
        'articles/photo.jpg:1:1: error: expected a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md", found "photo.jpg"',
        'articles/broken.txt:2:4: error: expected minutes from 0 to 59, found "75"',
        '',
      ].join('\n'),
      err: '2 articles, 3 errors, 0 warnings\n',
    })
  })

  it('prints a line for an invalid setting, and exits with 1', async () => {
    setting('RELATED_ITEMS = "on"', 'RELATED_ITEMS = "yes"')
    expect(await npm('run', '-s', 'check')).toEqual({
      code: 1,
      out: '',
      err: 'wrangler.toml: RELATED_ITEMS: expected "on" or "off", found "yes"\n',
    })
  })

  it('requires ORIGIN with --deploy, and exits with 0 despite a broken article', async () => {
    write('articles/broken.txt', 'Bridge Opens to Applause')
    expect(await npm('run', '-s', 'check', '--', '--deploy')).toMatchObject({
      code: 1,
      err: 'wrangler.toml: ORIGIN: expected the origin that readers will use, such as "https://news.example", found ""\n',
    })
    setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
    expect(await npm('run', '-s', 'check', '--', '--deploy')).toMatchObject({
      code: 0,
      err: '2 articles, 1 error, 0 warnings\n',
    })
  })
})

describe('the counts of npm run check', () => {
  it('have the plural where there is more than one', async () => {
    write(
      'articles/broken.txt',
      'Bridge Opens to Applause\n14:57 JST, November 18, 2199\nThe bridge opened.\nShare this article\n',
    )
    expect((await npm('run', '-s', 'check')).err).toBe(
      '2 articles, 0 errors, 1 warning, 1 line left out (npm run preview shows it)\n',
    )
  })
})

describe('npm run check, without a terminal', () => {
  beforeEach(() => write('articles/broken.txt', 'Bridge Opens to Applause\n25:75 JST, November 18, 2024\nThe bridge opened.'))

  it('prints lines of JSON', async () => {
    const { code, out } = await npm('run', '-s', 'check', '--', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      file: 'articles/broken.txt',
      severity: 'error',
      line: 2,
      column: 4,
      message: 'expected minutes from 0 to 59, found "75"',
    })
  })

  it('prints annotations for GitHub Actions', async () => {
    process.env['GITHUB_ACTIONS'] = 'true'
    const { out } = await npm('run', '-s', 'check')
    delete process.env['GITHUB_ACTIONS']
    expect(out).toBe('::error file=articles/broken.txt,line=2,col=4::expected minutes from 0 to 59, found "75"\n')
  })

  it('warns of a scheduled article and of a duplicate', async () => {
    write('articles/broken.txt', 'Bridge Opens to Applause\n14:57 JST, November 18, 2199\nThe bridge opened.')
    cpSync(join(checkout, 'articles/bridge.txt'), join(checkout, 'articles/copy.txt'))
    expect(await npm('run', '-s', 'check')).toEqual({
      code: 0,
      out: [
        'articles/broken.txt:2:1: warning: expected a time in the past, found 2199-11-18T14:57:00+09:00',
        'articles/copy.txt:1:1: warning: expected each article once, found the headline and the time of articles/bridge.txt:1:1',
        '',
      ].join('\n'),
      err: '3 articles, 0 errors, 2 warnings\n',
    })
  })

  it('warns of a line that recurs in the text of three articles', async () => {
    for (const name of ['broken', 'copper', 'harvest'])
      write(
        `articles/${name}.txt`,
        `Story of ${name} Told Along the Bay\n14:57 JST, November 18, 2024\nThe story of ${name} began on Sunday.\nCall the desk: 555-0142`,
      )
    const { out } = await npm('run', '-s', 'check')
    expect(out).toBe(
      'articles/broken.txt:4:1: warning: expected the text of this article alone, found "Call the desk: 555-0142", which 3 published articles have; if it is not part of the articles, "npm run -s profile -- articles" tells how to leave it out\n',
    )
  })

  it('checks again when a file changes', async () => {
    const watching = spawn('node', ['tools/check.js', '--watch'], { cwd: checkout })
    let printed = ''
    watching.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    await until(() => printed === '2 articles, 1 error, 0 warnings\n')
    rmSync(join(checkout, 'articles/broken.txt'))
    await until(() => printed.endsWith('1 article, 0 errors, 0 warnings\n'))
    watching.kill()
  })

  it('checks again when a setting changes, and names an invalid one', async () => {
    write('articles/broken.txt', 'Bridge Opens to Applause\n14:57 JST, November 18, 2024\nPress a copy\nIt opened on Sunday.')
    const watching = spawn('node', ['tools/check.js', '--watch'], { cwd: checkout })
    onTestFinished(() => void watching.kill())
    let printed = ''
    watching.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    await until(() => printed === '2 articles, 0 errors, 0 warnings\n')
    setting('RELATED_ITEMS = "on"', 'RELATED_ITEMS = "yes"')
    await until(() => printed.endsWith('wrangler.toml: RELATED_ITEMS: expected "on" or "off", found "yes"\n'))
    setting('RELATED_ITEMS = "yes"', 'RELATED_ITEMS = "on"')
    setting('FURNITURE = [', 'FURNITURE = ["Press a copy", ')
    await until(() => printed.endsWith('2 articles, 0 errors, 0 warnings, 1 line left out (npm run preview shows it)\n'))
  })

  it('takes no file names', async () => {
    const { code, err } = await npm('run', '-s', 'check', '--', 'articles/bridge.txt')
    expect(code).toBe(1)
    expect(err).toMatch(/^expected no file names, found "articles\/bridge.txt"; it checks all of articles\/, /)
  })
})

describe('npm run new', () => {
  it.each([
    [
      'Harbor’s Second Bridge Opens; Ferry Stays',
      /^articles\/harbors-second-bridge-opens-ferry-stays\.txt\n$/,
      /^Harbor’s Second Bridge Opens; Ferry Stays\n\n\d{1,2}:\d{2} JST, \w+ \d{1,2}, \d{4}\n$/,
    ],
    ['橋が開通、三つの集落で祝う', /^articles\/\d{8}-\d{6}\.txt\n$/, /^橋が開通、三つの集落で祝う\n\n/],
    ['It Is Done.', /^articles\/it-is-done\.txt\n$/, /^---\ntitle: "It Is Done\."\n---\n\n/],
  ])('makes a file for "%s", which needs only its text', async (title, name, content) => {
    const { out } = await npm('run', '-s', 'new', '--', title)
    expect(out).toMatch(name)
    expect(readFileSync(join(checkout, out.trim()), 'utf8')).toMatch(content)
    writeFileSync(join(checkout, out.trim()), `${readFileSync(join(checkout, out.trim()), 'utf8')}The bridge opened.\n`)
    expect(await npm('run', '-s', 'check')).toMatchObject({ code: 0, out: '' })
  })

  it('never overwrites a file, and requires a headline', async () => {
    expect((await npm('run', '-s', 'new', '--', 'Bridge')).out).toBe('articles/bridge-2.txt\n')
    expect(await npm('run', '-s', 'new')).toMatchObject({ code: 1, out: '' })
  })
})

describe('npm run preview', () => {
  it('shows what a reader will see, without colour when there is no terminal', async () => {
    const { code, out } = await npm('run', '-s', 'preview', '--', 'articles/bridge.txt')
    expect(code).toBe(0)
    expect(out).toBe(`Harbor Town Opens Its First Bridge; Ferry Keeps Running “For Company”
published  14:57 JST, November 18, 2024   2024-11-18T05:57:00Z
section    Politics
place      SHIOMI
agency     Minato Press
byline     The Kawaraban

A woman and her dog, left, cross the new bridge in Shiomi on Sunday.

The town of Shiomi opened its first bridge on Sunday.

“I will still take the ferry,” the mayor said.

3 items
  Harbor Town Opens Its First Bridge; Ferry Keeps Running “For Company”
    /articles/bridge  Politics
  Ferry Captain Elected to Town Assembly
    /articles/bridge#related-1  Politics, Popular
  Lighthouse to Get Second Keeper; First One Asked for Company
    /articles/bridge#related-2  Politics, Popular

What each line was taken for
   1  title                   Harbor Town Opens Its First Bridge; Ferry Keeps Running “Fo…  (the first line of text)
   3  caption 1               A woman and her dog, left, cross the new bridge in Shiomi o…  (stands between the headline and the time)
   4  byline                  The Kawaraban  (names a newspaper, a wire or a photographer)
   5  time                    14:57 JST, November 18, 2024  (a whole line that says when)
   6  dateline+paragraph 1    SHIOMI (Minato Press) — The town of Shiomi opened its first…  (begins with a place and a dash)
   7  paragraph 2             “I will still take the ferry,” the mayor said.  (text below the time)
   8  heading                 "Politics" POPULAR ARTICLE  (begins a list: related)
   9  bullet                  -  (the bullet or number of a headline)
  10  related 1               Ferry Captain Elected to Town Assembly  (an entry of the list)
  11  bullet                  -  (the bullet or number of a headline)
  12  related 2               Lighthouse to Get Second Keeper; First One Asked for Company  (an entry of the list)
  13  heading                 JN ACCESS RANKING  (begins a list: ranking)
  14  ranking 1               - Bridge Opens  (an entry of the list)
`)
  })

  it('shows the URLs of the origin in the settings', async () => {
    setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
    const { out } = await npm('run', '-s', 'preview', '--', 'articles/bridge.txt')
    expect(out).toContain('    https://news.example/articles/bridge  Politics\n')
  })

  it('shows the problems of an unpublished article, and exits with 1', async () => {
    write('articles/broken.txt', 'Bridge Opens to Applause\n25:75 JST, November 18, 2024\nThe bridge opened.')
    const { code, out } = await npm('run', '-s', 'preview', '--', 'articles/broken.txt')
    expect(code).toBe(1)
    expect(out).toContain('Not published.')
    expect(out).toContain('   2  time                    25:75 JST, November 18, 2024  (a whole line that says when)\n')
    expect(out).toContain('articles/broken.txt:2:4: error: expected minutes from 0 to 59, found "75"')
  })
})

describe('the line table of npm run preview', () => {
  it('escapes control characters', async () => {
    write('articles/broken.txt', 'Bridge Opens to Applause\n14:57 JST, November 18, 2024\nThe bridge \u001B[2Jopened.')
    const { out } = await npm('run', '-s', 'preview', '--', 'articles/broken.txt')
    expect(out).toContain('   3  paragraph 1             The bridge \\u001b[2Jopened.  (text below the time)\n')
  })

  it('is empty for an empty file', async () => {
    write('articles/empty.txt', '')
    const { out } = await npm('run', '-s', 'preview', '--', 'articles/empty.txt')
    expect(out).not.toContain('What each line was taken for')
  })
})

describe('every command', () => {
  it.each(['start', 'check', 'inspect', 'new', 'preview', 'token', 'bench:read', 'bench:newsroom'])(
    '%s explains itself, and what it does not know',
    async (name) => {
      expect(await npm('run', '-s', name, '--', '--help')).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^Usage: npm /),
        err: '',
      })
      expect(await npm('run', '-s', name, '--', '--prot')).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('--prot'),
      })
    },
  )
})

describe('npm run token', () => {
  it('prints a new token and its entry', async () => {
    const { code, out, err } = await npm('run', '-s', 'token', '--', 'anna')
    const [, token = '', entry = ''] = /\n  (\S{32})\n.*\n  (\S+)\n/.exec(out) ?? []
    expect([code, err, entry]).toEqual([0, '', `anna:${hash('sha256', token)}`])
    expect((await npm('run', '-s', 'token', '--', 'anna')).out).not.toContain(token)
  })

  it.each([
    ['Anna', 'expected one name of a to z, 0 to 9 and "-", found "Anna"'],
    ['local', 'expected another name, found "local", the name of KAWARABAN_TOKEN'],
  ])('refuses the name %s', async (name, message) => {
    const { code, out, err } = await npm('run', '-s', 'token', '--', name)
    expect([code, out, err.split('\n', 1)[0]]).toEqual([1, '', message])
  })
})

describe('npm run profile', () => {
  const pasted = (headline: string, time: string, text: string): string =>
    `Bay Courier Online\n${headline}\n${time}, November 18, 2024\n${text}\nAround the Bay\n- ${headline.replace('the', 'One More')}\n- Gulls Win ${headline.length} Games\nCall the desk: 555-0142`

  it('prints recurring lines and settings that make them known', async () => {
    write('articles/a.txt', pasted('Bakers Wake the Town at Two', '9:30 JST', 'The bakers began at two on Monday.'))
    write('articles/b.txt', pasted('Divers Find the Mayor’s Bicycle', '10:30 JST', 'It lay below the pier, divers said.'))
    const files = ['articles/a.txt', 'articles/b.txt']
    const { code, out } = await npm('run', '-s', 'profile', '--', ...files)
    expect(code).toBe(0)
    expect(out).toContain('  2  ')
    expect(out).toContain('RELATED_HEADINGS = ["{section} POPULAR ARTICLE","Around the Bay"]\n')
    expect(out).toMatch(/^FURNITURE = \[.*"Call the desk: 555-0142".*\]$/m)

    for (const line of out.split('\n').filter((each) => / = \[/.test(each))) {
      const [name = ''] = line.split(' ')
      const toml = readFileSync(join(checkout, 'wrangler.toml'), 'utf8')
      write('wrangler.toml', toml.replace(new RegExp(`^${name} = .*$`, 'm'), line))
    }
    expect((await npm('run', '-s', 'profile', '--', ...files)).out).toContain('All of them are known: there is nothing to set.')
    const [read] = (await npm('run', '-s', 'inspect', '--', ...files)).out.split('\n')
    expect(JSON.parse(read ?? '')).toMatchObject({
      publishable: true,
      article: {
        title: 'Bakers Wake the Town at Two',
        paragraphs: ['The bakers began at two on Monday.'],
        related: ['Bakers Wake One More Town at Two', 'Gulls Win 27 Games'],
      },
    })
  }, 30_000)
})

describe('npm run inspect', () => {
  it('prints what each line was taken for with --lines', async () => {
    const { code, out } = await npm('run', '-s', 'inspect', '--', '--lines', 'articles/bridge.txt')
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 5)).toEqual([
      '   1  title                   Harbor Town Opens Its First Bridge; Ferry Keeps Running “For Company”  (the first line of text)',
      '   3  caption 1               A woman and her dog, left, cross the new bridge in Shiomi on Sunday.  (stands between the headline and the time)',
      '   4  byline                  The Kawaraban  (names a newspaper, a wire or a photographer)',
      '   5  time                    14:57 JST, November 18, 2024  (a whole line that says when)',
      '   6  dateline+paragraph 1    SHIOMI (Minato Press) — The town of Shiomi opened its first bridge on Sunday.  (begins with a place and a dash)',
    ])
  })

  it('prints the problems below the lines with --lines, and exits with 1 for an error', async () => {
    write('articles/broken.txt', 'Bridge Opens to Applause\n25:75 JST, November 18, 2024\nThe bridge opened.')
    expect(await npm('run', '-s', 'inspect', '--', '--lines', 'articles/broken.txt', 'articles/bridge.txt')).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^articles\/broken\.txt:\n   1  title .*\n   2  time .*\n   3  paragraph 1 .*\narticles\/broken\.txt:2:4: error: expected minutes from 0 to 59, found "75"\narticles\/bridge\.txt:\n   1  title /,
      ),
      err: '',
    })
  })

  it('exits with 0 after JSON that has the errors, for scripts that read it', async () => {
    write('articles/broken.txt', 'Bridge Opens to Applause\n25:75 JST, November 18, 2024\nThe bridge opened.')
    const { code, out, err } = await npm('run', '-s', 'inspect', '--', 'articles/broken.txt')
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ publishable: false, problems: [{ severity: 'error', line: 2, column: 4 }] })
  })

  it('prints the parsed file as a line of JSON', async () => {
    const { code, out } = await npm('run', '-s', 'inspect', '--', 'articles/bridge.txt')
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(2)
    expect(JSON.parse(out)).toEqual({
      file: 'articles/bridge.txt',
      publishable: true,
      article: {
        slug: 'bridge',
        title: 'Harbor Town Opens Its First Bridge; Ferry Keeps Running “For Company”',
        published: '2024-11-18T14:57:00+09:00',
        updated: null,
        section: 'Politics',
        place: 'SHIOMI',
        agency: 'Minato Press',
        byline: 'The Kawaraban',
        captions: ['A woman and her dog, left, cross the new bridge in Shiomi on Sunday.'],
        paragraphs: ['The town of Shiomi opened its first bridge on Sunday.', '“I will still take the ferry,” the mayor said.'],
        related: ['Ferry Captain Elected to Town Assembly', 'Lighthouse to Get Second Keeper; First One Asked for Company'],
        ranking: ['Bridge Opens'],
      },
      problems: [],
    })
  })

  it('prints null and [] for missing values, and the problems', async () => {
    write('articles/empty.txt', '')
    const { out } = await npm('run', '-s', 'inspect', '--', 'articles/empty.txt', 'articles/bridge.txt')
    const [empty] = out.split('\n')
    expect(out.split('\n')).toHaveLength(3)
    expect(JSON.parse(empty ?? '')).toEqual({
      file: 'articles/empty.txt',
      publishable: false,
      article: {
        slug: 'empty',
        title: null,
        published: null,
        updated: null,
        section: null,
        place: null,
        agency: null,
        byline: null,
        captions: [],
        paragraphs: [],
        related: [],
        ranking: [],
      },
      problems: [{ severity: 'error', line: 1, column: 1, message: 'expected an article, found an empty file' }],
    })
  })

  it('exits with 1 for a missing file, and prints the others', async () => {
    const { code, out, err } = await npm('run', '-s', 'inspect', '--', 'articles/nothing.txt', 'articles/bridge.txt')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ file: 'articles/bridge.txt' })
    expect(err).toBe('articles/nothing.txt:1:1: error: expected a file that can be read, found none\n')
  })
})
