import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { put, startNewsroom, type TestNewsroom, textOf, titleOf, token } from '../api/newsroom.ts'
import { startChromium } from './chromium.ts'

/*
 * Editors at the desk in Debian’s Chromium, with the Worker in the real runtime and a local D1.
 */

let newsroom: TestNewsroom
let browser: Browser

beforeAll(async () => {
  newsroom = await startNewsroom()
  browser = await startChromium()
})

afterAll(async () => {
  await browser.close()
  await newsroom.close()
})

const phone = { width: 360, height: 740 }
const desktop = { width: 1280, height: 900 }
const [, sample = ''] = /```\n(Harbor Town[^]*?)\n```/.exec(readFileSync('README.md', 'utf8')) ?? []
const sampleFile = 'harbor-town-opens-its-first-bridge-ferry-keeps-running-for.txt'

/** An editor with a browser of their own, who has signed in, and what the browser complained about. */
interface Editor {
  page: Page
  context: BrowserContext
  complaints: string[]
}

async function signIn(options: Parameters<Browser['newContext']>[0] = {}): Promise<Editor> {
  const editor = await visit(options)
  await editor.page.getByLabel('Your token').fill(token)
  await editor.page.keyboard.press('Enter')
  await editor.page.getByRole('heading', { name: 'Articles' }).waitFor()
  return editor
}

