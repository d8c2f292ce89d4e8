import { describe, expect, it } from 'vitest'
import { countLines } from '../../src/article/recurring.ts'
import type { Role, Taken } from '../../src/article/roles.ts'

const lines = (...texts: string[]): Map<number, Taken> =>
  new Map(texts.map((text, index) => [index + 1, { role: 'paragraph' as Role, why: '', text }]))

describe('lines that recur', () => {
  it('are those that several articles have, with the first that has each', () => {
    const counter = countLines()
    counter.add('a.txt', lines('The bridge opened.', 'Call the desk: 555-0142'))
    counter.add('b.txt', lines('Call the desk: 555-0142', 'The ferry sails.', 'Call the desk: 555-0142'))
    expect(counter.recurring(2)).toEqual([
      { text: 'Call the desk: 555-0142', file: 'a.txt', line: 2, articles: 2, roles: new Map([['paragraph', 2]]) },
    ])
  })

  it('may differ in numbers, except sentences and lines without letters', () => {
    const counter = countLines()
    counter.add('a.txt', lines('9 neighbours lit this', 'It cost 9 dollars.', '9'))
    counter.add('b.txt', lines('12 neighbours lit this', 'It cost 12 dollars.', '9'))
    expect(counter.recurring(2).map(({ text, line }) => [text, line])).toEqual([['{number} neighbours lit this', 1]])
  })

  it('are counted only in the roles asked for', () => {
    const counter = countLines((role) => role === 'caption')
    for (const file of ['a.txt', 'b.txt']) counter.add(file, lines('Call the desk: 555-0142'))
    expect(counter.recurring(2)).toEqual([])
  })

  it('are found among more lines than are remembered', () => {
    const counter = countLines()
    const articleOf = (part: number): string[] => Array.from({ length: 30_000 }, (_, line) => `Line ${line} of part ${part}.`)
    for (const part of [1, 2, 3, 4, 5]) counter.add(`${part}.txt`, lines(...articleOf(part), 'Call the desk: 555-0142'))
    expect(counter.recurring(5).map(({ text }) => text)).toEqual(['Call the desk: 555-0142'])
  })
})
