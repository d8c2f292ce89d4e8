import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { etagOf, put, startNewsroom, type TestNewsroom, textOf, titleOf, token } from '../api/newsroom.ts'
import { makeCheckout, type Outcome } from '../checkout.ts'
import { clear } from '../store/database.ts'
import { makeFolder, type TextFolder } from './text-folder.ts'

/** An article in Markdown about a place. */
const markdownOf = (place: string): string =>
  `---\npublished: 14:57 JST, November 18, 2024\n---\n# ${titleOf(place)}\n\nThe harbor reopened.\n`

/*
 * `npm run publish` and `npm run export` as people type them, at the Worker in the real runtime.
 */

let newsroom: TestNewsroom
let folder: TextFolder
const checkout = makeCheckout()

beforeAll(async () => {
  newsroom = await startNewsroom()
})
beforeEach(async () => {
  process.env['KAWARABAN_TOKEN'] = token
  await clear(newsroom.database)
  folder = makeFolder()
})
afterEach(() => folder.remove())
afterAll(async () => {
  checkout.remove()
  await newsroom.close()
})

const publish = (...words: string[]): Promise<Outcome> =>
  checkout.bash(`cd ${folder.path}/.. && npm --prefix ${checkout.path} run -s publish -- ${words.join(' ')} --to ${newsroom.url}`)
const exportTo = (place: string, ...words: string[]): Promise<Outcome> =>
  checkout.npm('run', '-s', 'export', '--', '--from', newsroom.url, place, ...words)
const stored = async (file: string): Promise<string> => (await newsroom.ask(`/api/articles/${file}`)).text()
const feed = async (path: string): Promise<string> => (await newsroom.fetch(path)).text()

