import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../src/desk/client/difference.ts'

const rows = (theirs: string, mine: string): [string | null, string | null][] =>
  compareTexts(theirs, mine).map((row) => [row.theirs, row.mine])

describe('compareTexts', () => {
  it('puts a changed line beside the line it was', () => {
    expect(rows('Harbor\nIt opened on Sunday.\nEnd', 'Harbor\nIt opened on Monday.\nEnd')).toEqual([
      ['Harbor', 'Harbor'],
      ['It opened on Sunday.', 'It opened on Monday.'],
      ['End', 'End'],
    ])
  })

  it('leaves a gap where the other text has an additional line', () => {
    expect(rows('a\nb\nc', 'b\nc\nd')).toEqual([
      ['a', null],
      ['b', 'b'],
      ['c', 'c'],
      [null, 'd'],
    ])
  })

  it('keeps lines together that stand between two changes', () => {
    expect(rows('title\none\nsame\ntwo', 'title\n1\nsame\n2')).toEqual([
      ['title', 'title'],
      ['one', '1'],
      ['same', 'same'],
      ['two', '2'],
    ])
  })

  it('has both texts whole, in their order, and the same lines beside each other', () => {
    const text = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (theirs, mine) => {
        const compared = compareTexts(theirs, mine)
        expect(compared.flatMap((row) => row.theirs ?? []).join('\n')).toBe(theirs)
        expect(compared.flatMap((row) => row.mine ?? []).join('\n')).toBe(mine)
        expect(compared.every((row) => row.theirs !== null || row.mine !== null)).toBe(true)
        if (theirs === mine) expect(compared.every((row) => row.theirs === row.mine)).toBe(true)
      }),
    )
  })

  it('compares long texts without much memory', () => {
    const lines = (of: string): string => Array.from({ length: 5000 }, (_, index) => `${of} ${index}`).join('\n')
    expect(compareTexts(`head\n${lines('a')}\nfoot`, `head\n${lines('b')}\nfoot`)).toHaveLength(5002)
  })
})
