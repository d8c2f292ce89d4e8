import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { failWithReason, loadConfig, readArguments } from '../command-line.ts'
import { articlesFolder, root, settingsFile } from '../folders.ts'
import { resolveTyped } from '../newsroom/local-files.ts'
import { fail, printError } from '../terminal.ts'
import { type BuildOptions, buildSite, type Summary } from './build.ts'

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

const { values } = readArguments(help, {
  out: { type: 'string', default: join(root, 'dist/site') },
  articles: { type: 'string' },
  from: { type: 'string' },
  compress: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
})
const config = loadConfig()
const { origin } = config
if (origin === null)
  fail('wrangler.toml: ORIGIN: expected the origin that readers will use, such as "https://news.example", found ""')

const out = resolveTyped(values.out)
const articles = values.articles === undefined ? articlesFolder : resolveTyped(values.articles)
if (values.articles !== undefined && !existsSync(articles)) fail(`${values.articles}: expected a folder of texts, found none`)
const options: BuildOptions = {
  publication: { ...config, origin },
  pictures: { 'icon.png': readPicture('icon.png'), 'favicon.png': readPicture('favicon.png') },
  articles,
  out,
  shown: relative(root, out),
  compress: values.compress,
  memory: join(root, '.kawaraban', hash('sha256', out, 'hex').slice(0, 12)),
  version: versionOf(import.meta.filename, settingsFile, pictureFile('icon.png'), pictureFile('favicon.png')),
}
await build()

async function build(): Promise<Summary> {
  try {
    const summary = await buildSite(options)
    const { articles: published, leftOut, documents, written, removed } = summary
    const others = leftOut === 0 ? '' : `, ${leftOut} files left out (npm run check says why)`
    printError(`${published} articles${others}; ${documents} documents, ${written} files written, ${removed} removed`)
    return summary
  } catch (error) {
    return failWithReason(options.shown, 'a folder that can be written', error)
  }
}

function pictureFile(name: string): string {
  return resolve(root, 'src/pages', name)
}

function readPicture(name: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(pictureFile(name))).buffer
}

/** Identifies these files and the version of Node, whose time zones and ICU data matter. */
function versionOf(...files: string[]): string {
  return hash('sha256', [process.version, ...files.map((file) => hash('sha256', readFileSync(file), 'hex'))].join(' '), 'hex')
}