describe('npm run publish', () => {
  it('publishes a folder, and skips what is there already', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    folder.write('minato.md', markdownOf('Minato'))
    expect(await publish('texts')).toEqual({
      code: 0,
      out: '',
      err: '2 published, 0 changed, 0 there already, 0 conflicts, 0 failed\n',
    })
    expect(await stored('shiomi.txt')).toBe(textOf('Shiomi'))
    expect((await publish('texts/minato.md', 'texts')).err).toBe(
      '0 published, 0 changed, 2 there already, 0 conflicts, 0 failed\n',
    )
    expect(await (await newsroom.ask('/api/changes')).json()).toMatchObject({ changes: { length: 2 } })
  })

  it('prints problems as check does, publishes the rest, and exits with 1', async () => {
    folder.write('broken.txt', textOf('Shiomi', { time: '14:75 JST, November 18, 2024' }))
    folder.write('minato.txt', textOf('Minato'))
    folder.write('Photo.jpg', '')
    expect(await publish('texts', 'nowhere.txt')).toEqual({
      code: 1,
      out: [
        'texts/Photo.jpg:1:1: error: expected a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md", found "Photo.jpg"',
        'nowhere.txt:1:1: error: expected a file or a folder that can be read, found none',
        'texts/broken.txt:2:4: error: expected minutes from 0 to 59, found "75"',
        '',
      ].join('\n'),
      err: '1 published, 0 changed, 0 there already, 0 conflicts, 3 failed\n',
    })
  })

  it('overwrites what it published itself', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    await publish('texts')
    folder.write('shiomi.txt', textOf('Shiomi', { body: 'The harbor is open.' }))
    expect((await publish('texts')).err).toBe('0 published, 1 changed, 0 there already, 0 conflicts, 0 failed\n')
    expect(await stored('shiomi.txt')).toContain('The harbor is open.')
  })

  it('shows a correction by somebody else as a conflict, and overwrites it only with --force', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    await publish('texts')
    const correction = textOf('Shiomi', { body: 'The harbor reopened on Monday.' })
    await newsroom.ask('/api/articles/shiomi.txt', put(correction, { 'If-Match': etagOf(textOf('Shiomi')) }))
    const conflict = {
      code: 1,
      out: 'texts/shiomi.txt:1:1: error: expected the text last published from this folder, found one that somebody else wrote; --force overwrites it\n',
      err: '0 published, 0 changed, 0 there already, 1 conflict, 0 failed\n',
    }
    expect(await publish('texts')).toEqual(conflict)
    expect(await publish('texts')).toEqual(conflict)
    expect(await stored('shiomi.txt')).toBe(correction)

    expect((await publish('texts', '--force')).err).toBe('0 published, 1 changed, 0 there already, 0 conflicts, 0 failed\n')
    expect(await stored('shiomi.txt')).toBe(textOf('Shiomi'))
  })

  it('does not bring back a draft that somebody removed, unless told to', async () => {
    folder.write('minato.txt', textOf('Minato'))
    folder.write('shiomi.txt', textOf('Shiomi', { front: 'draft: true' }))
    await publish('texts')
    expect((await publish('--withdraw', 'shiomi.txt')).out).toBe('shiomi.txt: removed, since nobody had seen it\n')
    expect(await publish('texts')).toEqual({
      code: 1,
      out: 'texts/shiomi.txt:1:1: error: expected the text last published from this folder, found that it was removed; --force publishes it again\n',
      err: '0 published, 0 changed, 1 there already, 1 conflict, 0 failed\n',
    })
    expect((await publish('texts', '--force')).err).toBe('1 published, 0 changed, 1 there already, 0 conflicts, 0 failed\n')
  })

  it('shows that an article was withdrawn, and says that --force brings it back', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    await publish('texts')
    expect((await publish('--withdraw', 'texts/shiomi.txt')).out).toBe('texts/shiomi.txt: withdrawn\n')
    expect(await publish('texts')).toEqual({
      code: 1,
      out: 'texts/shiomi.txt:1:1: error: expected "withdrawn: true" in its front matter, since the article was withdrawn, found none; --force brings the article back\n',
      err: '0 published, 0 changed, 0 there already, 1 conflict, 0 failed\n',
    })
    expect((await newsroom.fetch('/articles/shiomi')).status).toBe(410)
    expect(await publish('texts', '--force')).toEqual({
      code: 0,
      out: 'texts/shiomi.txt:1:1: warning: the article was withdrawn, and is published again\n',
      err: '0 published, 1 changed, 0 there already, 0 conflicts, 0 failed\n',
    })
    expect((await newsroom.fetch('/articles/shiomi')).status).toBe(200)
    expect((await publish('texts')).err).toBe('0 published, 0 changed, 1 there already, 0 conflicts, 0 failed\n')
  })

  it('knows the text of an article that it withdrew: the folder may go on from there, by hand or by export', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    folder.write('minato.txt', textOf('Minato'))
    await publish('texts')
    await publish('texts', '--withdraw', 'shiomi.txt', '--withdraw', 'minato.txt')
    folder.write('shiomi.txt', textOf('Shiomi', { front: 'withdrawn: true' }))
    expect((await publish('texts/shiomi.txt')).err).toBe('0 published, 1 changed, 0 there already, 0 conflicts, 0 failed\n')
    expect(await stored('shiomi.txt')).toBe(textOf('Shiomi', { front: 'withdrawn: true' }))
    expect((await exportTo(folder.path)).err).toBe('1 written, 1 there already, 0 conflicts, 0 failed\n')
    expect((await publish('texts')).err).toBe('0 published, 0 changed, 2 there already, 0 conflicts, 0 failed\n')
  })

  it('shows a withdrawal by somebody else, with their text, as a conflict', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    await publish('texts')
    await newsroom.ask('/api/articles/shiomi.txt', { method: 'DELETE' })
    expect((await publish('texts')).out).toContain('since the article was withdrawn, found none')
    folder.write('shiomi.txt', textOf('Shiomi', { front: 'withdrawn: true' }))
    expect((await publish('texts')).out).toContain('found one that somebody else wrote')
  })

  it('publishes to a new newsroom at the address of an old one', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    await publish('texts')
    await clear(newsroom.database)
    await new Promise((later) => setTimeout(later, 1000))
    await newsroom.ask('/api/articles/minato.txt', put(textOf('Minato')))
    expect((await publish('texts')).err).toBe('1 published, 0 changed, 0 there already, 0 conflicts, 0 failed\n')
  })

  it('withdraws an article', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    await publish('texts')
    expect(await publish('--withdraw', 'shiomi.txt')).toEqual({ code: 0, out: 'shiomi.txt: withdrawn\n', err: '' })
    expect((await newsroom.fetch('/articles/shiomi')).status).toBe(410)
    expect(await publish('--withdraw', 'nothing.txt')).toEqual({
      code: 1,
      out: 'nothing.txt:1:1: error: expected a stored file, found no nothing.txt\n',
      err: '',
    })
  })
})

