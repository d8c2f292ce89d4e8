import { describe, expect, it } from 'vitest'
import { parseArticleLines } from '../src/article/parse.ts'
import { createPhrasebook, type OwnWords } from '../src/article/phrases/phrasebook.ts'
import { findRecurringWords, type RecurringWords, type Setting } from '../tools/profile/words.ts'
import { publication } from './publication.ts'

const none: OwnWords = { related: [], ranking: [], other: [], furniture: [] }

/** Headlines of articles, and sentences and headlines that no two of them share. */
const headlines = [
  'Harbor',
  'Lighthouse',
  'Ferry',
  'Orchard',
  'Railway',
  'Library',
  'Bakery',
  'Theatre',
  'Stadium',
  'Museum',
].map((place) => `${place} Closes for a Week of Repairs`)

/** What is proposed for pages made of lines, or of lines that depend on the page. */
function find(page: (index: number) => string[], words: OwnWords = none): RecurringWords[] {
  const options = { ...publication, phrases: createPhrasebook(words) }
  const articles = headlines.map((headline, index) => {
    const lines = page(index).map((line) =>
      line.replaceAll('%', headline).replaceAll('@', `The people of town ${'abcdefghij'[index]} were glad of the news that day.`),
    )
    const { roles } = parseArticleLines(`${index}.txt`, new TextEncoder().encode(lines.join('\n')), options)
    return { file: `${index}.txt`, roles }
  })
  return findRecurringWords(articles, options)
}

function proposed(page: (index: number) => string[], words: OwnWords = none): [Setting, string][] {
  return find(page, words).flatMap(({ setting, text }): [Setting, string][] => (setting === null ? [] : [[setting, text]]))
}

const time = '14:57 JST, November 18, 2024'
const text = ['@']
const ranking = [
  'Duck Wins a Seat on the Council',
  'Woman Builds Shed in a Shed',
  'Postman Delivers His Own Card',
  'River Asked to Keep Down',
]
/** The entries in another order on each page. */
const rotated = (index: number): string[] => ranking.map((_, at) => ranking[(at + index) % ranking.length] ?? '')
const heading = ['RANKING_HEADINGS', 'On Every Hob']

describe('the heading of a ranking is proposed, and never its headlines,', () => {
  it.each<[string, (index: number) => string[]]>([
    ['without numbers', () => ranking],
    ['with numbers and a dot', () => ranking.map((entry, at) => `${at + 1}. ${entry}`)],
    ['with numbers and a wide space', () => ranking.map((entry, at) => `${at + 1}　${entry}`)],
    ['with numbers on their own lines', () => ranking.flatMap((entry, at) => [`${at + 1}`, entry])],
    ['in another order on each page', rotated],
    ['in another order with numbers', (index) => rotated(index).map((entry, at) => `${at + 1}. ${entry}`)],
    ['in another order with numbers of two digits', (index) => rotated(index).map((entry, at) => `0${at + 1} ${entry}`)],
  ])('%s', (_how, entries) => {
    const page = (index: number): string[] => [
      '%',
      time,
      ...text,
      '',
      'On Every Hob',
      ...entries(index),
      '',
      'Lids | Spouts | Work',
    ]
    expect(proposed(page)).toEqual([heading, ['FURNITURE', 'Lids | Spouts | Work']])
  })

  it('also where no blank line is on the page', () => {
    expect(proposed(() => ['%', time, ...text, 'On Every Hob', ...ranking, 'Lids | Spouts | Work'])).toEqual([
      heading,
      ['FURNITURE', 'Lids | Spouts | Work'],
    ])
  })

  it('nor once the heading is set', () => {
    const words = { ...none, ranking: ['On Every Hob'] }
    expect(proposed((index) => ['%', time, ...text, '', 'On Every Hob', ...rotated(index)], words)).toEqual([])
    const japanese = ['消えた踏切、駅の売店で発見', '校長の自転車、空を飛ぶ', '温泉まんじゅう、温泉に入る']
    const entries = japanese.map((entry, at) => `${at + 1}　${entry}`)
    expect(proposed(() => ['%', time, ...text, '', '桟橋で立ち読み中', ...entries])).toEqual([
      ['RANKING_HEADINGS', '桟橋で立ち読み中'],
    ])
  })
})

