import { describe, expect, it } from 'vitest'
import { withdrawText } from '../../src/article/front-matter/withdrawal.ts'
import { asDraft, asPublished, broughtBack, corrected, publishedAt } from '../../src/desk/client/changes.ts'
import { complaints, read } from '../publication.ts'

const pasted = 'Bridge Opens in Shiomi; Ferry Stays\n14:57 JST, November 18, 2024\nSHIOMI — The harbor reopened.\n'
const fenced = `---\nsection: Politics\npublished: 2024-11-18 9:00\n---\n${pasted}`
const bare = `section: Politics\n${pasted}`
const each = [
  ['pasted text', pasted],
  ['front matter between fences', fenced],
  ['front matter without fences', bare],
] as const

describe.each(each)('a change of %s', (_name, text) => {
  it('schedules by the newsroom’s clock, and again', () => {
    const later = publishedAt(publishedAt(text, '2031-01-01T09:00'), '2031-01-02T10:30')
    expect(read(later).article.published?.toISOString()).toBe('2031-01-02T01:30:00.000Z')
    expect(later.match(/published:/g)).toHaveLength(1)
    expect(complaints(later)).toEqual([])
  })

  it('makes a draft of it and back', () => {
    expect(read(asDraft(text)).article.draft).toBe(true)
    expect(asPublished(asDraft(asDraft(text)))).toBe(text)
  })

  it('corrects it with a note that may have quotes, colons and lines, and replaces that', () => {
    const note = 'The bridge: 40 "meters" # long,\nnot 400.'
    const one = corrected(text, { note, updated: '2024-11-19T09:30:12+09:00' })
    const { article } = read(one)
    expect(article.correction).toBe('The bridge: 40 "meters" # long, not 400.')
    expect(article.updated?.toISOString()).toBe('2024-11-19T00:30:12.000Z')
    expect(read(corrected(one, { note: 'Other.', updated: null })).article.correction).toBe('Other.')
    expect(complaints(one)).toEqual([])
  })

  it('changes nothing for a correction without a note and a time', () => {
    expect(corrected(text, { note: ' ', updated: null })).toBe(text)
  })

  it('brings it back after a withdrawal', () => {
    const withdrawn = withdrawText(text, read(text).article.published, new Date('2024-11-19T00:00:00Z'), 'Asia/Tokyo') ?? ''
    expect(read(withdrawn).article.withdrawn).toBe(true)
    const { article } = read(broughtBack(withdrawn, '2024-11-20T09:00:00+09:00'))
    expect([article.withdrawn, article.updated?.toISOString()]).toEqual([false, '2024-11-20T00:00:00.000Z'])
  })
})

it('replaces a value of several lines', () => {
  const text = `---\ncorrection: >\n  The bridge is\n  40 meters long.\nsection: Politics\n---\n${pasted}`
  expect(corrected(text, { note: 'Other.', updated: null })).toBe(`---\ncorrection: "Other."\nsection: Politics\n---\n${pasted}`)
})