async function visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<Editor> {
  const context = await browser.newContext({ viewport: desktop, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // Refused requests are part of the work.
    if (!/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${newsroom.url}/desk`)
  return { page, context, complaints }
}

const openNew = async (page: Page): Promise<void> => {
  await page.goto(`${newsroom.url}/desk?new`)
  await page.getByLabel('Text', { exact: true }).waitFor()
}
const openFile = async (page: Page, file: string): Promise<void> => {
  await page.goto(`${newsroom.url}/desk?file=${file}`)
  await understood(page, 'Headline').waitFor()
}
const understood = (page: Page, name: string) => page.locator('#understood dt', { hasText: name }).locator('+ dd')
const said = (page: Page, text: string | RegExp) => page.locator('#message', { hasText: text }).waitFor()
const textField = (page: Page) => page.getByLabel('Text', { exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const stored = async (file: string): Promise<string> => (await newsroom.ask(`/api/articles/${file}`)).text()
const store = async (file: string, text: string): Promise<void> => {
  const tag = (await newsroom.ask(`/api/articles/${file}`)).headers.get('ETag')
  const response = await newsroom.ask(`/api/articles/${file}`, put(text, tag === null ? {} : { 'If-Match': tag }))
  expect(response.ok).toBe(true)
}

/** What axe finds wrong in a page, which cannot run it under its own policy. */
async function findings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe.source })
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What has shifted in a page since it was opened, except what followed typing at once. */
const shifts = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const shifted: string[] = []
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { sources: { node: Node }[]; hadRecentInput: boolean }[]) {
            if (!entry.hadRecentInput)
              shifted.push(...entry.sources.map(({ node }) => (node as Element).outerHTML ?? node.textContent))
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(shifted), 200)
      }),
  )

describe('publishing', () => {
  it('leads from the pasted sample of README.md to the feed, and on to a correction, a withdrawal and back', async () => {
    await store('ferry-captain.txt', 'Ferry Captain Elected to Town Assembly\n9:00 JST, November 18, 2024\nSHIOMI — She won.\n')
    const { page, complaints } = await signIn({ timezoneId: 'Europe/Berlin' })
    await page.getByRole('link', { name: 'New article' }).click()
    await textField(page).fill(sample)
    await page.getByText('No problems. The text can be published.').waitFor()
    expect(await understood(page, 'Headline').textContent()).toMatch(/^Harbor Town Opens/)
    expect(await understood(page, 'Published').textContent()).toBe(
      'Mon, 18 Nov 2024, 14:57 (Asia/Tokyo), here Mon, 18 Nov 2024, 06:57 (Europe/Berlin)',
    )
    expect(await understood(page, 'Section').textContent()).toBe('Politics')
    expect(await understood(page, 'Captions').textContent()).toMatch(/^A woman and her dog/)
    expect(await understood(page, 'Related').locator('li').allTextContents()).toEqual([
      'Ferry Captain Elected to Town Assembly',
      'Lighthouse to Get Second Keeper',
    ])
    expect(await understood(page, 'Related').getByRole('link').getAttribute('href')).toBe(
      'https://news.example/articles/ferry-captain',
    )
    const preview = page.frameLocator('#preview')
    expect(await preview.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Harbor Town Opens/)
    await expect.poll(() => page.getByRole('textbox', { name: 'File name' }).inputValue()).toBe(sampleFile.replace('.txt', ''))

    await press(page, 'Publish')
    await said(page, 'Published.')
    const bar = page.locator('#problem-count')
    await expect.poll(() => bar.textContent()).toBe('No problems. Published: Mon, 18 Nov 2024, 14:57 (Asia/Tokyo).')
    expect(page.url()).toContain(`file=${sampleFile}`)
    expect(await stored(sampleFile)).toBe(sample)
    expect(await (await newsroom.fetch('/feed.xml')).text()).toContain('Harbor Town Opens Its First Bridge')

    await textField(page).fill(sample.replace('the mayor', 'the captain'))
    await expect.poll(() => bar.textContent()).toBe('No problems. The text can be published.')
    await press(page, 'Correct…')
    await page.getByLabel('What was wrong, for readers').fill('The captain said it, not the mayor.')
    await press(page, 'Publish a correction')
    await said(page, 'Published.')
    const corrected = await (await newsroom.fetch(`/articles/${sampleFile.replace('.txt', '')}`)).text()
    expect(corrected).toContain('The captain said it, not the mayor.')
    expect(corrected).toContain('(updated ')

    await press(page, 'Withdraw…')
    await press(page, 'Withdraw')
    await said(page, 'Withdrawn.')
    await expect.poll(() => bar.textContent()).toBe('No problems. Withdrawn.')
    expect((await newsroom.fetch(`/articles/${sampleFile.replace('.txt', '')}`)).status).toBe(410)
    expect(await page.locator('#state').textContent()).toBe('withdrawn')

    await press(page, 'Bring back')
    await said(page, 'Published.')
    expect((await newsroom.fetch(`/articles/${sampleFile.replace('.txt', '')}`)).status).toBe(200)
    expect(await shifts(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('says that a text with a time to come would be scheduled, and that one is too long', async () => {
    const { page } = await signIn()
    await openNew(page)
    const bar = page.locator('#problem-count')
    await textField(page).fill(textOf('Oiso', { time: '14:57 JST, November 18, 2031' }))
    await expect
      .poll(() => bar.textContent())
      .toBe('No problems. The text can be scheduled for Tue, 18 Nov 2031, 14:57 (Asia/Tokyo).')
    await textField(page).evaluate((field: HTMLTextAreaElement) => {
      field.value += 'あ'.repeat(400_000)
      field.dispatchEvent(new Event('input'))
    })
    await expect.poll(() => bar.textContent()).toBe('1 line to fix first.')
    await page.context().close()
  })

  it('schedules by the newsroom’s clock, and removes what nobody has seen', async () => {
    const { page, complaints } = await signIn()
    await openNew(page)
    await textField(page).fill(textOf('Umibe'))
    await understood(page, 'Headline').waitFor()
    await page.getByRole('textbox', { name: 'File name' }).fill('umibe')
    await press(page, 'Schedule…')
    await page.getByLabel('Publish at').fill('2031-01-02T09:30')
    await press(page, 'Schedule')
    await said(page, 'Scheduled for Thu, 2 Jan 2031, 09:30 (Asia/Tokyo)')
    await expect
      .poll(() => page.locator('#problem-count').textContent())
      .toBe('No problems. Scheduled for Thu, 2 Jan 2031, 09:30 (Asia/Tokyo).')
    expect(await stored('umibe.txt')).toBe(`published: 2031-01-02T09:30\n${textOf('Umibe')}`)
    expect((await newsroom.fetch('/articles/umibe')).status).toBe(404)
    await press(page, 'Remove…')
    await press(page, 'Remove')
    await page.getByRole('heading', { name: 'Articles' }).waitFor()
    expect((await newsroom.ask('/api/articles/umibe.txt')).status).toBe(404)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('says what the newsroom did when an article was refused, or published meanwhile', async () => {
    const { page, complaints } = await signIn()
    await store('chigaya.txt', `draft: true\n${textOf('Chigaya')}`)
    // Like a text that a later version refuses.
    await newsroom.database.prepare(`UPDATE article SET state = 'refused' WHERE file = 'chigaya.txt'`).all()
    await openFile(page, 'chigaya.txt')
    expect(await page.locator('#state').textContent()).toBe('refused')
    await press(page, 'Withdraw…')
    await press(page, 'Withdraw')
    await page.getByRole('heading', { name: 'Articles' }).waitFor()
    await said(page, 'Removed chigaya.txt. Nobody outside had seen it.')
    expect((await newsroom.ask('/api/articles/chigaya.txt')).status).toBe(404)

    await store('minasoko.txt', textOf('Minasoko', { time: '14:57 JST, November 18, 2031' }))
    await openFile(page, 'minasoko.txt')
    await press(page, 'Remove…')
    // As if its time had come.
    await newsroom.database.prepare(`UPDATE article SET was_published = 1 WHERE file = 'minasoko.txt'`).all()
    await press(page, 'Remove')
    await said(page, 'Withdrawn.')
    expect(await page.locator('#state').textContent()).toBe('withdrawn')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('shows a problem at its line, does not publish it, and keeps it as a draft', async () => {
    const { page, complaints } = await signIn()
    await openNew(page)
    await textField(page).fill(sample.replace('14:57', '14:75'))
    await page.getByText('1 line to fix first.').waitFor()
    expect(await page.locator('#lines .error').textContent()).toBe('14:75 JST, November 18, 2024')
    await page.getByRole('button', { name: /^Line 4, fix this: expected minutes from 0 to 59, found "75"/ }).click()
    expect(await page.evaluate(() => String(getSelection()))).toBe('14:75 JST, November 18, 2024')
    await page.getByRole('textbox', { name: 'File name' }).fill('unfinished')
    await press(page, 'Publish')
    await said(page, 'Not saved: fix the marked lines first')
    expect((await newsroom.ask('/api/articles/unfinished.txt')).status).toBe(404)
    await textField(page).press('End')
    await page.keyboard.type('.')
    expect(await page.locator('#message').textContent()).toBe('')
    await press(page, 'Save as draft')
    await said(page, 'Saved as a draft.')
    expect(await stored('unfinished.txt')).toMatch(/^draft: true\n/)
    await press(page, 'Use the time now')
    await textField(page).fill((await textField(page).inputValue()).replace(/^14:75.*\n/m, ''))
    await page.getByText('No problems. The text can be published.').waitFor()
    await press(page, 'Publish')
    await said(page, 'Published.')
    expect((await newsroom.fetch('/articles/unfinished')).status).toBe(200)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('proposes a name that is free', async () => {
    await store('bridge-opens-in-nagisa-ferry-stays.md', `---\npublished: 2024-11-18 9:00\n---\n# Bridge Opens\n\nIt opened.\n`)
    const { page } = await signIn()
    await openNew(page)
    await textField(page).fill(textOf('Nagisa'))
    await expect
      .poll(() => page.getByRole('textbox', { name: 'File name' }).inputValue())
      .toBe('bridge-opens-in-nagisa-ferry-stays-2')
    await page.context().close()
  })
})

