import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishable } from '../src/article/article.ts'
import { createNames } from '../src/article/names/names.ts'
import { parseArticle, parseArticleLines } from '../src/article/parse.ts'
import { createPhrasebook, type OwnWords } from '../src/article/phrases/phrasebook.ts'
import { isoInZone } from '../src/article/time/zone.ts'
import { findRecurringNames, type NameSetting } from '../tools/profile-names.ts'
import { findRecurringWords, type PastedArticle, type Setting } from '../tools/profile-words.ts'
import { publication } from './publication.ts'

/*
 * Ten articles each of two invented newspapers, copied from their pages, with words that no other
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
])('the words of the newspaper in fixtures/newsrooms/$newsroom', ({ newsroom, proposed }) => {
  const folder = join('tests/fixtures/newsrooms', newsroom)
  const expected: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const files = Object.keys(expected).map((name) => ({ name, bytes: readFileSync(join(folder, `${name}.txt`)) }))
  const options = { ...publication, phrases: createPhrasebook(noWords) }
  const pasted = files.map(({ name, bytes }): PastedArticle => {
    return { file: name, roles: parseArticleLines(`${name}.txt`, bytes, options).roles }
  })
  const found = findRecurringWords(pasted)
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

  const words = { related: of('RELATED_HEADINGS'), ranking: of('RANKING_HEADINGS'), other: [], furniture: of('FURNITURE') }
  const own = {
    ...publication,
    phrases: createPhrasebook(words),
    names: createNames({
      publisher: publication.publisher,
      agencies: namesOf('AGENCIES'),
      siteNames: namesOf('SITE_NAMES'),
    }),
  }

  it.each(files)('make $name read correctly', ({ name, bytes }) => {
    const article = publishable(parseArticle(`${name}.txt`, bytes, own))
    expect(article?.agency ?? null).toBe(expected[name]?.agency ?? null)
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
