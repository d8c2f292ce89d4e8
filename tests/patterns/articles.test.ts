import { afterAll, describe, expect, it } from 'vitest'
import { limited } from './limited.ts'
import { type Long, pieces, write } from './lines.ts'
import type { File } from './publish.ts'

/*
 * The largest files are parsed within five seconds, whatever they repeat.
 */

const thread = limited<File, string>('./publish.ts')
afterAll(thread.end)

/** Parses a file that repeats a unit, in one line and in lines. */
async function ends(file: string, head: string, unit: string, length: number): Promise<void> {
  for (const pumped of [unit, `${unit}\n`]) {
    const text = write({ head, pumped, tail: 'a漢\n---\nIt opened.\n' }, length)
    expect(await thread.run({ file, text }), JSON.stringify(pumped)).toBeNull()
  }
}

const head = 'Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\n'

it.each([
  ['a line of number signs', `${'#'.repeat(48)} BREAKING`],
  ['a line of tags', `${'#a'.repeat(34)} b`],
  ['a label of a megabyte', `${'A & '.repeat(250_000)}a\nIt opened.`],
  ['spaces around what no feed may carry', `x${' \u0001'.repeat(300_000)}y\u3000z`],
])('%s is read', async (_name, text) => {
  expect(await thread.run({ file: 'bridge.txt', text: head + text })).toBeNull()
})

const time = '14:57 JST, November 18, 2024\n'
const body = 'It opened on Monday.\n'
const list = `${head}${body}Related articles\n`

/** Lines that were once each compared with all others. */
const repeated: Record<string, Partial<Long> & { pumped: string }> = {
  'bullets alone above headlines': { head: list, pumped: '・\nFerry Sails Late\n' },
  'words below a bullet alone': { head: `${list}・\n`, pumped: 'ferry sails ' },
  'labels of advertisements': { head: head + body, pumped: 'PR\n' },
  'labels of advertisements in capitals and small letters': { head: head + body, pumped: 'Sponsored\n' },
  'related headlines on one line, with labels below': { head: head + body, pumped: 'Related: Ferry Sails\n- NEW\n' },
  'lists of one headline with a line below': { head: head + body, pumped: 'Related\n- Ferry Sails\nX\n' },
  'headings of lists above times': { pumped: `関連記事\n関連記事\n${time}`, tail: body },
  'lines that go on with a headline': { head: `${list}- Ferry Sails\n`, pumped: 'and goes on\n' },
  'lines below one headline of several': { head: `${list}Ferry Sails\n\nFerry Sails Late\n`, pumped: 'Ferry\n' },
  bylines: { head, pumped: 'By Aa Bb\n', tail: body },
  'bylines and names of newspapers': { head, pumped: 'By Aa Bb\nThe Kawaraban\n', tail: body },
  'lines of the page above a headline': { pumped: 'Share\n', tail: head + body },
  'dashes alone below tags': { head: head + body + '#a\n'.repeat(150_000), pumped: '–\n—\n' },
}

it.each(Object.entries(repeated))(
  '%s are read when there is a megabyte of them',
  async (_name, { head = '', pumped, tail = '' }) => {
    const size = new TextEncoder().encode(pumped).length / pumped.length
    const text = write({ head, pumped, tail }, (990_000 - head.length) / size)
    expect(await thread.run({ file: 'bridge.txt', text })).toBeNull()
  },
)

describe('a text of a megabyte', () => {
  const lines = [
    'Sora Minato / The Kawaraban',
    'Home>Sports',
    '14:57',
    '"Politics" POPULAR ARTICLE',
    '- Bridge Opens',
    'a. (Kyodo)',
  ]
  const clutter = ['la ', 'By Sora Minato, ', '14:57 JST, ', '(1日、', '【a＝', ' \u0001', 'A.B.', '\uFEFF', '😀', '😀'[0] ?? '']

  it.each([...lines, ...clutter, ...pieces])('is read when it repeats %j', async (unit) => {
    // The limit is in bytes, and characters have up to four.
    const size = new TextEncoder().encode(unit).length / unit.length
    await ends('bridge.txt', head, unit, 1_000_000 / size)
  })
})

describe('Markdown of 256,000 characters', () => {
  const head = '---\npublished: 2024-11-18 14:57\n---\n# Bridge\n\n[a]: b\n\n[^a]: b\n\n'
  const inline = [
    'a',
    ' ',
    '[',
    '![',
    '![](a',
    '[](<',
    '[a]',
    '[a](b "',
    '*a ',
    '**a_',
    '~~',
    '`a',
    '\\',
    '<',
    '<a:',
    '&',
    '&#',
    '[^',
    '^[',
    '^[a] ',
    '[^a]',
  ]
  const block = [
    '> ',
    '- ',
    '- - a ',
    '1. ',
    '\t',
    '|',
    '|a',
    '|-',
    '#',
    '===',
    '---',
    '```',
    '~~~\n',
    '[a]: b "',
    '[a]:\n',
    '\n> ',
    '\n\na',
  ]

  it.each([...inline, ...block])('is read when it repeats %j', async (unit) => {
    await ends('bridge.md', head, unit, 255_000)
  })

  it.each([
    ['[', ']'],
    ['![', '](a)'],
    ['^[', ']'],
    ['*a', 'a*'],
    ['> ', 'b\n'],
    ['- ', 'b\n'],
    ['^[a] ', '\n\na'],
  ])('is read when it repeats %j and then %j', async (first, second) => {
    for (const most of [20, 490, 990, 127_000 / first.length]) {
      const text = write({ head: head + first.repeat(most), pumped: second, tail: '\n' }, 254_000 - most * first.length)
      expect(await thread.run({ file: 'bridge.md', text }), `${most}`).toBeNull()
    }
  })
})

describe('front matter of 16,000 characters', () => {
  const flow = ['[', '{', '[a', '{a: ', '[]', '{},', '"a": ', ', ', '? ', ': ']
  const block = [
    '- ',
    'a: ',
    'a:\n ',
    '? a\n: b',
    '-\n -',
    ' a: b',
    '&a ',
    '*a ',
    '!a ',
    '<<: ',
    '|',
    '>',
    '"',
    "'",
    '#',
    '%a',
    '\t',
    '漢',
  ]

  it.each([...flow, ...block])('is read when it repeats %j', async (unit) => {
    await ends('bridge.txt', '---\n', unit, 15_900)
  })
})
