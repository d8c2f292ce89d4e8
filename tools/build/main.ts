import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isoInZone } from '../../src/article/time/zone.ts'
import { failWithReason, loadConfig, readArguments, watchArticles } from '../command-line.ts'
import { articlesFolder, resolveTyped, root, settingsFile } from '../folders.ts'
import { lockFolder } from '../lock.ts'
import { NewsroomError } from '../newsroom/client.ts'
import { fail, printError } from '../terminal.ts'
import { type BuildOptions, buildSite, NothingPublishedError, type Summary } from './build.ts'
import { mirrorNewsroom } from './newsroom-texts.ts'
import { createSignal } from './signal.ts'
import { subjectOf } from './site-folder.ts'

const help = `Usage: npm run -s build [-- --out FOLDER] [-- --articles FOLDER] [-- --from URL] [-- --compress] [-- --watch]

Writes the site into a folder that any web server can serve: every document of the Worker, byte for
byte. Writes only files that have changed, and removes those that are no longer served. docs/static.md
describes the folder.

  --out       the folder, dist/site by default. It must be empty or made by a build
  --articles  the folder of the texts, articles/ by default
  --from      a newsroom, such as https://news.example, whose texts are exported first. Takes its
              token from KAWARABAN_TOKEN
  --compress  writes a .br and a .gz file beside each text, for servers that send such files
  --watch     builds again when a text changes, an embargo ends or a month begins, until Ctrl-C`

/** How often a newsroom is asked for changes, in milliseconds. */
const askAgainAfter = 60_000

const { values, positionals } = readArguments(help, {
  out: { type: 'string', default: join(root, 'dist/site') },
  articles: { type: 'string' },
  from: { type: 'string' },
  compress: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
})
if (positionals.length > 0) fail(`expected options, found "${positionals.join(' ')}"; --out names the folder`, help)
const config = loadConfig()
const { origin } = config
if (origin === null)
  fail('wrangler.toml: ORIGIN: expected the origin that readers will use, such as "https://news.example", found ""')

const out = resolveTyped(values.out)
const cache = join(root, '.kawaraban', hash('sha256', out, 'hex').slice(0, 12))
const { from } = values
if (from !== undefined && values.articles !== undefined) fail('--articles: expected either this option or --from, found both')
const articles = from !== undefined ? join(cache, 'exported') : resolveTyped(values.articles ?? articlesFolder)
if (values.articles !== undefined && !existsSync(articles)) fail(`${values.articles}: expected a folder of texts, found none`)
const shownArticles = relative(root, articles)
if (`${out}/`.startsWith(`${articles}/`))
  fail(`${values.out}: expected a folder outside that of the texts, ${shownArticles}; --out names the folder`)

const options: Omit<BuildOptions, 'revision'> = {
  publication: { ...config, origin },
  pictures: { 'icon.png': readPicture('icon.png'), 'favicon.png': readPicture('favicon.png') },
  articles,
  out,
  shown: relative(root, out) || '.',
  compress: values.compress,
  cache,
  version: versionOf(import.meta.filename, settingsFile, pictureFile('icon.png'), pictureFile('favicon.png')),
}
lockOut()
if (values.watch) await watch()
else if ((await build()) === null) process.exitCode = 1

/** Two builds would remove each other's files. */
function lockOut(): void {
  try {
    mkdirSync(cache, { recursive: true })
    const expected = 'a folder that no other build writes'
    lockFolder(cache, { shown: options.shown, expected, wayOut: 'wait for it, or stop it' })
  } catch (error) {
    failWithReason('.kawaraban', 'a folder that can be written', error)
  }
}

/**
 * Builds the site; returns when the build must be repeated. `null` if there is nothing to build: the
 * newsroom fails, or the folder is away or empty. The site stays as it was then.
 */
async function build(): Promise<Date | null> {
  try {
    const revision = from === undefined ? null : String(await mirrorNewsroom(from, articles, shownArticles))
    if (!existsSync(articles)) throw new NothingPublishedError('expected a folder of texts, found none')
    const summary = await buildSite({ ...options, revision })
    printSummary(summary)
    return summary.validUntil
  } catch (error) {
    if (error instanceof NewsroomError) printError(error.message)
    else if (error instanceof NothingPublishedError) printError(`${shownArticles}: ${error.message}; the site stays as it was`)
    else failWithReason(placeOf(error), 'a file or folder that can be read and written', error)
    return null
  }
}

/** The file or folder that a system error is about, as messages name it. */
function placeOf(error: unknown): string {
  const [place] = ['dest', 'path']
    .flatMap((key) => (error instanceof Error ? [Reflect.get(error, key)] : []))
    .filter((each) => typeof each === 'string')
  return place === undefined ? options.shown : relative(root, subjectOf(place)) || '.'
}

/** Builds now, and whenever a text changes or the build is no longer valid. Builds never overlap. */
async function watch(): Promise<never> {
  const changes = createSignal()
  if (from === undefined) watchArticles(changes.give, articles)
  for (;;) {
    const validUntil = (await build())?.getTime() ?? Number.POSITIVE_INFINITY
    await changes.wait(from === undefined ? validUntil : Math.min(validUntil, Date.now() + askAgainAfter))
    // Saving a file causes several events.
    await sleep(100)
  }
}

function printSummary({ articles: published, leftOut, documents, written, removed, validUntil }: Summary): void {
  const others = leftOut === 0 ? '' : `, ${leftOut} files left out (npm run check says why)`
  printError(`${published} articles${others}; ${documents} documents, ${written} files written, ${removed} removed`)
  if (values.watch) printError(`valid until ${isoInZone(validUntil, config.timeZone)} or the next change`)
}

function pictureFile(name: string): string {
  return resolve(root, 'src/pages', name)
}

function readPicture(name: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(pictureFile(name))).buffer
}

/** Identifies these files and the version of Node, which brings the time zones. */
function versionOf(...files: string[]): string {
  return hash('sha256', [process.version, ...files.map((file) => hash('sha256', readFileSync(file), 'hex'))].join(' '), 'hex')
}
