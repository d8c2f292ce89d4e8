import { describe, expect, it } from 'vitest'
import { createNames } from '../src/article/names/names.ts'
import { parseArticleLines } from '../src/article/parse.ts'
import { findRecurringNames, type RecurringName } from '../tools/profile/names.ts'
import { publication } from './publication.ts'

/** The names found in articles. `%` is replaced by an invented headline and text. */
function find(page: string, options = publication): RecurringName[] {
  const headlines = ['Harbor Town Opens Its First Bridge', 'Ferry Captain Elected to Assembly', 'Lighthouse Gets a Second Keeper']
  const articles = headlines.map((headline, index) => {
    const text = page.replaceAll('%', headline)
    const { roles } = parseArticleLines(`${index}.txt`, new TextEncoder().encode(text), options)
    return { file: `${index}.txt`, roles }
  })
  return findRecurringNames(articles, options)
}

const time = '14:57 JST, November 18, 2024'
const text = 'It was quiet on Sunday, people said.\nThe town was glad.'

describe('the name of an agency is found', () => {
  it.each([
    ['in the brackets of a dateline', `%\n${time}\nSHIOMI, Nov. 18 (Harbor Wire) — ${text}`],
    ['beside one that is known', `%\n${time}\nSHIOMI (Harbor Wire/AP) — ${text}`],
    ['behind "via"', `%\nTown of Shiomi via Harbor Wire\nA view of the town.\n${time}\n${text}`],
    ['before "Photo"', `%\nA view of the town. (Harbor Wire Photo/Nao Minato)\n${time}\n${text}`],
    ['on a line of its own', `%\nHarbor Wire\n${time}\n${text}`],
  ])('%s', (_where, page) => {
    expect(find(page)).toEqual([{ name: 'Harbor Wire', articles: 3, setting: 'AGENCIES' }])
    const names = createNames({ publisher: 'The Kawaraban', agencies: ['Harbor Wire'], siteNames: [] })
    expect(find(page, { ...publication, names })).toEqual([])
  })

  it.each([
    ['one that is known', `%\n${time}\nSHIOMI (Reuters) — ${text}`],
    ['in a sentence', `%\n${time}\nThe town (see map) — and its harbor — was quiet.\n${text}`],
    ['an age', `%\n${time}\nTanaka (34) — ${text}`],
    ['a writer', `%\nNao Minato\n${time}\n${text}`],
    ['the publisher', `%\nThe Kawaraban\n${time}\n${text}`],
  ])('not of %s', (_what, page) => {
    expect(find(page)).toEqual([])
  })
})

describe('the name of a site is found', () => {
  it.each([
    ['behind a bar', `% | Minato Today\n${time}\n${text}`],
    ['behind a dash', `% - Minato Today\n${time}\n${text}`],
    ['behind a section', `% - Politics - Minato Today\n${time}\n${text}`],
    ['before a bar', `Minato Today | %\n${time}\n${text}`],
    ['in a window’s title above the headline', `% | Minato Today\n\n%\n${time}\n${text}`],
    ['above the headline', `Minato Today\n\n%\n${time}\n${text}`],
    ['below the menu', `Skip to content\nMinato Today\n%\n${time}\n${text}`],
  ])('%s', (_where, page) => {
    expect(find(page)).toEqual([{ name: 'Minato Today', articles: 3, setting: 'SITE_NAMES' }])
    const names = createNames({ publisher: 'The Kawaraban', agencies: [], siteNames: ['Minato Today'] })
    expect(find(page, { ...publication, names })).toEqual([])
  })

  it('above the headline, where it is the publisher’s', () => {
    expect(find(`The Kawaraban\n\n%\n${time}\n${text}`)).toEqual([{ name: 'The Kawaraban', articles: 3, setting: 'SITE_NAMES' }])
  })

  it.each([
    ['a section', `% | Politics\n${time}\n${text}`],
    ['a kicker', `ANALYSIS\n%\n${time}\n${text}`],
    ['a line of the page', `Skip to content\n%\n${time}\n${text}`],
    ['a motto', `Printed on the quay since 1884\n%\n${time}\n${text}`],
    ['a newspaper that its form tells', `The Shiomi Chronicle\n% | The Shiomi Chronicle\n${time}\n${text}`],
  ])('not of %s', (_what, page) => {
    expect(find(page)).toEqual([])
  })
})