it('a headline of another article in a list is not proposed', () => {
  const page = (index: number): string[] => [
    '%',
    time,
    ...text,
    '',
    'Lids',
    'Spouts',
    ...(index === 0 ? [] : [headlines[0] ?? '']),
  ]
  expect(proposed(page).map(([, line]) => line)).not.toContain(headlines[0])
})

it('headlines of lists that differ only in numbers are not proposed', () => {
  const page = (index: number): string[] => [
    '%',
    time,
    ...text,
    '',
    'Around the Bay',
    `More of % ${index}`,
    `Gulls Win ${index + 3} Games`,
  ]
  expect(proposed(page)).toEqual([['RELATED_HEADINGS', 'Around the Bay']])
})

describe('lines that may belong to the articles are not proposed, but listed:', () => {
  it.each<[string, string, (index: number, line: string) => string[]]>([
    ['a writer with the newspaper', 'Imre Hallam · Drumlin Bugle', (_, line) => ['%', line, time, ...text]],
    ['a writer below the time', 'Imre Hallam | Drumlin', (_, line) => ['%', time, line, ...text]],
    [
      'a heading within half of the texts',
      'What Happens Next',
      (at, line) => ['%', time, ...text, ...(at % 2 ? [line] : []), 'It rained @'],
    ],
    ['a heading within every text', 'Why it matters', (_, line) => ['%', time, ...text, line, 'It rained for @ hours.']],
    ['a question within every text', 'What happens next?', (_, line) => ['%', time, ...text, line, 'It rained for @ hours.']],
    ['a writer of the text and the pictures', 'Text und Foto: Imke Harms', (_, line) => ['%', time, ...text, line]],
    [
      'a sentence of half of the texts',
      'The mayor did not comment.',
      (at, line) => ['%', time, ...text, ...(at % 2 ? [line] : []), '@'],
    ],
  ])('%s', (_what, line, page) => {
    const found = find((index) => page(index, line)).filter((words) => words.text === line)
    expect(found.map(({ setting }) => setting)).toEqual([null])
  })

  it('a caption of half of the articles', () => {
    const page = (at: number): string[] => [
      '%',
      ...(at % 2 ? ['The town hall of Shiomi is seen in this file photo.'] : []),
      time,
      ...text,
    ]
    expect(proposed(page)).toEqual([])
  })
})

describe('lines of the page are proposed:', () => {
  it.each<[string, string, (index: number) => string[]]>([
    ['with a number', '{number} neighbours lit this', (at) => ['%', time, `${at + 3} neighbours lit this`, ...text]],
    ['with two numbers', 'Ref. {number}/{number}', (at) => ['%', time, `Ref. 2026/0${at}`, ...text]],
    ['with a number in brackets', 'Pass It | Grumble ({number})', (at) => ['%', time, `Pass It | Grumble (${at + 2})`, ...text]],
    ['a sentence within every text', 'Keep the lamp lit.', () => ['%', time, 'It began on Sunday.', 'Keep the lamp lit.', '@']],
    [
      'a section above two headlines',
      'Front Step',
      (at) => [at < 2 ? 'Front Step' : 'News', '%', time, ...text, '', 'Lids | Front Step | Work'],
    ],
  ])('%s', (_what, line, page) => {
    expect(proposed(page)).toContainEqual(['FURNITURE', line])
  })

  it('but not a writer above two headlines', () => {
    expect(proposed((at) => [at < 2 ? 'Nao Minato' : 'News', '%', time, ...text]).map(([, line]) => line)).not.toContain(
      'Nao Minato',
    )
  })
})
