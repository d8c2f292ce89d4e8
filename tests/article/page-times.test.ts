import { describe, expect, it } from 'vitest'
import { complaints, read } from '../publication.ts'

const headline = 'Harbor town opens its first bridge after nine years'
const text = 'The town of Shiomi opened its first bridge on Monday.'

const article = (...lines: string[]) => read(lines.join('\n')).article

describe('a time beside other words', () => {
  it.each([
    ['Updated - November 18, 2024 02:57 pm IST - VELAPURAM', 'expected the offset, such as +05:30 for India'],
    ['Posted - November 18, 2024 02:57 pm IST - VELAPURAM', 'expected the offset, such as +05:30 for India'],
  ])('is refused for its zone only: %s', (line, message) => {
    const found = complaints([headline, '', 'Gulls were not asked.', '', line, '', text].join('\n'))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(message)
  })

  it('may be below a caption with its photographer, with a zone, below its writer', () => {
    const head = [headline, '', 'The bridge in the fog.', 'NAO MINATO', '', 'SORA HAMA']
    expect(article(...head, 'Shiomi - 18 NOV 2024 - 05:57 CET', '', text).published).toEqual(new Date('2024-11-18T04:57:00Z'))
  })

  it.each([
    ['18. November 2024, 14:57 Uhr Quelle: DIE KÜSTE, dpa', '2024-11-18T05:57:00Z'],
    ['All News 14:57 November 18, 2024', '2024-11-18T05:57:00Z'],
    ['Publié le 18 novembre 2024 à 5 h 57 HNE', '2024-11-18T10:57:00Z'],
    ['2024年11月18日 14時57分 気象', '2024-11-18T05:57:00Z'],
    ['2024年11月18日 14時57分 国際', '2024-11-18T05:57:00Z'],
    ['2024-11-18 14:57 사회', '2024-11-18T05:57:00Z'],
    ['2024-11-18 14:57 生活', '2024-11-18T05:57:00Z'],
  ])('is read: %s', (line, published) => {
    expect(article(headline, line, text).published).toEqual(new Date(published))
  })

  it.each([
    'Shiomi Hall - 24 NOV 2024 - 14:00 CET',
    'Shiomi Hall, Nov. 24, 2024 2:00 p.m. EST',
    'Shiomi Hall - November 24, 2024 14:00',
  ])('is that of an event below a sentence: %s', (line) => {
    const lines = [headline, '', 'The harbor choir will sing for the last ferry.', '', 'Nao Minato', line, '', 'Entry is free.']
    expect(article(...lines).published).toBe(null)
  })
})

it.each([
  '2024年11月18日 14時57分 開演',
  '2024年11月18日 14時57分 町民会館',
  '2024年11月18日 14時57分 集合',
  '2024年11月18日 14時57分 現在',
  '2024-11-18 14:57 개막',
  '2024-11-18 14:57 截止',
])('the time of an event, or what holds at it, is none of publication: %s', (line) => {
  expect(article(headline, line, text).published).toBe(null)
})

describe('an update without its year', () => {
  it.each([
    ['2024年11月18日 14:57（11月19日 9:05更新）', '2024-11-19T00:05:00.000Z'],
    ['2024/11/18 14:57（最終更新 11/19 9:05）', '2024-11-19T00:05:00.000Z'],
  ])('is of the year of publication: %s', (line, updated) => {
    expect(article(headline, line, text).updated?.toISOString()).toBe(updated)
  })

  it.each(['2024年12月30日 15:20（1月2日 18:05更新）', '18 November 2024 14:57 (updated 11/19 9:05)'])(
    'is left out: %s',
    (line) => {
      expect(article(headline, line, text)).toMatchObject({ updated: null })
      expect(article(headline, line, text).published).not.toBe(null)
    },
  )
})

it.each(['[会員限定記事]', '有料記事'])('a label may stand after the update: %s', (label) => {
  const line = `2024年11月18日 14:57（2024年11月18日 18:05更新） ${label}`
  expect(read(`港の橋が再び開通した、市長は安全を確認\n${line}\n港の橋が18日、再び開通した。`).article).toMatchObject({
    published: new Date('2024-11-18T05:57:00Z'),
    updated: new Date('2024-11-18T09:05:00Z'),
  })
})
