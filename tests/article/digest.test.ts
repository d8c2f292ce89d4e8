import { describe, expect, it } from 'vitest'
import { complaints, read } from '../publication.ts'

const time = '14:57 JST, November 18, 2024'
const briefs = (title: string, when: string, ...pairs: [string, string][]): string =>
  [title, when, '', ...pairs.flatMap(([headline, text]) => [headline, text, ''])].join('\n')
const digest =
  /^\d+:1 error: expected the text of one article, found a digest of several articles \("[^"]+"\); put each into a file of its own, with its time$/

describe('a digest of briefs is refused', () => {
  it.each([
    [
      'by its title',
      briefs(
        'News in brief: Monday evening',
        time,
        ['Ferry captain joins choir', 'The captain of the ferry sings bass.'],
        ['Owl moves into post office', 'An owl has moved in. Staff have put up a sign.'],
        ['Bridge painters start again', 'They began again at the other end.'],
      ),
    ],
    [
      'with signs before the headlines and the time at the end',
      `【けさの主なニュース】18日\n\n◎渡し船の船長が合唱団に\n船長は低音を歌う。\n\n◎郵便局にフクロウ\n局員は札を立てた。\n\n◎橋の塗り替え再開\n反対側から始めた。\n\n（2024年11月18日 14:57配信）`,
    ],
    [
      'in German',
      briefs(
        'Kurz notiert',
        '18.11.2024, 14:57 Uhr',
        ['+++ Möwe stiehlt Kette +++', 'Eine Möwe hat die Amtskette gestohlen.'],
        ['+++ Turm wieder gerade +++', 'Der Turm steht wieder gerade.'],
        ['+++ Fähre fährt rückwärts +++', 'Bis Freitag fährt die Fähre rückwärts.'],
      ),
    ],
    [
      'in Korean',
      briefs(
        '[간추린 뉴스] 11월 18일',
        '입력 2024.11.18. 14:57',
        ['▲ 등대지기 등단', '등대지기가 소설가로 등단했다.'],
        ['▲ 갈매기 급식소', '나루시는 급식소를 열었다.'],
        ['▲ 배표 값 동결', '배표 값은 오르지 않는다.'],
      ),
    ],
    [
      'of a line each',
      'けさの主なニュース\n2024年11月18日 14:57\n・橋が開通した。\n・船長が合唱団に入った。\n・フクロウが郵便局に来た。',
    ],
    ['of a numbered line each', `News in brief\n${time}\n1. The bridge opened.\n2. The captain sings bass.\n3. An owl moved in.`],
  ])('%s', (_name, text) => {
    expect(complaints(text)).toEqual([expect.stringMatching(digest)])
  })

  it.each([
    [
      'below an introduction',
      briefs(
        'Roundup of a Small Year by the Sea',
        time,
        ['The year was long.', 'It began in the fog.'],
        ['The opening', 'Hundreds came.'],
      ),
    ],
    [
      'a list of tips',
      briefs(
        '夏の港町を楽しむ三つの工夫',
        '2024年11月18日 14時57分',
        ['◎朝市に行く', '朝市は五時に始まる。'],
        ['◎船に乗る', '一日に八便ある。'],
        ['◎橋を歩く', '歩道がある。'],
      ),
    ],
    [
      'one short news item',
      '地方短信に新しい担当者\n2024年11月18日 14時57分\n新しい橋が開通した。\n町長は「うれしい」と話した。',
    ],
  ])('but not %s', (_name, text) => {
    expect(read(text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a second article is found whose time', () => {
  const first = `Harbor Town Opens Its First Bridge\n${time}\nThe bridge opened on Monday.\nThe ferry stays.\n\n`
  it.each([
    ['shares its line with a place', 'SHIOMI, 15:10 JST, November 19, 2024'],
    ['shares its line with an update', 'Posted: November 19, 2024 15:10 JST / Modified: November 20, 2024 9:05 JST'],
    ['stands above buttons', '15:10 JST, November 19, 2024\nShare on Facebook\nCopy link'],
    ['stands above a caption', '15:10 JST, November 19, 2024\n\nA captain sings at the pier of Shiomi. (Kyodo)\n'],
  ])('%s', (_name, when) => {
    const text = `${first}Ferry Captain Joins the Town Choir\n${when}\nThe captain sings bass.\nHe practises at sea.`
    expect(complaints(text)).toEqual([expect.stringMatching(/found a second article below the first \("Ferry Captain Joins/)])
  })
})

describe('a second article is found', () => {
  it('by the writer below its headline', () => {
    const first = `Harbor Town Opens Its First Bridge\n${time}\nThe bridge opened on Monday.\nThe ferry stays.`
    const second = 'Ferry Captain Joins the Town Choir\nBy Nao Minato\nThe captain sings bass.\nHe practises at sea.'
    expect(complaints(`${first}\n\n${second}`)).toEqual([
      expect.stringMatching(/^6:1 error: .* found a second article below the first \("Ferry Captain Joins/),
    ])
  })

  const first = '橋が九年ぶりに開通\n2024年11月18日 14:57\n橋が開通した。\n町長は喜んだ。'
  const second = '渡し船の船長が合唱団に加わる\n船長が加わった。\n低音を歌う。'
  it('by the time at its end', () => {
    expect(complaints(`${first}\n\n${second}\n潮見2024.11.19 15:10`)).toEqual([
      expect.stringMatching(/^6:1 error: .* found a second article below the first/),
    ])
  })

  it('but not if the time of the first stands there again', () => {
    expect(read(`${first}\n\n${second}\n潮見2024.11.18 14:57`).diagnostics).not.toContainEqual(
      expect.objectContaining({ severity: 'error' }),
    )
  })
})

it('refuses the source of a page below an article', () => {
  const tags = [
    '<article>',
    '<h1>Ferry stays</h1>',
    '<figure>',
    '<img src="a.jpg">',
    '</figure>',
    '<p>It sails.</p>',
    '</article>',
  ]
  const sentences = Array.from({ length: 9 }, (_, index) => `Sentence ${index} of the text.`)
  expect(complaints(['Harbor Town Opens Its First Bridge', time, ...sentences, ...tags].join('\n'))).toEqual([
    expect.stringContaining('found the source of a page (HTML) ("<article>")'),
  ])
})
