import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { chromiumPath, startChromium } from '../tests/outside/chromium.ts'
import { account, type Miniflux, startMiniflux } from '../tests/outside/miniflux.ts'
import { publish, type Publisher } from '../tests/outside/publisher.ts'
import { startNewsroom, type TestNewsroom, token } from '../tests/api/newsroom.ts'
import { root } from './folders.ts'
import { failWithReason, readArguments, readArticles } from './command-line.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s pictures [-- --help]

Takes the pictures in docs/pictures/ again, from the sample articles: home.png shows the home page,
reader.png the feed in Miniflux, desk.png the desk of a newsroom. Needs Debian's packages chromium, fontconfig, fonts-noto-color-emoji,
fonts-noto-core, miniflux and postgresql.`

readArguments(help, {})
const needed = [
  [chromiumPath, 'chromium'],
  ['/usr/bin/miniflux', 'miniflux'],
  ['/usr/lib/postgresql', 'postgresql'],
  ['/usr/bin/fc-list', 'fontconfig'],
] as const
for (const [path, name] of needed) {
  if (!existsSync(path)) fail(`${path}: expected what Debian's package ${name} installs, found nothing`)
}
const fonts = [
  ['Noto Serif', 'fonts-noto-core'],
  ['Noto Color Emoji', 'fonts-noto-color-emoji'],
] as const
for (const [font, name] of fonts) {
  const found = execFileSync('/usr/bin/fc-list', [font]).length > 0
  if (!found) fail(`expected the font ${font}, which Debian's package ${name} installs, found none of this name`)
}

const width = 860
const folder = 'docs/pictures'
// Do not request sample data from Cloudflare.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'

const pictures = await takePictures()
try {
  mkdirSync(resolve(root, folder), { recursive: true })
  for (const [name, png] of Object.entries(pictures)) {
    writeFileSync(resolve(root, folder, name), png)
    print(`${folder}/${name}: ${Math.round(png.length / 1000)} kB`)
  }
} catch (error) {
  failWithReason(folder, 'a folder that can be written', error)
}

/** Starts all programs, takes the pictures, and always stops the programs again. */
async function takePictures(): Promise<Record<string, Buffer>> {
  const files = readArticles().files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)] as const)
  const starting = [publish(Object.fromEntries(files)), startMiniflux(), startChromium(), startNewsroom()] as const
  try {
    const [publisher, miniflux, browser, newsroom] = await Promise.all(starting)
    return {
      'home.png': await takeHome(browser, publisher),
      'reader.png': await takeReader(browser, publisher, miniflux),
      'desk.png': await takeDesk(browser, newsroom),
    }
  } finally {
    await Promise.allSettled(starting.map(async (program) => (await program).close()))
  }
}

async function takeHome(browser: Browser, { origin }: Publisher): Promise<Buffer> {
  const page = await open(browser)
  await page.goto(origin)
  return takePicture(page, page.locator('.articles li').nth(2))
}

/** Subscribes in Miniflux, signs in, sorts the newest first, and opens the feed. */
async function takeReader(browser: Browser, publisher: Publisher, miniflux: Miniflux): Promise<Buffer> {
  await miniflux.subscribe(`${publisher.origin}/feed.xml`)
  const page = await open(browser)
  await page.goto(miniflux.origin)
  await page.fill('[name=username]', account.user)
  await page.fill('[name=password]', account.password)
  await page.click('[type=submit]')
  await page.goto(`${miniflux.origin}/settings`)
  await page.selectOption('[name=entry_direction]', 'desc')
  await page.locator('form:has([name=entry_direction]) [type=submit]').first().click()
  await page.goto(`${miniflux.origin}/feeds`)
  await page.locator('.item-title a').first().click()
  return takePicture(page, page.locator('article.item').nth(5))
}

/** Signs in at the desk and pastes the article of README.md, with a slip in its time. */
async function takeDesk(browser: Browser, { url }: TestNewsroom): Promise<Buffer> {
  const blocks = readFileSync(resolve(root, 'README.md'), 'utf8').split('```\n')
  const text = blocks.find((block) => block.startsWith('Harbor Town')) ?? ''
  const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, deviceScaleFactor: 1.5, colorScheme: 'light' })
  await page.goto(`${url}/desk?new`)
  await page.fill('#token', token)
  await page.keyboard.press('Enter')
  await page.fill('#text', text.replace('14:57', '14:75'))
  await page.getByText('1 line to fix first.').waitFor()
  await page.locator('#text').evaluate((field) => (field as HTMLElement).blur())
  await page.locator('#text').evaluate((field) => field.scrollTo(0, 0))
  return compress(await page.screenshot())
}

function open(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width, height: 640 }, deviceScaleFactor: 2, colorScheme: 'light' })
}

/** Takes a picture of a page from the top to the end of `last`. */
async function takePicture(page: Page, last: Locator): Promise<Buffer> {
  await page.waitForLoadState('networkidle')
  const box = await last.boundingBox()
  if (box === null) throw new Error(`${page.url()}: expected the last part of the picture, found it hidden`)
  const clip = { x: 0, y: 0, width, height: Math.round(box.y + box.height + 16) }
  const png = await page.screenshot({ fullPage: true, clip })
  return compress(png)
}

/** A palette of 256 colours makes a picture a third of the size. */
function compress(png: Buffer): Promise<Buffer> {
  return sharp(png).png({ palette: true, quality: 90, effort: 10, compressionLevel: 9 }).toBuffer()
}
