import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishable } from '../src/article/article.ts'
import { createNames } from '../src/article/names/names.ts'
import { parseArticle, parseArticleLines } from '../src/article/parse.ts'
import { createPhrasebook, type OwnWords } from '../src/article/phrases/phrasebook.ts'
import { isoInZone } from '../src/article/time/zone.ts'
import { findRecurringNames, type NameSetting } from '../tools/profile/names.ts'
import type { PastedArticle } from '../tools/profile/pages.ts'
import { settingsWith } from '../tools/profile/settings.ts'
import { findRecurringWords, type Setting } from '../tools/profile/words.ts'
import { publication } from './publication.ts'

/*
 * Ten articles each of invented newspapers, copied from their pages, with words that no other
 * newspaper uses.
 */

const noWords: OwnWords = { related: [], ranking: [], other: [], furniture: [] }

interface Expected {
  title: string
  published: string
  body: number
  related: string[]
  ranking: string[]
  agency?: string
  byline?: string
  captions?: string[]
}

describe.each<{ newsroom: string; proposed: Record<Setting | NameSetting, string[]> }>([
  {
    newsroom: 'courier',
    proposed: {
      RELATED_HEADINGS: ['Further along the quay'],
      RANKING_HEADINGS: ['What the queue is saying'],
      FURNITURE: [
        'The Courier is paid for by its readers. Become a Friend of the Quay from £3 a month.',
        'Seen something odd? Ring the newsdesk on 01632 960 118 or knock on the window.',
        'Courier Crossword | Births and Burials | Ask the Editor',
        'The Pellwick Courier Co-operative Society Ltd, 3 Rope Walk, Pellwick',
      ],
      AGENCIES: ['Quay Wire'],
      SITE_NAMES: ['Pellwick Tideline'],
    },
  },
  {
    newsroom: 'katami',
    proposed: {
      RELATED_HEADINGS: ['{section}の波打ち際'],
      RANKING_HEADINGS: ['井戸端番付'],
      FURNITURE: [],
      AGENCIES: [],
      SITE_NAMES: [],
    },
  },
  {
    // The ranking has no numbers, and is the same on every page.
    newsroom: 'kettle',
    proposed: {
      RELATED_HEADINGS: ['Poured from the same pot: {section}'],
      RANKING_HEADINGS: ['On every hob this week'],
      FURNITURE: ['Stir ({number}) | Pour for a friend | Keep warm', 'Steeped for {number} minutes', 'Larder', 'Green Room'],
      AGENCIES: [],
      SITE_NAMES: ['Mossbank Kettle', 'The Mossbank Kettle'],
    },
  },
  {
    newsroom: 'sakanomachi',
    proposed: {
      RELATED_HEADINGS: ['{section}の下り坂'],
      RANKING_HEADINGS: ['峠の茶屋で評判'],
      FURNITURE: ['本文へ駆け足で', '栞をはさむ（{number}）', 'いま{number}人が坂を上っています', '学びや', 'ふところ'],
      AGENCIES: [],
      SITE_NAMES: ['坂の町しんぶん'],
    },
  },
  {
    // A short last sentence stands between lines of the page.
    newsroom: 'byeolbit',
    proposed: {
      RELATED_HEADINGS: ['이 길로 이어진 이야기'],
      RANKING_HEADINGS: ['밤새 불 켜진 이야기'],
      FURNITURE: ['이야기로 바로 뛰기', '별 {number}개 받음', '등불 켜기 ({number}) | 나눠 보기', '부엌', '냇가'],
      AGENCIES: [],
      SITE_NAMES: ['별빛골목'],
    },
  },
  {
    // A blank line is below every line, and the ranking begins with another headline on each page.
    newsroom: 'fehnbote',
    proposed: {
      RELATED_HEADINGS: ['Noch mehr {section}'],
      RANKING_HEADINGS: ['Am Kanal erzählt man sich'],
      FURNITURE: ['Zum Text paddeln', '{number} Torfstücke nachgelegt', 'Backstube', 'Kleinanzeigen vom Kahn'],
      AGENCIES: [],
      SITE_NAMES: ['Fehnbote', 'Der Fehnbote'],
    },
  },
])('the words of the newspaper in fixtures/newsrooms/$newsroom', ({ newsroom, proposed }) => {
  const folder = join('tests/fixtures/newsrooms', newsroom)
  const expected: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const files = Object.keys(expected).map((name) => ({ name, bytes: readFileSync(join(folder, `${name}.txt`)) }))
  const options = { ...publication, phrases: createPhrasebook(noWords) }
  const pasted = files.map(({ name, bytes }): PastedArticle => {
    return { file: name, roles: parseArticleLines(`${name}.txt`, bytes, options).roles }
  })
  const found = findRecurringWords(pasted, options)
  const of = (setting: Setting): string[] => found.filter((words) => words.setting === setting).map(({ text }) => text)

  it('has ten articles', () => {
    expect(readdirSync(folder).filter((file) => file.endsWith('.txt'))).toHaveLength(10)
  })

  it('are found in its articles', () => {
    expect(of('RELATED_HEADINGS')).toEqual(proposed.RELATED_HEADINGS)
    expect(of('RANKING_HEADINGS')).toEqual(proposed.RANKING_HEADINGS)
    expect(of('FURNITURE')).toEqual(expect.arrayContaining(proposed.FURNITURE))
  })

  const names = findRecurringNames(pasted, options)
  const namesOf = (setting: NameSetting): string[] => names.filter((each) => each.setting === setting).map(({ name }) => name)

  it('include its names', () => {
    expect(namesOf('AGENCIES')).toEqual(proposed.AGENCIES)
    expect(namesOf('SITE_NAMES')).toEqual(proposed.SITE_NAMES)
  })

  const settings = new Map<string, string[]>(settingsWith(found, names, { words: noWords, agencies: [], siteNames: [] }))
  const set = (setting: Setting | NameSetting): string[] => settings.get(setting) ?? []
  const words = { related: set('RELATED_HEADINGS'), ranking: set('RANKING_HEADINGS'), other: [], furniture: set('FURNITURE') }
  const own = {
    ...publication,
    phrases: createPhrasebook(words),
    names: createNames({
      publisher: publication.publisher,
      agencies: set('AGENCIES'),
      siteNames: set('SITE_NAMES'),
    }),
  }

  it('leave nothing to propose once they are set', () => {
    const again = files.map(({ name, bytes }): PastedArticle => {
      return { file: name, roles: parseArticleLines(`${name}.txt`, bytes, own).roles }
    })
    expect(findRecurringWords(again, own).filter(({ setting }) => setting !== null)).toEqual([])
    expect(findRecurringNames(again, own)).toEqual([])
  })

  it.each(files)('make $name read correctly', ({ name, bytes }) => {
    const article = publishable(parseArticle(`${name}.txt`, bytes, own))
    const { agency = null, byline, captions } = expected[name] ?? {}
    expect(article?.agency ?? null).toBe(agency)
    if (byline !== undefined) expect(article?.byline).toBe(byline)
    if (captions !== undefined) expect(article?.captions.map(({ text }) => text)).toEqual(captions)
    expect({
      title: article?.title,
      published: article && isoInZone(article.published, 'UTC'),
      body: article?.paragraphs.length,
      related: article?.related,
      ranking: article?.ranking,
    }).toEqual({
      title: expected[name]?.title,
      published: isoInZone(new Date(expected[name]?.published ?? ''), 'UTC'),
      body: expected[name]?.body,
      related: expected[name]?.related,
      ranking: expected[name]?.ranking,
    })
  })
})

it('matches docs/own-words.md', () => {
  const [, shown] = /```profile\n([^]*?)```/.exec(readFileSync('docs/own-words.md', 'utf8')) ?? []
  const folder = 'tests/fixtures/newsrooms/courier'
  const files = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? join(folder, file) : []))
  expect(execFileSync('node', ['tools/profile.ts', ...files], { encoding: 'utf8' })).toBe(shown)
})
