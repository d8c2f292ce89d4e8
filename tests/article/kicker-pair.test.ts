import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { complaints, read } from '../publication.ts'

const time = '14:57 JST, November 18, 2024'
const text = 'The captain has greeted every seal for years.'
const titleOf = (...head: string[]): string | null => publishable(read([...head, '', time, '', text].join('\n')))?.title ?? null

describe('a few words above a longer line', () => {
  const german = 'Kapitän grüßt jeden Seehund – und legt trotzdem pünktlich an'
  const deck = 'Auf dem Nordmeer gilt der Fahrplan nur noch dem Namen nach.'

  it('are a kicker in German if they have no verb, and a sentence stands below', () => {
    expect(titleOf('Fähre auf dem Nordmeer', german, '', deck)).toBe(german)
    expect(titleOf('Fähre auf dem Nordmeer', '', german, '', deck)).toBe(german)
  })

  it.each([
    ['Streit über Dorfpumpe', 'Abends darf sie wieder quietschen'],
    ['Waffenruhe auf der Insel', 'Der Inselrat stimmt der Einigung zu'],
  ])('may be either in German above a short line with a verb, and the article is refused: %s', (first, below) => {
    expect(titleOf(first, below, '', deck)).toBeNull()
  })

  it('are the headline in German if they have a verb', () => {
    const headline = 'Kapitän rettet Seehund'
    expect(titleOf(headline, 'Der Mann, der seit neun Jahren für jeden Seehund bremst', '', deck)).toBe(headline)
  })

  it.each([
    ['Fähre auf dem Nordmeer', german],
    ['Le bac de Cabourlec', "Un capitaine salue chaque phoque et arrive pourtant à l'heure"],
    ['Tren de la isla', 'El maquinista frena por cada gaviota y aun así llega puntual'],
    ['Trains on the island', 'Driver stops for every gull on the line and still arrives on time'],
    ['Bridge Opens', 'Hundreds of residents walk across in the rain on the first day'],
  ])('may be either, and the article is refused: %s', (first, below) => {
    expect(complaints([first, below, time, text].join('\n'))[0]).toBe(
      `1:1 error: expected one headline, found two lines that may be it, "${first}" and, on line 2, "${below}"; add "title:" on top`,
    )
  })

  it.each([
    ['島の鉄道', '運転士はカモメのたびに止まり、それでも定刻に着く'],
    ['Social Affairs', 'Night market for the sleepless opens beside the old hospital'],
    ['Island railway', 'Driver stops for every gull on the line and still arrives on time'],
  ])('are a kicker if no headline reads so: %s', (first, below) => {
    expect(titleOf(first, below)).toBe(below)
  })
})

describe('an unknown line of the page above the headline is not published', () => {
  const english = 'Harbor bus line saved by its oldest passengers after nine years'
  const japanese = '港の路線バス、最年長の乗客らが守る'
  it.each([
    ['Your Edition: Asia', english],
    ['Local Democracy Reporting', english],
    ['会員専用ページ', japanese],
    ['お住まいの地域を選ぶ', japanese],
    ['실시간 검색어', '항구 버스, 최고령 승객들이 지켜 냈다'],
  ])('%s', (label, headline) => {
    for (const blank of [[], ['']]) {
      expect([null, headline]).toContain(titleOf(label, ...blank, headline))
      expect([null, headline]).toContain(
        titleOf(label, ...blank, headline, '', 'Riders in their 80s bought tickets they may never use'),
      )
      const below = publishable(read([label, ...blank, time, headline, text].join('\n')))
      expect(below?.title ?? null).toBeNull()
    }
  })

  it('but a short headline is, if nothing longer may be one', () => {
    expect(titleOf('橋が九年ぶりに開通')).toBe('橋が九年ぶりに開通')
    expect(titleOf('橋が九年ぶりに開通', '潮見町')).toBe('橋が九年ぶりに開通')
    expect(titleOf('Bridge Opens', 'By Nao Minato')).toBe('Bridge Opens')
  })

  it.each([
    ['Bridge Opens', 'Hundreds walk across in the rain on the very first day'],
    ['橋が開通', '三十年ぶりの念願、町の人ら渡り初め'],
  ])('and %s, with a line below the time that may be the headline, is refused', (first, below) => {
    expect(complaints([first, time, below, text].join('\n'))[0]).toBe(
      `1:1 error: expected one headline, found two lines that may be it, "${first}" and, on line 3, "${below}"; add "title:" on top`,
    )
  })
})

it('does not publish a name in katakana as a headline', () => {
  expect(titleOf('メディアユーザーログイン', '', '橋が九年ぶりに開通、町の人ら渡る')).toBe('橋が九年ぶりに開通、町の人ら渡る')
  expect(titleOf('ハーバーライトニング')).toBeNull()
})
