import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'

const toml = readFileSync('wrangler.toml', 'utf8')
const vars = parse(toml)['vars'] as Record<string, unknown>
const complaint = (changes: Record<string, unknown>): string => {
  try {
    readConfig({ ...vars, ...changes })
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('the settings', () => {
  it('of wrangler.toml are read', () => {
    expect(
      readConfig({ ...vars, ORIGIN: 'https://news.example/', ITEMS_PER_FEED: 20, RELATED_ITEMS: 'off', COPYRIGHT: '' }),
    ).toMatchObject({
      origin: 'https://news.example',
      itemsPerFeed: 20,
      relatedItems: false,
      copyright: null,
      timeZone: 'Asia/Tokyo',
    })
  })

  it("of the newsroom's own words are in its phrasebook", () => {
    const { phrases } = readConfig({
      ...vars,
      RELATED_HEADINGS: ['More {section} by the Bay'],
      RANKING_HEADINGS: ['Bay Top Ten'],
      OTHER_HEADINGS: ['Bay Radio'],
      FURNITURE: ['Bay app: get it now'],
    })
    expect(phrases.heading('More Sports by the Bay')).toMatchObject({ list: 'related', section: 'Sports' })
    expect(phrases.heading('BAY TOP TEN:')).toMatchObject({ list: 'ranking' })
    expect(phrases.heading('Bay Radio')).toMatchObject({ list: 'site' })
    expect(phrases.means('furniture', 'Bay App: Get It Now')).toBe(true)
  })

  it.each([
    ['Grumble ({number}) now', 'Grumble (12) now'],
    ['Pass It | Grumble ({number})', 'Pass It | Grumble (3)'],
    ['{number} neighbours lit this', '9 neighbours lit this'],
    ['Ref. {number}/{number}', 'Ref. 2026/032'],
    ['A | B {number}', 'A | B 7'],
    ['Ring the weir desk (day or night)', 'Ring the weir desk (day or night)'],
    ['(Ring|Call) the weir (desk|office) now', 'Call the weir office now'],
    ['栞をはさむ（{number}）', '栞をはさむ(12)'],
    ['Weir Post ｛staff only｝', 'Weir Post {staff only}'],
    [
      `Published by ${'the Weir Post and its readers, '.repeat(5)}in Weir`,
      `Published by ${'the Weir Post and its readers, '.repeat(5)}in Weir`,
    ],
  ])('of the page have "%s" for the line "%s"', (phrase, line) => {
    const { phrases } = readConfig({ ...vars, FURNITURE: [phrase] })
    expect(phrases.means('furniture', line)).toBe(true)
  })

  it('of the page do not have brackets for a line without them', () => {
    const { phrases } = readConfig({ ...vars, FURNITURE: ['Ring the weir (desk) now'] })
    expect(phrases.means('furniture', 'Ring the weir desk now')).toBe(false)
  })

  it('of agencies and sites are in its names', () => {
    const { names } = readConfig({ ...vars, AGENCIES: [' Harbor  Wire '], SITE_NAMES: ['Minato Today'] })
    expect(names.isAgency('HARBOR WIRE')).toBe(true)
    expect(names.isAgency('Reuters')).toBe(true)
    expect(names.isAgency('Minato Today')).toBe(false)
    expect(names.isName('Nao Minato / Minato Today')).toBe(true)
    expect(names.isSite('Harbor Wire')).toBe(false)
  })

  it.each(Object.keys(vars))('%s is explained in wrangler.toml, and required', (name) => {
    expect(toml).toMatch(new RegExp(`^(?:# .*\\n)+(?:\\w+ = .*\\n)*${name} = `, 'm'))
    expect(complaint({ [name]: undefined })).toMatch(new RegExp(`^wrangler\\.toml: ${name}: expected .+, found nothing$`))
  })

  it.each([
    ['TITLE', '', 'expected the publication\'s name, found ""'],
    [
      'ORIGIN',
      'news.example',
      'expected a lower-case origin such as "https://news.example", without a path, or "" in development, found "news.example"',
    ],
    [
      'ORIGIN',
      'https://news.example/blog',
      'expected a lower-case origin such as "https://news.example", without a path, or "" in development, found "https://news.example/blog"',
    ],
    ['LANGUAGE', 'Japanese language', 'expected a language tag such as "en" or "ja", found "Japanese language"'],
    [
      'TAG_AUTHORITY',
      'https://news.example',
      'expected a lower-case domain such as "news.example", found "https://news.example"',
    ],
    ['TAG_AUTHORITY', 'News.example', 'expected a lower-case domain such as "news.example", found "News.example"'],
    ['TAG_DATE', '2024-02-30', 'expected a year or day in quotes such as "2026" or "2026-11-18", found "2024-02-30"'],
    ['TIME_ZONE', 'JST', 'expected a time zone such as "Asia/Tokyo", found "JST"'],
    ['TIME_ZONE', 'Asia/Edo', 'expected a time zone such as "Asia/Tokyo", found "Asia/Edo"'],
    ['ITEMS_PER_FEED', '0', 'expected a whole number from 1 to 1000, found "0"'],
    ['ITEMS_PER_FEED', 'many', 'expected a whole number from 1 to 1000, found "many"'],
    ['RELATED_ITEMS', 'yes', 'expected "on" or "off", found "yes"'],
    ['LANGUAGE', 'english', 'expected a language tag such as "en" or "ja", found "english"'],
    [
      'TAG_DATE',
      new Date('2026-11-18'),
      'expected a year or day in quotes such as "2026" or "2026-11-18", found 2026-11-18 without quotes',
    ],
    ['RELATED_ITEMS', 'constructor', 'expected "on" or "off", found "constructor"'],
    ['RELATED_ITEMS', true, 'expected "on" or "off", found true'],
    [
      'RELATED_HEADINGS',
      'More on this',
      'expected a list of lines such as ["More from {section}"], or [] for none, found "More on this"',
    ],
    ['AGENCIES', 'Minato Press', 'expected a list of names such as ["Minato Press"], or [] for none, found "Minato Press"'],
    [
      'AGENCIES',
      ['Minato {topic}'],
      'expected a list of names such as ["Minato Press"], or [] for none, found ["Minato {topic}"]',
    ],
    ['SITE_NAMES', [42], 'expected a list of names such as ["Minato Online"], or [] for none, found [42]'],
    ['FURNITURE', ['Read {tpoic}'], 'expected {section}, {topic} or {number} in braces, found {tpoic} in "Read {tpoic}"'],
    ['FURNITURE', ['Share (a|b'], 'expected ")" for each "(", found "Share (a|b"; write "（" for one that is part of the line'],
    ['FURNITURE', ['1) Share'], 'expected "(" for each ")", found "1) Share"; write "）" for one that is part of the line'],
    [
      'RELATED_HEADINGS',
      ['More {section'],
      'expected "}" for each "{", found "More {section"; write "｛" for one that is part of the line',
    ],
    ['FURNITURE', ['{topic}'], 'expected two or more letters outside braces, found "{topic}"'],
    ['FURNITURE', [''], 'expected a list of lines such as ["Back to {section}"], or [] for none, found [""]'],
  ])('%s = %j is rejected with a message', (name, value, message) => {
    expect(complaint({ [name]: value })).toBe(`wrangler.toml: ${name}: ${message}`)
  })

  it('are all named when several are wrong', () => {
    expect(complaint({ TITLE: '', RELATED_ITEMS: 'yes' }).split('\n')).toHaveLength(2)
  })
})

it.each([
  [{ HUB_LEASE_MIN: '864001' }, 'HUB_LEASE_MIN: expected at most 864000, as in HUB_LEASE_DEFAULT, found 864001'],
  [{ HUB_LEASE_MAX: '863999' }, 'HUB_LEASE_DEFAULT: expected at most 863999, as in HUB_LEASE_MAX, found 864000'],
  [{ HUB_RETRY_MAX: '29' }, 'HUB_RETRY_FIRST: expected at most 29, as in HUB_RETRY_MAX, found 30'],
  [{ HUB_ALL_CONNECTIONS: '5' }, 'HUB_CONNECTIONS: expected at most 5, as in HUB_ALL_CONNECTIONS, found 6'],
])('settings that contradict each other are refused: %j', (changes, expected) => {
  expect(complaint(changes)).toBe(`wrangler.toml: ${expected}`)
})
