import { describe, expect, it } from 'vitest'
import { readWindowTitle, repeatsHeadline } from '../../src/article/line/window-title.ts'
import { publication } from '../publication.ts'

describe('the title of a window', () => {
  it.each([
    ['Bridge Opens | The Shiomi Chronicle', 'Bridge Opens', 'The Shiomi Chronicle'],
    ['Bridge Opens - The Kawaraban', 'Bridge Opens', 'The Kawaraban'],
    ['Bridge Opens | Reuters', 'Bridge Opens', 'Reuters'],
    ['橋が開通：潮見新聞', '橋が開通', '潮見新聞'],
    ['橋が開通 - 社会 : 潮見新聞デジタル', '橋が開通', '潮見新聞デジタル'],
    ['橋が開通｜社会｜潮見新聞', '橋が開通', '潮見新聞'],
    ['潮見新聞｜橋が開通', '橋が開通', '潮見新聞'],
  ])('%s', (line, headline, site) => {
    expect(readWindowTitle(line, publication)).toEqual({ headline, site })
  })

  it.each([
    'Yen | Dollar Rates at 5 p.m. Hit New Low',
    'Who Writes the News — AP',
    'Takeaways From the Debate: World News',
    'Relay Title — by the Width of a Mitten',
    '橋が開通：町に朝',
    'The Shiomi Chronicle',
  ])('is not: %s', (line) => {
    expect(readWindowTitle(line, publication)).toBe(null)
  })
})

describe('a line repeats a headline', () => {
  it.each([
    ['Bridge opens', 'Bridge Opens', 'the headline again'],
    ['Town’s Bridge Opens', "Town's Bridge Opens", 'the headline again'],
    ['Bridge Opens | Any Name at All', 'Bridge Opens', 'the headline with the name of a site, as in a window’s title'],
    ['Any Name at All - Bridge Opens', 'Bridge Opens', 'the headline with the name of a site, as in a window’s title'],
    ['橋が開通【しおみ】', '橋が開通', 'the headline with the name of a site, as in a window’s title'],
    ['Harbor Town Opens Its… | Any', 'Harbor Town Opens Its First Bridge', 'the headline, cut off'],
  ])('"%s" that of "%s"', (line, headline, why) => {
    expect(repeatsHeadline(line, headline)).toBe(why)
  })

  it.each([
    ['Bridge Opens to All', 'Bridge Opens'],
    ['Bridge…', 'Bridge Opens'],
    ['Ferry Stays | Any Name at All', 'Bridge Opens'],
    ['Bridge Opens', ''],
  ])('"%s" not that of "%s"', (line, headline) => {
    expect(repeatsHeadline(line, headline)).toBe(null)
  })
})