describe('the field of the file name', () => {
  it('keeps what an editor types there while a proposal is on its way', async () => {
    const { page } = await signIn()
    await openNew(page)
    let answer = (): void => {}
    const asked = new Promise<void>((done) => {
      answer = done
    })
    await page.route('**/api/articles?after=*', async (route) => {
      await asked
      await route.continue()
    })
    await textField(page).fill(textOf('Komatsu'))
    await understood(page, 'Headline').waitFor()
    const name = page.getByRole('textbox', { name: 'File name' })
    await name.focus()
    await name.selectText()
    const answered = Promise.all(['.txt', '.md'].map(() => page.waitForResponse('**/api/articles?after=*')))
    answer()
    await answered
    await page.waitForTimeout(200)
    expect(await name.inputValue()).toBe('')
    await page.keyboard.insertText('komatsu')
    expect(await name.inputValue()).toBe('komatsu')
    await name.fill('')
    await textField(page).focus()
    expect(await name.inputValue()).toBe('bridge-opens-in-komatsu-ferry-stays')
    await page.context().close()
  })

  it('says after a pause that a name is taken, and what publishing would do', async () => {
    await store('tsubaki.md', `---\npublished: 2024-11-18 9:00\n---\n# Camellias Bloom in Izu\n\nThey bloom.\n`)
    const { page } = await signIn()
    await openNew(page)
    await textField(page).fill(textOf('Tsubaki'))
    await understood(page, 'Headline').waitFor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const name = page.getByRole('textbox', { name: 'File name' })
    await name.fill('')
    await page.keyboard.type('tsubaki')
    const hint = page.locator('#name-hint')
    await hint.getByText('This name is taken, by a text that ends in .md. Choose another.').waitFor()
    expect(asked.filter((url) => url.includes('/api/check')).length).toBe(2)
    await page.getByLabel('Kind of text').selectOption('.md')
    await hint.getByText('This name is taken. Publishing will first show both texts.').waitFor()
    await name.fill('tsubaki-bridge')
    await hint.getByText('The address of the page.').waitFor()
    await page.context().close()
  })
})