describe('npm run export', () => {
  const odd = {
    'bom.txt': `\uFEFF${textOf('Kawabe')}`,
    'crlf.txt': textOf('Hoshino').replaceAll('\n', '\r\n'),
    'draft.txt': '---\ndraft: true\n---\nNot yet',
    'japanese.md': markdownOf('Tōkyō').normalize('NFD'),
    'scheduled.txt': textOf('Umibe', { time: '14:57 JST, November 18, 2199' }),
    'withdrawn.txt': textOf('Yamate', { front: 'withdrawn: true' }),
  }

  it('brings every text back to the byte, from which the same newsroom can be made', async () => {
    for (const [name, text] of Object.entries(odd)) folder.write(name, text)
    expect((await publish('texts')).err).toBe('6 published, 0 changed, 0 there already, 0 conflicts, 0 failed\n')
    const before = await Promise.all(['/feed.xml', '/atom.xml', '/feed.json'].map(feed))
    expect(before[2]).toContain('"id":"tag:kawaraban.example,2026:articles/bom"')

    const copy = makeFolder()
    expect(await exportTo(copy.path)).toEqual({
      code: 0,
      out: '',
      err: '6 written, 0 there already, 0 conflicts, 0 failed\n',
    })
    expect(copy.texts()).toEqual(folder.texts())
    expect((await exportTo(copy.path)).err).toBe('0 written, 6 there already, 0 conflicts, 0 failed\n')

    await clear(newsroom.database)
    expect((await publish(copy.path)).err).toBe('6 published, 0 changed, 0 there already, 0 conflicts, 0 failed\n')
    // Another revision: nothing that was made before is sent.
    await newsroom.database.prepare('UPDATE change SET revision = revision + 1000').bind().all()
    expect(await Promise.all(['/feed.xml', '/atom.xml', '/feed.json'].map(feed))).toEqual(before)
    copy.remove()
  })

  it('brings corrections, which can be edited and published from there', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    await publish('texts')
    const correction = textOf('Shiomi', { body: 'The harbor reopened on Monday.' })
    await newsroom.ask('/api/articles/shiomi.txt', put(correction, { 'If-Match': '*' }))
    expect((await exportTo(folder.path)).err).toBe('1 written, 0 there already, 0 conflicts, 0 failed\n')
    expect(folder.texts()).toEqual({ 'shiomi.txt': correction })
    folder.write('shiomi.txt', textOf('Shiomi', { body: 'The harbor is open.' }))
    expect((await publish('texts')).err).toBe('0 published, 1 changed, 0 there already, 0 conflicts, 0 failed\n')
  })

  it('leaves what was changed in the folder, unless told to overwrite it, and removes nothing', async () => {
    folder.write('shiomi.txt', textOf('Shiomi'))
    await publish('texts')
    folder.write('shiomi.txt', 'Work that was not published yet')
    folder.write('other.txt', 'Other work')
    expect(await exportTo(folder.path)).toEqual({
      code: 1,
      out: `${folder.path}/shiomi.txt:1:1: error: expected the text as it was published, found another; --force overwrites it\n`,
      err: '0 written, 0 there already, 1 conflict, 0 failed\n',
    })
    expect(folder.texts()).toEqual({ 'shiomi.txt': 'Work that was not published yet', 'other.txt': 'Other work' })
    expect((await exportTo(folder.path, '--force')).code).toBe(0)
    expect(folder.texts()).toEqual({ 'shiomi.txt': textOf('Shiomi'), 'other.txt': 'Other work' })
  })
})
