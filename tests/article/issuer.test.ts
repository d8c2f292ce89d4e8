import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { complaints, read } from '../publication.ts'

const titleOf = (...lines: string[]): string | null => publishable(read(lines.join('\n')))?.title ?? null

describe('the headline of a release stands below', () => {
  it.each([
    [
      'a Japanese company and the time',
      [
        'プレスリリース',
        '株式会社ほたる堂',
        '2024年11月18日 14時57分',
        '夜の図書館で線香花火を楽しむ会を開催',
        '12',
        '株式会社ほたる堂（本社：汐見市）は、会を開きます。',
      ],
      '夜の図書館で線香花火を楽しむ会を開催',
    ],
    [
      'an addressee, the time and an office',
      [
        '報道関係者各位',
        '2024年11月18日 14時57分',
        '汐見市 企画部 広報課',
        '',
        '市役所の窓口番号を花の名に変えます',
        '',
        '汐見市は、番号を花の名に変えます。',
      ],
      '市役所の窓口番号を花の名に変えます',
    ],
    [
      'a Korean company',
      [
        '보도자료',
        '주식회사 반딧불',
        '2024-11-18 14:57',
        '반딧불, 밤에만 여는 우산 수선소 열어',
        '주식회사 반딧불은 우산 수선소를 연다고 밝혔다.',
      ],
      '반딧불, 밤에만 여는 우산 수선소 열어',
    ],
    [
      'a British company',
      [
        'PRESS RELEASE',
        'Brightwater Lanterns Ltd.',
        '18 November 2024 14:57',
        'Lantern maker opens a café for power cuts',
        'The company opened it on Monday.',
      ],
      'Lantern maker opens a café for power cuts',
    ],
    [
      'a German company',
      [
        'Pressemitteilung',
        'Laternenbau Ahlers GmbH',
        '18.11.2024, 14:57 Uhr',
        'Laternenbauer eröffnet Café für Stromausfälle',
        'Das Café öffnet nur bei Stromausfall.',
      ],
      'Laternenbauer eröffnet Café für Stromausfälle',
    ],
  ])('%s', (_name, lines, title) => {
    expect(titleOf(...lines)).toBe(title)
  })

  it('a section and the time, and above the writer', () => {
    expect(titleOf('社会', '2024年11月18日 14時57分', '渡し船、来春から無人運転へ', '港そら', '実験が来春始まる。')).toBe(
      '渡し船、来春から無人運転へ',
    )
    expect(
      titleOf('News', '14:57 JST, November 18, 2024', 'Ferry to run without captain', 'By Nao Minato', 'It will sail itself.'),
    ).toBe('Ferry to run without captain')
  })

  it('and a company alone is none', () => {
    expect(complaints('有限会社ともしび\n2024年11月18日 14時57分\n喫茶を始めます。')).toEqual([
      '1:1 error: expected a headline, found what reads as the name of a company or an office ("有限会社ともしび"); write the headline on a line above, or add "title:" on top',
    ])
  })

  it.each([
    ['株式会社ほたる堂が線香花火の会', '2024年11月18日 14時57分', '夜の図書館に百人が参加', 'ほたる堂は18日、会を開いた。'],
    ['Court Fines Widgets Inc', '14:57 JST, November 18, 2024', 'The court in Shiomi fined the company.'],
    ['港の町に大学が開学', '2024年11月18日 14時57分', '港の町に大学が開いた。'],
  ])('but what a company does is a headline: %s', (...lines) => {
    expect(titleOf(...lines)).toBe(lines[0])
  })
})