describe('a long text', () => {
  it('is drawn again only where it was changed, with numbers that have room', async () => {
    const { page, complaints } = await signIn()
    await openNew(page)
    await textField(page).evaluate(
      (field: HTMLTextAreaElement, text) => {
        field.value = text
        field.dispatchEvent(new Event('input'))
      },
      `${textOf('Tomari')}\n${'It is a long bridge.\n'.repeat(12_000)}`,
    )
    await page.evaluate(() => {
      const changes = { added: 0, removed: 0 }
      Object.assign(globalThis, { changes })
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes, target } of records) {
          if (target !== document.getElementById('lines')) continue
          changes.added += addedNodes.length
          changes.removed += removedNodes.length
        }
      }).observe(document.getElementById('lines') as HTMLElement, { childList: true, subtree: true })
    })
    await textField(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    await page.keyboard.type('y')
    expect(await page.evaluate(() => (globalThis as unknown as { changes: object }).changes)).toEqual({ added: 1, removed: 0 })
    const lines = page.locator('#lines > div')
    const count = (await textField(page).inputValue()).split('\n').length
    expect(await lines.count()).toBe(count)
    const number = lines.last()
    await expect.poll(() => number.getAttribute('data-line')).toBe(String(count))
    const [room, width] = await number.evaluate((line: HTMLElement) => {
      line.className = 'error'
      const { width: column, font } = getComputedStyle(line, '::before')
      const text = document.createElement('span')
      text.style.font = font
      text.textContent = `● ${line.getAttribute('data-line')}`
      document.body.append(text)
      const needed = text.getBoundingClientRect().width
      text.remove()
      return [Number.parseFloat(column), needed]
    })
    expect(room).toBeGreaterThan(width)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('two editors', () => {
  it('see both texts, and nothing is overwritten unseen', async () => {
    await store('sawada.txt', textOf('Sawada'))
    const { page, complaints } = await signIn()
    await openFile(page, 'sawada.txt')
    const theirs = textOf('Sawada', { body: 'The harbor closed.' })
    await store('sawada.txt', theirs)
    const mine = textOf('Sawada', { body: 'The harbor was rebuilt.' })
    const save = async (): Promise<void> => {
      await press(page, 'Correct…')
      await page.getByLabel('Show that the article was updated now').uncheck()
      await press(page, 'Publish a correction')
    }
    await textField(page).fill(mine)
    await save()
    await page.getByRole('heading', { name: 'Somebody else has saved this article' }).waitFor()
    expect(await page.locator('#conflict-text').textContent()).toMatch(
      /^Saved by local, \w{3}, \d+ \w{3,4} 20\d\d, \d\d:\d\d \(Asia\/Tokyo\)/,
    )
    expect(await page.locator('#difference .theirs').allTextContents()).toEqual(['Theirs: SHIOMI — The harbor closed.'])
    expect(await page.locator('#difference .mine').allTextContents()).toEqual(['Yours: SHIOMI — The harbor was rebuilt.'])
    expect(await stored('sawada.txt')).toBe(theirs)
    expect(await findings(page)).toEqual([])

    await press(page, 'Keep editing mine')
    expect(await textField(page).inputValue()).toBe(mine)
    await save()
    // A third text, which this editor has not seen either.
    await page.getByRole('heading', { name: 'Somebody else has saved this article' }).waitFor()
    const third = textOf('Sawada', { body: 'The harbor is for sale.' })
    await store('sawada.txt', third)
    await press(page, 'Save mine instead')
    await page.locator('#difference', { hasText: 'for sale' }).waitFor()
    expect(await stored('sawada.txt')).toBe(third)
    await press(page, 'Save mine instead')
    await said(page, 'Published.')
    expect(await stored('sawada.txt')).toBe(mine)

    await store('sawada.txt', theirs)
    await textField(page).fill(third)
    await save()
    await press(page, 'Discard mine, use theirs')
    await expect.poll(() => textField(page).inputValue()).toBe(theirs)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('are not offered a text again that they have discarded', async () => {
    await store('asahi.txt', textOf('Asahi'))
    const { page } = await signIn()
    await openFile(page, 'asahi.txt')
    const theirs = textOf('Asahi', { body: 'It was sold.' })
    await store('asahi.txt', theirs)
    await textField(page).fill(textOf('Asahi', { body: 'It was rebuilt.' }))
    await press(page, 'Correct…')
    await press(page, 'Publish a correction')
    // The check of the refused text is answered after the decision.
    await page.route('**/api/check?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    await page.route('**/desk?file=*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await press(page, 'Discard mine, use theirs')
    await expect.poll(() => textField(page).inputValue()).toBe(theirs)
    await page.waitForTimeout(1000)
    await page.reload()
    await expect.poll(() => textField(page).inputValue()).toBe(theirs)
    await page.context().close()
  })

  it('do not overwrite a text that was saved while theirs was on its way', async () => {
    await store('minami.txt', textOf('Minami'))
    const { page } = await signIn()
    await openFile(page, 'minami.txt')
    const theirs = textOf('Minami', { body: 'It was sold.' })
    const mine = textOf('Minami', { body: 'It was rebuilt twice.' })
    // After the text was stored, the desk asks for its state.
    await page.route('**/api/articles?after=*', async (route) => {
      await store('minami.txt', theirs)
      await textField(page).fill(mine)
      await route.continue()
    })
    await textField(page).fill(textOf('Minami', { body: 'It was rebuilt.' }))
    await press(page, 'Correct…')
    await press(page, 'Publish a correction')
    await said(page, 'Published.')
    expect(await textField(page).inputValue()).toBe(mine)
    await page.unroute('**/api/articles?after=*')
    await press(page, 'Correct…')
    await press(page, 'Publish a correction')
    await page.getByRole('heading', { name: 'Somebody else has saved this article' }).waitFor()
    expect(await stored('minami.txt')).toBe(theirs)
    await page.context().close()
  })

  it('are not asked about their own text when only its state could not be read', async () => {
    await store('hamabe.txt', textOf('Hamabe'))
    const { page } = await signIn()
    await openFile(page, 'hamabe.txt')
    await page.route('**/api/articles?after=*', (route) => route.abort('internetdisconnected'))
    await textField(page).fill(textOf('Hamabe', { body: 'It was rebuilt.' }))
    await press(page, 'Correct…')
    await press(page, 'Publish a correction')
    await said(page, 'Saved, but the newsroom did not say what readers see.')
    await page.unroute('**/api/articles?after=*')
    await textField(page).fill(textOf('Hamabe', { body: 'It was rebuilt twice.' }))
    await press(page, 'Correct…')
    await press(page, 'Publish a correction')
    await said(page, 'Published.')
    expect(await stored('hamabe.txt')).toContain('It was rebuilt twice.')
    await page.context().close()
  })

  it('do not withdraw a text that they have not seen', async () => {
    await store('furusato.txt', textOf('Furusato'))
    const { page } = await signIn()
    await openFile(page, 'furusato.txt')
    const theirs = textOf('Furusato', { body: 'It was corrected.' })
    await store('furusato.txt', theirs)
    await press(page, 'Withdraw…')
    await press(page, 'Withdraw')
    await said(page, 'Somebody has changed this article meanwhile.')
    expect(await textField(page).inputValue()).toBe(theirs)
    expect((await newsroom.fetch('/articles/furusato')).status).toBe(200)
    await page.context().close()
  })

  it('do not lose a text that somebody else has removed', async () => {
    const draft = `draft: true\n${textOf('Kawabe')}`
    await store('kawabe.txt', draft)
    const { page } = await signIn()
    await openFile(page, 'kawabe.txt')
    await textField(page).fill(`${draft}More.\n`)
    await newsroom.ask('/api/articles/kawabe.txt', { method: 'DELETE' })
    await press(page, 'Save as draft')
    const removed = /^This article was removed by local, .+\. Your text is still here: save it as a new draft, or publish it\.$/
    await said(page, removed)
    await page.reload()
    await said(page, removed)
    await expect.poll(() => textField(page).inputValue()).toBe(`${draft}More.\n`)
    await press(page, 'Publish')
    await said(page, 'Published.')
    expect(await stored('kawabe.txt')).toBe(`${textOf('Kawabe')}More.\n`)
    await page.context().close()
  })

  it.each(['Save as draft', 'Remove…', 'Go back to the saved text'])(
    'keep a text that somebody else has removed, at “%s”',
    async (action) => {
      const draft = `draft: true\n${textOf('Shirahama')}`
      await store('shirahama.txt', draft)
      const { page } = await signIn()
      await openFile(page, 'shirahama.txt')
      if (action === 'Go back to the saved text') await textField(page).fill(`${draft}More.\n`)
      const text = await textField(page).inputValue()
      await newsroom.ask('/api/articles/shirahama.txt', { method: 'DELETE' })
      await press(page, action)
      if (action === 'Remove…') await press(page, 'Remove')
      await said(page, 'This article was removed by local')
      await page.getByRole('button', { name: 'Publish', exact: true }).waitFor()
      await page.reload()
      await expect.poll(() => textField(page).inputValue()).toBe(text)
      await press(page, 'Save as draft')
      await said(page, 'Saved as a draft.')
      expect(await stored('shirahama.txt')).toBe(text)
      await newsroom.ask('/api/articles/shirahama.txt', { method: 'DELETE' })
      await page.context().close()
    },
  )

  it('do not take a name from each other', async () => {
    const { page } = await signIn()
    await openNew(page)
    await textField(page).fill(textOf('Kitahama'))
    await understood(page, 'Headline').waitFor()
    await page.getByRole('textbox', { name: 'File name' }).fill('kitahama')
    await store('kitahama.txt', textOf('Hoshino'))
    await press(page, 'Publish')
    await page.getByRole('heading', { name: 'There is an article with this file name' }).waitFor()
    expect(await page.locator('#conflict button.main').textContent()).toBe('Keep editing mine')
    await press(page, 'Keep editing mine')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('name')
    await page.getByRole('textbox', { name: 'File name' }).fill('kitahama-bridge')
    await press(page, 'Publish')
    await said(page, 'Published.')
    expect(await stored('kitahama.txt')).toBe(textOf('Hoshino'))
    expect(await stored('kitahama-bridge.txt')).toBe(textOf('Kitahama'))
    await page.context().close()
  })
})

describe('a text that is not saved', () => {
  it('survives a reload and a lost connection, and is offered again', async () => {
    await store('yamate.txt', textOf('Yamate'))
    const { page, context, complaints } = await signIn()
    await openNew(page)
    await textField(page).fill(textOf('Mizushima'))
    await page.reload()
    await page.getByText('Not saved. Kept on this computer').waitFor()
    expect(await textField(page).inputValue()).toBe(textOf('Mizushima'))

    await openFile(page, 'yamate.txt')
    await context.setOffline(true)
    const changed = textOf('Yamate', { body: 'It was rebuilt.' })
    await textField(page).fill(changed)
    await said(page, 'There is no connection to the newsroom.')
    await press(page, 'Correct…')
    await page.getByLabel('Show that the article was updated now').uncheck()
    await press(page, 'Publish a correction')
    await said(page, 'There is no connection to the newsroom.')
    await context.setOffline(false)
    await page.goto(`${newsroom.url}/desk`)
    await page
      .getByRole('region', { name: 'Not saved yet' })
      .getByRole('link', { name: titleOf('Yamate') })
      .click()
    await expect.poll(() => textField(page).inputValue()).toBe(changed)
    await press(page, 'Go back to the saved text')
    await expect.poll(() => textField(page).inputValue()).toBe(textOf('Yamate'))
    await page.goto(`${newsroom.url}/desk`)
    await page.getByRole('link', { name: titleOf('Mizushima') }).waitFor()
    expect(await page.getByRole('region', { name: 'Not saved yet' }).getByRole('link').count()).toBe(1)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('stays when the token is not valid any more', async () => {
    const { page } = await signIn()
    await openNew(page)
    await page.evaluate(() => sessionStorage.setItem('kawaraban token', 'wrong'))
    await textField(page).fill(textOf('Takanawa'))
    await page.getByLabel('Your token').fill(token)
    await page.keyboard.press('Enter')
    await textField(page).waitFor()
    expect(await textField(page).inputValue()).toBe(textOf('Takanawa'))
    await page.context().close()
  })

  it('is not cut while a word is composed', async () => {
    const { page, context } = await signIn()
    await openNew(page)
    const checks: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/check')) checks.push(request.postData() ?? '')
    })
    const session = await context.newCDPSession(page)
    await textField(page).focus()
    await session.send('Input.imeSetComposition', { text: 'とうきょう', selectionStart: 5, selectionEnd: 5 })
    await page.waitForTimeout(1000)
    expect(checks).toEqual([])
    expect(await textField(page).inputValue()).toBe('とうきょう')
    await session.send('Input.insertText', { text: '東京' })
    await expect.poll(() => checks.length).toBeGreaterThan(0)
    expect(new Set(checks)).toEqual(new Set(['東京']))
    await page.context().close()
  })
})

describe('signing in', () => {
  it('refuses a wrong token, keeps a right one as the editor wants, and forgets it', async () => {
    const { page, context } = await visit()
    for (const wrong of ['wrong', 'はし']) {
      await page.getByLabel('Your token').fill(wrong)
      await page.keyboard.press('Enter')
      await said(page, 'This token is not valid.')
      await page.locator('#message').evaluate((message) => message.replaceChildren())
    }
    await page.getByLabel('Your token').fill(token)
    await page.getByLabel('Keep me signed in on this computer').check()
    await press(page, 'Sign in')
    await page.getByRole('heading', { name: 'Articles' }).waitFor()
    const other = await context.newPage()
    await other.goto(`${newsroom.url}/desk`)
    await other.getByRole('heading', { name: 'Articles' }).waitFor()
    await press(other, 'Sign out')
    await other.getByLabel('Your token').waitFor()
    expect(await other.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(token)
    await context.close()
  })

  it('leads the keyboard to the heading of what was opened, and back to the text', async () => {
    const { page } = await signIn()
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')
    await expect.poll(focused).toBe('list-title')
    await openNew(page)
    await expect.poll(focused).toBe('text')
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await page.getByLabel('Your token').fill(token)
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('text')
    await store('kosaka.txt', textOf('Kosaka'))
    await page.evaluate(() => sessionStorage.clear())
    await page.goto(`${newsroom.url}/desk?file=kosaka.txt`)
    await page.getByLabel('Your token').fill(token)
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('editor-title')
    await page.context().close()
  })
})

describe('the list', () => {
  it('has states, words of headlines, and pages', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => store(`tsukino-${index}.txt`, textOf(`Tsukino ${index}`))))
    await store('later.txt', textOf('Minami', { time: '14:57 JST, November 18, 2031' }))
    const { page, complaints } = await signIn()
    const entries = page.locator('#entries li')
    await expect.poll(() => entries.count()).toBe(30)
    expect(await entries.first().textContent()).toContain('scheduled')
    await press(page, 'Show older articles')
    await expect.poll(() => entries.count()).toBeGreaterThan(40)
    await page.getByLabel('Search headlines').fill('tsukino 17')
    await expect.poll(() => entries.allTextContents()).toEqual([`published${titleOf('Tsukino 17')}Mon, 18 Nov 2024, 14:57`])
    await page.getByText('1 article shown.').waitFor()
    await page.getByLabel('Search headlines').fill('nowhere')
    await page.getByText('No articles found.').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('everybody', () => {
  it('can publish with the keyboard alone', async () => {
    const { page } = await signIn()
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('id') ?? document.activeElement?.textContent?.trim() ?? '')
    const tabTo = async (name: string): Promise<void> => {
      for (let count = 0; count < 60 && (await focused()) !== name; count += 1) await page.keyboard.press('Tab')
      expect(await focused()).toBe(name)
    }
    await page.reload()
    await page.getByRole('heading', { name: 'Articles' }).waitFor()
    await tabTo('New article')
    await page.keyboard.press('Enter')
    await textField(page).waitFor()
    await expect.poll(focused).toBe('text')
    await page.keyboard.insertText(textOf('Midorigaoka'))
    await understood(page, 'Headline').waitFor()
    await tabTo('Publish')
    await page.keyboard.press('Enter')
    await said(page, 'Published.')
    expect((await newsroom.fetch('/articles/bridge-opens-in-midorigaoka-ferry-stays')).status).toBe(200)
    await tabTo('Withdraw…')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('Withdraw…')
    await page.context().close()
  })

  it('can read ten lines of a text on a phone', async () => {
    await store('hinode.txt', textOf('Hinode', { body: 'It opened.\n'.repeat(30) }))
    const { page } = await signIn({ viewport: phone })
    await openFile(page, 'hinode.txt')
    await page.getByText('No problems.').waitFor()
    const inView = (): Promise<number> =>
      page.locator('#lines').evaluate((lines) => {
        const bar = document.querySelector('.actions')?.getBoundingClientRect().top ?? 0
        const rows = [...lines.querySelectorAll('span')].flatMap((line) => [...line.getClientRects()])
        return rows.filter(({ top, bottom }) => top >= 0 && bottom <= bar).length
      })
    expect(await inView()).toBeGreaterThanOrEqual(10)
    await textField(page).fill(textOf('Hinode', { body: 'It has opened.\n'.repeat(30) }))
    await page.getByText('Not saved.').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    expect(await inView()).toBeGreaterThanOrEqual(10)
    await page.context().close()
  })

  it('stays where the page is while buttons take the focus', async () => {
    await store('asagiri.txt', textOf('Asagiri'))
    const { page } = await signIn({ viewport: phone })
    await openFile(page, 'asagiri.txt')
    const scrolled = (): Promise<number> => page.evaluate(() => scrollY)
    await press(page, 'Withdraw…')
    await page.keyboard.press('Enter')
    await said(page, 'Withdrawn.')
    await page.getByRole('button', { name: 'Bring back' }).waitFor()
    expect(await scrolled()).toBe(0)
    await page.keyboard.press('Tab')
    expect(await scrolled()).toBe(0)
    await page.evaluate(() => scrollTo(0, 600))
    await expect.poll(async () => (await page.locator('#message').boundingBox())?.y).toBe(0)
    await page.context().close()
  })

  it.each([
    ['light', phone],
    ['dark', phone],
    ['light', desktop],
    ['dark', desktop],
  ] as const)(
    'meets nothing that axe finds wrong, in the %s on %o, nor anything too wide or moving',
    async (colorScheme, viewport) => {
      const { page, complaints } = await visit({ colorScheme, viewport })
      const look = async (): Promise<void> => {
        expect(await findings(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
        expect(await shifts(page)).toEqual([])
      }
      await look()
      await page.getByLabel('Your token').fill(token)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Articles' }).waitFor()
      await look()
      await openNew(page)
      await textField(page).fill(sample.replace('14:57', '14:75'))
      await page.getByText('1 line to fix first.').waitFor()
      await look()
      for (const [opener, cancel] of [['Schedule…', 'Cancel']] as const) {
        await press(page, opener)
        await look()
        await press(page, cancel)
      }
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})

describe('the page', () => {
  it('has a strict policy and a script of at most 30 kB, and is only in a newsroom', async () => {
    const page = await newsroom.fetch('/desk')
    expect(page.headers.get('Content-Security-Policy')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'/,
    )
    const [, path = ''] = /<script type="module" src="(\/desk\.\w+\.js)">/.exec(await page.text()) ?? []
    const script = await newsroom.fetch(path)
    expect(script.headers.get('Cache-Control')).toContain('immutable')
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect((await script.arrayBuffer()).byteLength).toBeLessThanOrEqual(30_000)
  })

  it('runs nothing that stands in a text', async () => {
    const { page, complaints } = await signIn()
    await openNew(page)
    const script = '<script>top.document.title = "run"</script><img src=x onerror="top.document.title = \'run\'">'
    await textField(page).fill(textOf('Asahi', { body: script }))
    await page.frameLocator('#preview').getByText('onerror').waitFor()
    expect(await page.title()).not.toBe('run')
    expect(await page.locator('#preview').getAttribute('sandbox')).not.toContain('allow-scripts')
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
