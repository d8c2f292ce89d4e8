import { describe, expect, it } from 'vitest'
import type { ArticleText } from '../../src/article/article.ts'
import { createNames } from '../../src/article/names/names.ts'
import { parseArticle } from '../../src/article/parse.ts'
import { publication } from '../publication.ts'

/*
 * Names that only the settings AGENCIES and SITE_NAMES tell: without them, no form and no table has them.
 */

const names = createNames({
  publisher: 'The Kawaraban',
  agencies: ['JIN', 'Harbor Wire', 'B.a+ (a|a)*', 'Tide Inc.', 'Shiomi S.A.', '港通', 'ＲＫＭ'],
  siteNames: ['Minato Today', 'みなとぴあ'],
})

/** What an article says, read with the names of the settings or without. */
function read(text: string, own = true): ArticleText {
  const options = own ? { ...publication, names } : publication
  return parseArticle('harbor.txt', new TextEncoder().encode(text), options).article
}

const title = 'Harbor Town Opens Its First Bridge'
const time = '14:57 JST, November 18, 2024'
const text = 'The bridge opened on Sunday.\nThe ferry stays.'
const paragraphs = ['The bridge opened on Sunday.', 'The ferry stays.']

describe('an agency of the settings is read', () => {
  it.each([
    ['in the brackets of a dateline', 'SHIOMI, Nov. 18 (JIN) — ', { agency: 'JIN', dateline: { place: 'SHIOMI' } }],
    ['beside a place in small letters', 'Shiomi (Harbor Wire) — ', { agency: 'Harbor Wire', dateline: { place: 'Shiomi' } }],
    ['with another agency', 'SHIOMI (JIN/AP) — ', { agency: 'JIN/AP', dateline: { place: 'SHIOMI' } }],
    ['with a town', 'SHIOMI (JIN Minato) — ', { agency: 'JIN Minato', dateline: { place: 'SHIOMI' } }],
  ])('%s', (_where, dateline, expected) => {
    const article = `${title}\n${time}\n${dateline}${text}`
    expect(read(article)).toMatchObject({ ...expected, title, paragraphs })
    expect(read(article, false).agency).toBe(null)
  })

  it.each(['【潮見港通】', '【潮見 港通】', '【潮見ＲＫＭ】'])('in the brackets of a Japanese dateline: %s', (dateline) => {
    const article = `橋が開通、三つの集落で祝う\n2024年11月18日 14時57分\n${dateline}橋が18日、開通した。\n渡船は残る。`
    expect(read(article)).toMatchObject({ dateline: { place: '潮見' }, paragraphs: ['橋が18日、開通した。', '渡船は残る。'] })
    expect(read(article, false).dateline).toBe(null)
  })

  it.each([
    ['above the time', `${title}\nJIN\n${time}\n${text}`],
    ['below the time', `${title}\n${time}\nJIN\n${text}`],
  ])('on a line of its own %s', (_where, article) => {
    expect(read(article)).toMatchObject({ title, byline: 'JIN', agency: 'JIN', paragraphs })
    expect(read(article, false).agency).toBe(null)
  })

  it.each([
    'JIN Photo/Nao Minato',
    'JIN / Nao Minato',
    'Nao Minato / JIN',
    'Town of Shiomi via JIN',
    'B.a+ (a|a)* Photo/Nao Minato',
  ])('in a credit above a caption: %s', (credit) => {
    const article = `${title}\n${credit}\nA woman crosses the bridge on Sunday.\n${time}\n${text}`
    expect(read(article)).toMatchObject({ title, captions: [{ text: 'A woman crosses the bridge on Sunday.', credit }] })
  })

  it.each([
    ['A woman crosses the bridge. (JIN)', 'A woman crosses the bridge.', 'JIN'],
    ['A woman crosses the bridge. (JIN Photo/Nao Minato)', 'A woman crosses the bridge.', 'JIN Photo/Nao Minato'],
    ['A woman crosses the bridge. JIN Photo/Nao Minato', 'A woman crosses the bridge.', 'JIN Photo/Nao Minato'],
    ['A woman crosses the bridge (Pool via JIN)', 'A woman crosses the bridge', 'Pool via JIN'],
    ['A woman crosses the bridge =Tide Inc.', 'A woman crosses the bridge', 'Tide Inc.'],
    ['A woman crosses the bridge. Photo: Shiomi S.A.', 'A woman crosses the bridge.', 'Shiomi S.A.'],
    ['橋を渡る人たち（港通）', '橋を渡る人たち', '港通'],
    ['橋を渡る人たち（ＲＫＭ）', '橋を渡る人たち', 'ＲＫＭ'],
  ])('at the end of a caption: %s', (line, caption, credit) => {
    expect(read(`${title}\n${line}\n${time}\n${text}`)).toMatchObject({ title, captions: [{ text: caption, credit }] })
  })

  it('after a bar at the end of a window’s title', () => {
    expect(read(`${title} | Harbor Wire\n${time}\n${text}`).title).toBe(title)
    expect(read(`${title} | Harbor Wire\n${time}\n${text}`, false).title).toBe(`${title} | Harbor Wire`)
  })
})

