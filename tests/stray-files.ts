import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const text = 'Secret Bridge Opens to Nobody\n15:00 JST, November 18, 2024\nThe bridge opened.'

/** Adds files, links and a pipe that cannot be published. Most have the extension of an article. */
export function addStrays(folder: string): void {
  const path = (name: string): string => join(folder, name)
  for (const name of ['my article.txt', 'a\\b.txt', 'x.txt:1:1: error: y\nz.txt']) writeFileSync(path(name), text)
  writeFileSync(Buffer.concat([Buffer.from(path('caf')), Buffer.from([0xe9]), Buffer.from('.txt')]), text)
  writeFileSync(path('photo.jpg'), '')
  writeFileSync(path('large.txt'), text)
  truncateSync(path('large.txt'), 3 * 1024 * 1024)
  mkdirSync(path('folder.txt'))
  writeFileSync(path('folder.txt/inner.txt'), text)
  writeFileSync(path('../secret.txt'), text)
  symlinkSync('../secret.txt', path('linked.txt'))
  symlinkSync('nowhere', path('dangling.txt'))
  symlinkSync('loop.txt', path('loop.txt'))
  symlinkSync('/', path('everything'))
  spawnSync('mkfifo', [path('pipe.txt')])
}

/** Adds files left behind by editors, such as a lock (a dangling link), and by systems. */
export function addIncidental(folder: string): void {
  symlinkSync('sora@desk.example.4242:1763424000', join(folder, '.#bridge.txt'))
  for (const name of ['.bridge.txt.swp', '.hidden.txt', '#bridge.txt#', 'bridge.txt~', '~$bridge.txt', '.DS_Store', 'Thumbs.db'])
    writeFileSync(join(folder, name), text)
}

const name = 'expected a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md", found'
const link = 'expected a file, found a symbolic link; replace it with the text itself'

/** The problems of the stray files, in the order of `check`. */
export const strayProblems = [
  `articles/a\\b.txt:1:1: error: ${name} "a\\b.txt"`,
  `articles/caf\uFFFD.txt:1:1: error: ${name} "caf\uFFFD.txt"`,
  `articles/dangling.txt:1:1: error: ${link}`,
  `articles/everything:1:1: error: ${link}`,
  'articles/folder.txt:1:1: error: expected a file, found a folder; move its articles into articles/',
  `articles/linked.txt:1:1: error: ${link}`,
  `articles/loop.txt:1:1: error: ${link}`,
  `articles/my article.txt:1:1: error: ${name} "my article.txt"`,
  `articles/photo.jpg:1:1: error: ${name} "photo.jpg"`,
  'articles/pipe.txt:1:1: error: expected a file, found a pipe, socket or device; remove it',
  `articles/x.txt:1:1: error: y\\u000az.txt:1:1: error: ${name} "x.txt:1:1: error: y\\u000az.txt"`,
  'articles/large.txt:1:1: error: expected an article of at most 1 MB, found 3.0 MB; is it the right file?',
]
