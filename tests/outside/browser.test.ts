import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChromium } from './chromium.ts'
import { hostile } from './hostile.ts'
import { publish, type Publisher } from './publisher.ts'

/*
 * The running Worker in Debian’s Chromium.
 */

let publisher: Publisher
let browser: Browser

beforeAll(async () => {
  publisher = await publish(hostile)
  browser = await startChromium()
})

afterAll(async () => {
  await browser.close()
  await publisher.close()
})

const phone = { width: 360, height: 740 }
const desktop = { width: 1280, height: 900 }
const paths = [
  '/',
  '/feed.xml',
  '/articles/cdata',
  '/articles/script',
  '/sections/politics',
  '/archive',
  '/archive/2024-11',
  '/nowhere',
]

/** Opens a page and records everything the browser complains about. */
async function open(
  path: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options)
  const complaints: string[] = []
  page.on('console', (message) => {
    // The 404 of an error page is expected.
    if (!(path === '/nowhere' && message.text().includes('404'))) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  // The pictures of the test articles do not exist.
  await page.route('https://a.example/**', (route) => route.fulfill({ status: 204 }))
  await page.goto(publisher.origin + path)
  return { page, complaints }
}

describe.each(paths)('%s', (path) => {
  it.each([
    ['light', phone],
    ['dark', phone],
    ['light', desktop],
    ['dark', desktop],
  ] as const)('has nothing that axe finds wrong, in the %s on %o', async (colorScheme, viewport) => {
    const { page, complaints } = await open(path, { colorScheme, viewport, bypassCSP: true })
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('logs nothing, runs nothing and fits a phone', async () => {
    const { page, complaints } = await open(path, { viewport: phone })
    expect(complaints).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    await page.close()
  })
})

describe('the pages', () => {
  it('have no layout shift while loading', async () => {
    for (const path of paths) {
      const { page } = await open(path, { viewport: phone })
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => done(sum), 200)
          }),
      )
      expect(shift, path).toBe(0)
      await page.close()
    }
  })

  it('can be used by keyboard alone, from the skip link to every link', async () => {
    const { page } = await open('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content')
    const links = await page.evaluate(() => document.querySelectorAll('a').length)
    const reached = new Set<string>()
    for (let index = 0; index < links; index += 1) {
      reached.add(
        await page.evaluate(() =>
          String([...document.querySelectorAll('a')].indexOf(document.activeElement as HTMLAnchorElement)),
        ),
      )
      await page.keyboard.press('Tab')
    }
    expect(reached.size).toBe(links)
    await page.close()
  })

  it('show every hostile headline as it is written', async () => {
    const { page } = await open('/')
    const shown = await page.locator('h3').allInnerTexts()
    const articles = publisher.items.filter(({ url }) => !url.includes('#related-'))
    expect(articles).toHaveLength(Object.keys(hostile).length)
    expect(shown).toEqual(articles.map(({ title }) => title))
    await page.close()
  })
})

describe('a feed in a browser', () => {
  it('shows a preview, with the raw feed one click away', async () => {
    const { page } = await open('/feed.xml')
    expect(await page.getByRole('heading', { name: 'This is a feed' }).count()).toBe(1)
    const raw = await page.getByRole('link', { name: /See the feed itself/ }).getAttribute('href')
    const response = await page.request.get(raw ?? '')
    expect(response.headers()['content-type']).toBe('application/rss+xml; charset=utf-8')
    await page.close()
  })
})