describe('an agency of the settings is not taken', () => {
  it.each([
    ['from a headline that speaks of it', 'Harbor Wire Strings New Line Across the Bay'],
    ['after a dash, as a headline speaks of it', 'Who Writes the News of the Bay — JIN'],
    ['from a word that begins with it', 'JINX Broken as Bridge Opens at Last'],
    ['from a longer name', 'Bridge Opens at Last | Harbor Wire Fence Makers'],
  ])('%s', (_what, headline) => {
    expect(read(`${headline}\n${time}\n${text}`)).toMatchObject({ title: headline, agency: null, byline: null, paragraphs })
  })

  it.each(['B.aaa', 'BXa+ (a|a)*'])('as a pattern: %s', (name) => {
    expect(names.isAgency('b.a+ (a|a)*')).toBe(true)
    expect(names.isAgency(name)).toBe(false)
    expect(names.isCredit(`${name} Photo/Nao Minato`)).toBe(false)
  })

  it('from a sentence', () => {
    const sentence = 'The report (JIN) — read aloud on Sunday — names no one.'
    expect(read(`${title}\n${time}\n${sentence}`)).toMatchObject({ paragraphs: [sentence], agency: null, dateline: null })
  })
})

describe('the name of a site', () => {
  it.each([
    `${title} | Minato Today`,
    `${title} - Minato Today`,
    `${title} – MINATO TODAY`,
    `${title} - Politics - Minato Today`,
    `Minato Today | ${title}`,
    `${title}｜みなとぴあ`,
    `${title}：みなとぴあ`,
  ])('is cut off a headline: %s', (line) => {
    expect(read(`${line}\n${time}\n${text}`).title).toBe(title)
  })

  it.each([
    ['directly above it', `Minato Today\n${title}`],
    ['with a blank line between', `Minato Today\n\n${title}\n`],
    ['below the menu', `Skip to content\nMinato Today\n${title}`],
    ['in Japanese', 'みなとぴあ\n橋が開通、三つの集落で祝う'],
  ])('is left out above the headline: %s', (_where, head) => {
    const article = read(`${head}\n${time}\n${text}`)
    expect(article).toMatchObject({ title: head.trim().split('\n').at(-1), byline: null, captions: [], paragraphs })
  })

  it.each([
    ['with a person', `${title}\nNao Minato / Minato Today\nA woman crosses the bridge on Sunday.`, 'Nao Minato / Minato Today'],
    ['alone', `${title}\nMinato Today\nA woman crosses the bridge on Sunday.`, 'Minato Today'],
    ['above the headline', `Minato Today\nA woman crosses the bridge on Sunday.\n\n${title}`, 'Minato Today'],
  ])('credits a picture: %s', (_how, head, credit) => {
    const captions = [{ text: 'A woman crosses the bridge on Sunday.', credit }]
    expect(read(`${head}\n${time}\n${text}`)).toMatchObject({ title, captions })
  })

  it.each([
    'Minato Today Wins Prize for Report on Bridge',
    'Bridge Opens, and Everybody in Minato Today Is Glad',
    'Bridge Opens in Minato Today',
    'Bridge Opens to All – Minato Today and Tomorrow',
    'みなとぴあに橋の写真百枚',
  ])('stays in a headline: %s', (headline) => {
    expect(read(`${headline}\n${time}\n${text}`).title).toBe(headline)
  })

  it('signs an article between its headline and its time, as that of a newspaper does', () => {
    expect(read(`${title}\nMinato Today\n${time}\n${text}`)).toMatchObject({ title, byline: 'Minato Today', agency: null })
  })

  it('is not that of the publisher, who credits the first picture of a text', () => {
    const article = read(`The Kawaraban\nA woman crosses the bridge on Sunday.\n\n${title}\n${time}\n${text}`)
    expect(article.captions).toEqual([{ text: 'A woman crosses the bridge on Sunday.', credit: 'The Kawaraban' }])
  })
})
