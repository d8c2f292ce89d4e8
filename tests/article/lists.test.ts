import { describe, expect, it } from 'vitest'
import { findLists } from '../../src/article/lists/lists.ts'
import { readTimesOf } from '../../src/article/line/dated-line.ts'
import { splitLines } from '../../src/article/lines.ts'
import { createPhrasebook } from '../../src/article/phrases/phrasebook.ts'
import { readEachLine } from '../../src/article/line/read-line.ts'
import { publication } from '../publication.ts'

const phrases = createPhrasebook({
  related: ['Tide tables'],
  ranking: [],
  other: ['Harbor notices'],
  furniture: ['Ring the bell'],
})
const text = 'The bridge opened on Monday after nine years.\nThe mayor cut a ribbon of seaweed.\n'

/** Finds the lists in the lines below the time of an article with the headline `Bridge opens to gulls and mayors`. */
function find(below: string) {
  const lines = readEachLine(readTimesOf(splitLines(text + below, 0).lines, 'Asia/Tokyo'), { ...publication, phrases })
  const { related, ranking, links, section, roles, diagnostics } = findLists(lines, {
    phrases,
    names: publication.names,
    title: 'Bridge opens to gulls and mayors',
  })
  const paragraphs = lines.filter(({ number }) => number > 2 && !roles.has(number)).map((line) => line.text)
  const complaints = diagnostics.filter(({ severity }) => severity !== 'note').map(({ severity, line }) => `${line} ${severity}`)
  const notes = diagnostics.filter(({ severity }) => severity === 'note').map(({ message }) => message)
  return { related, ranking, links, section, roles, paragraphs, complaints, notes }
}

const two = ['Ferry sails on without the mayor', 'Ribbon of seaweed draws gulls']
const zwei = ['連絡船、町長抜きで出航', '海藻のテープにカモメ集まる']

describe('headlines on two lines, without bullets', () => {
  it.each([
    [
      'each below a blank line',
      '関連記事\n\n連絡船、町長抜きで出航\n乗客は三人と犬一匹\n\n海藻のテープにカモメ集まる\n開通式、十分遅れる\n',
      ['連絡船、町長抜きで出航 乗客は三人と犬一匹', '海藻のテープにカモメ集まる 開通式、十分遅れる'],
    ],
    [
      'some on one line',
      '関連記事\n連絡船、町長抜きで出航\n乗客は三人と犬一匹\n\n灯台に二人目の守り\n\n海藻のテープにカモメ集まる\n開通式、十分遅れる\n',
      ['連絡船、町長抜きで出航 乗客は三人と犬一匹', '灯台に二人目の守り', '海藻のテープにカモメ集まる 開通式、十分遅れる'],
    ],
    [
      'above another list',
      '関連記事\n連絡船、町長抜きで出航\n乗客は三人と犬一匹\n\n海藻のテープにカモメ集まる\n開通式、十分遅れる\n\nアクセスランキング\n1 町長、泳いで帰る\n2 カモメに町民票\n',
      ['連絡船、町長抜きで出航 乗客は三人と犬一匹', '海藻のテープにカモメ集まる 開通式、十分遅れる'],
    ],
  ])('are one each: %s', (_name, below, headlines) => {
    const found = find(below)
    expect(found.related).toEqual(headlines)
    expect(found.paragraphs).toEqual([])
    expect(found.complaints.filter((each) => !each.endsWith(' warning'))).toEqual([])
  })

  it.each([
    ['without a blank line between', '関連記事\n連絡船、町長抜きで出航\n海藻のテープにカモメ集まる\n'],
    ['above the foot of the page', '関連記事\n連絡船、町長抜きで出航\n海藻のテープにカモメ集まる\n\n会社案内\n購読案内\n'],
    [
      'above three lines',
      '関連記事\n連絡船、町長抜きで出航\n海藻のテープにカモメ集まる\n\n潮見町の橋のあゆみ\n港の暮らしの手帖\n海の見える図書室\n',
    ],
    [
      'above text',
      '関連記事\n連絡船、町長抜きで出航\n海藻のテープにカモメ集まる\n\n橋は長いという話\n橋は高いという話\n\n町長は橋の上で歌った。\n',
    ],
  ])('are not where each line is a headline: %s', (_name, below) => {
    expect(find(below).related).toEqual(['連絡船、町長抜きで出航', '海藻のテープにカモメ集まる'])
  })

  it('are not below words that may head a part of the text', () => {
    const below = '関連\n連絡船、町長抜きで出航\n海藻のテープにカモメ集まる\n\n橋は長いという話\n橋は高いという話\n'
    expect(find(below).related).toEqual(['連絡船、町長抜きで出航', '海藻のテープにカモメ集まる'])
  })
})

describe('related headlines are read', () => {
  it.each([
    ['after hyphens', 'Related stories\n- Ferry sails on without the mayor\n- Ribbon of seaweed draws gulls', two],
    ['below hyphens', 'Related stories\n-\nFerry sails on without the mayor\n-\nRibbon of seaweed draws gulls', two],
    ['after arrows', '▶ RELATED\n→ Ferry sails on without the mayor\n→ Ribbon of seaweed draws gulls', two],
    ['without bullets', 'See also:\nFerry sails on without the mayor\nRibbon of seaweed draws gulls', two],
    ['between blank lines', 'Read next\n\nFerry sails on without the mayor\n\nRibbon of seaweed draws gulls\n', two],
    ['after numbers', 'Tide tables\n1. Ferry sails on without the mayor\n2. Ribbon of seaweed draws gulls', two],
    ['below numbers', 'Related\n1\nFerry sails on without the mayor\n2\nRibbon of seaweed draws gulls', two],
    ['after a bullet and a number', 'Related\n• 1 Ferry sails on without the mayor\n• 2 Ribbon of seaweed draws gulls', two],
    ['after circled numbers', '関連記事\n①連絡船、町長抜きで出航\n②海藻のテープにカモメ集まる', zwei],
    [
      'below places, with ages',
      '関連記事\n1位\n連絡船、町長抜きで出航\n2時間前\n2位\n海藻のテープにカモメ集まる\n12時間前',
      zwei,
    ],
    ['after places', '関連記事\n1位 連絡船、町長抜きで出航\n2位 海藻のテープにカモメ集まる', zwei],
    ['after squares, the heading too', '■関連記事\n■連絡船、町長抜きで出航\n■海藻のテープにカモメ集まる', zwei],
    ['with ages below', 'Related\nFerry sails on without the mayor\n2 hours ago\nRibbon of seaweed draws gulls\n1 day ago', two],
    ['with dates below', '関連記事\n連絡船、町長抜きで出航\n2024.11.17\n海藻のテープにカモメ集まる\n2024.11.16', zwei],
    ['with dates after them', '関連記事\n連絡船、町長抜きで出航（11/17）\n海藻のテープにカモメ集まる 11月16日 9時12分', zwei],
    [
      'with sections and ages above',
      'Related\nHarbor / 5 h ago\nFerry sails on without the mayor\nSea / 7 h ago\nRibbon of seaweed draws gulls',
      two,
    ],
    [
      'with writers below',
      'Related\n\nFerry sails on without the mayor\nBy Sora Minato\n\nRibbon of seaweed draws gulls\nBy Nao Hamada',
      two,
    ],
    ['with labels', 'Related\nVIDEO Ferry sails on without the mayor\n[Updated] Ribbon of seaweed draws gulls NEW', two],
    ['with Japanese labels', '関連記事\n【有料】連絡船、町長抜きで出航\n海藻のテープにカモメ集まる【動画】', zwei],
    ['with labels on their own lines', '関連記事\n連絡船、町長抜きで出航\n会員限定\n海藻のテープにカモメ集まる\n会員限定', zwei],
    [
      'with `Read more` below',
      'Related\nFerry sails on without the mayor\nRead more »\nRibbon of seaweed draws gulls\nRead more »',
      two,
    ],
    ['on two lines', 'Related\n* Ferry sails on\n  without the mayor\n* Ribbon of seaweed\n  draws gulls', two],
    ['in Korean', '관련 기사\n- 연락선, 시장 없이 출항\n- 해초 리본에 갈매기', ['연락선, 시장 없이 출항', '해초 리본에 갈매기']],
    ['in Chinese', '延伸閱讀\n渡輪照常啟航，市長缺席\n海藻彩帶引來海鷗', ['渡輪照常啟航，市長缺席', '海藻彩帶引來海鷗']],
    [
      'in French',
      'À lire aussi\n• Le ferry part sans le maire\n• Le ruban attire les mouettes',
      ['Le ferry part sans le maire', 'Le ruban attire les mouettes'],
    ],
    [
      'in German',
      'Mehr zum Thema\nFähre fährt ohne Bürgermeister\nvor 2 Stunden\nTang lockt Möwen an\nvor 3 Stunden',
      ['Fähre fährt ohne Bürgermeister', 'Tang lockt Möwen an'],
    ],
    [
      'in Spanish',
      'Te puede interesar\nEl ferry zarpa sin el alcalde\nLa cinta atrae gaviotas',
      ['El ferry zarpa sin el alcalde', 'La cinta atrae gaviotas'],
    ],
  ])('%s', (_name, below, related) => {
    expect(find(below)).toMatchObject({ related, ranking: [], paragraphs: [], complaints: [] })
  })

  it('in the middle of the text, which goes on with a warning', () => {
    const below =
      'RELATED COVERAGE\nFerry sails on without the mayor\nRibbon of seaweed draws gulls\nThe ferry will stay.\nIts captain is glad.\nSo is his cat.'
    expect(find(below)).toMatchObject({
      related: two,
      paragraphs: ['The ferry will stay.', 'Its captain is glad.', 'So is his cat.'],
    })
  })

  it.each([
    ['Related: Ferry sails on without the mayor\nThe ferry will stay.', [two[0]]],
    ['ALSO READ: Ferry sails on without the mayor | Ribbon of seaweed draws gulls\nThe ferry will stay.', two],
    ['【関連記事】連絡船、町長抜きで出航\nThe ferry will stay.', [zwei[0]]],
    ['関連：連絡船、町長抜きで出航\nThe ferry will stay.', [zwei[0]]],
  ])('on the line of their heading, in the middle of the text: %s', (below, related) => {
    expect(find(below)).toMatchObject({ related, paragraphs: ['The ferry will stay.'], complaints: [] })
  })

  it('with the section that the heading names', () => {
    expect(find('More in Harbors\n- Ferry sails on without the mayor').section).toBe('Harbors')
    expect(find('政治の人気記事\n・連絡船、町長抜きで出航')).toMatchObject({ section: '政治', related: [zwei[0]] })
  })

  it('with the addresses beside them', () => {
    const links = [
      { headline: two[0], url: 'https://news.example/1' },
      { headline: two[1], url: 'https://news.example/2' },
    ]
    const [a, b] = two
    for (const below of [
      `Related\n- ${a} https://news.example/1\n- ${b} (https://news.example/2)`,
      `Related\n${a}\nhttps://news.example/1\n${b}\nhttps://news.example/2`,
      `Related\nhttps://news.example/1\n${a}\nhttps://news.example/2\n${b}`,
      `Related\n- [${a}](https://news.example/1)\n- [${b}](https://news.example/2)`,
    ])
      expect(find(below)).toMatchObject({ related: two, links })
  })
})

describe('what is popular across the site is the ranking', () => {
  it.each([
    ['Most read\n1. Ferry sails on without the mayor\n2. Ribbon of seaweed draws gulls', two],
    ['アクセスランキング\n24時間 週間 月間\n１\n連絡船、町長抜きで出航\n２\n海藻のテープにカモメ集まる', zwei],
    ['アクセスランキング\n1時間24時間1週間\n連絡船、町長抜きで出航\n海藻のテープにカモメ集まる', zwei],
    ['人気記事\n海藻のテープにカモメ集まる\n三尾町 北部\n連絡船、町長抜きで出航\n県内', [zwei[1], zwei[0]]],
  ])('%s', (below, ranking) => {
    expect(find(below)).toMatchObject({ related: [], ranking, paragraphs: [], complaints: [] })
  })

  it('below the related headlines, and the article itself may be in it', () => {
    expect(
      find('Related\n• Ferry sails on without the mayor\nTrending\n1. Bridge opens to gulls and mayors\n2. Cats elect captain'),
    ).toMatchObject({
      related: [two[0]],
      ranking: ['Bridge opens to gulls and mayors', 'Cats elect captain'],
    })
  })
})

describe('left out with a note is', () => {
  it.each([
    [
      'a list of the site',
      'Latest news\n- Cats elect captain of the ferry',
      'left out, it is not part of the article: "- Cats elect captain of the ferry"',
    ],
    [
      'a list that a newsroom names',
      'Harbor notices\n- Low tide at noon',
      'left out, it is not part of the article: "- Low tide at noon"',
    ],
    [
      'an advertisement',
      'Related\n- Ferry sails on without the mayor\n- Ropes at half price PR',
      'left out, it is an advertisement: "- Ropes at half price PR"',
    ],
    [
      'the article itself',
      'Related\n- Bridge opens to gulls and mayors\n- Ferry sails',
      'left out, it is the article itself: "- Bridge opens to gulls and mayors"',
    ],
    ['a button', 'Share this article', 'left out, it is not part of the article: "Share this article"'],
    ['furniture that a newsroom names', 'Ring the bell', 'left out, it is not part of the article: "Ring the bell"'],
    [
      'the end of the page',
      '© 2024 The Shiomi Chronicle. All rights reserved.',
      'left out, it is not part of the article: "© 2024 The Shiomi Chronicle. All rights reserved."',
    ],
  ])('%s', (_name, below, note) => {
    const found = find(below)
    expect(found.paragraphs).toEqual([])
    expect(found.notes).toContain(note)
    expect([...found.related, ...found.ranking].join()).not.toMatch(/Bridge opens|Ropes|Cats|tide/)
  })
})

describe('lines of the text stay text:', () => {
  it.each([
    ['a recipe', 'You need:\n- One leek\n- Two potatoes\nMethod:\n1. Cut the leek before dawn.\n2. Boil it until noon.'],
    ['results', 'Final standings\n1. Shiomi 16\n2. Mio 12\n3. Seto 9'],
    ['candidates', '◇立候補者\n①佐久間 海 四五 元船長\n②村田 港 五二 会社員'],
    ['the points of a plan', '【計画のポイント】\n■定期船を一日四便に\n■空き家を学生の寮に'],
    ['a quotation in parts', 'He listed three wishes.\n• A louder bell\n• A drier deck\n• A cat\nHe got the cat.'],
    [
      'part headings',
      'Related Industries\nRope makers left the town. Only one stayed.\nMore on the Way\nA second bridge opens in spring. It is for cats.',
    ],
    ['a heading of one word', 'Related\nRope makers left the town long ago.\nThey took the ropes along.'],
    ['a sentence that begins like a list', 'See also: the plan was described in an earlier report of the town.'],
    ['a sentence about lists', 'おすすめ記事は編集部が毎朝選ぶ。'],
    ['questions and answers', 'Q: Will the ferry stay?\nA: It will, said the captain.'],
    ['a year at the end of a headline’s kind of line', 'The bridge should have opened in May 2015.'],
  ])('%s', (_name, below) => {
    const found = find(below)
    expect(found).toMatchObject({ related: [], ranking: [], complaints: [] })
    expect(found.paragraphs).toEqual(below.split('\n'))
  })

  it('a headline keeps what belongs to it', () => {
    const headlines = [
      '3 ferries sail in May 2024',
      'Everything Old Is New',
      'Exclusive: Mayor swims',
      'Gulls win (again)',
      'Pact signed with U.S.',
    ]
    expect(find(`Related stories\n${headlines.join('\n')}`)).toMatchObject({ related: headlines, complaints: [] })
  })
})

describe('what is not certain is named:', () => {
  it.each([
    [
      'short lines at the end that nothing explains',
      'Harbor voices\nFerry sails on without the mayor\nGulls elect captain',
      ['3 warning'],
    ],
    ['verses', 'Over the harbor the gulls\nOver the gulls the bridge', ['3 warning']],
    ['a single sentence below a list', 'Related\n- Ferry sails on\n- Gulls sing\nThe town is old and glad of it.', ['6 warning']],
    [
      'a sentence of the page below a list',
      'Related\n- Ferry sails on\n- Gulls sing\nThe newsletter of the harbor comes out on Sundays.',
      ['6 warning'],
    ],
    ['a line without a bullet below bullets', 'Related\n- Ferry sails on\n- Gulls sing\n\nTide clock', ['7 warning']],
    [
      'text below a ranking',
      'Most read\n1. Ferry sails on\n2. Gulls sing\nThe mayor said that the bridge had cost too much.',
      ['6 error'],
    ],
    ['the time of another article below a list', 'Most read\n1. Ferry sails on\n15:57 JST, November 18, 2024', ['5 error']],
  ])('%s', (_name, below, complaints) => {
    expect(find(below).complaints).toEqual(complaints)
  })
})

it('says what each line was taken for', () => {
  const { roles } = find('Related\n1\nFerry sails on without the mayor\n2 hours ago\n© The Shiomi Chronicle')
  expect([...roles].map(([line, { role }]) => `${line} ${role}`)).toEqual([
    '3 heading',
    '4 bullet',
    '6 furniture',
    '5 related',
    '7 furniture',
  ])
})

describe('a list ends', () => {
  const [ferry = ''] = two

  it('at the seventh line of a headline', () => {
    const { related, complaints } = find(`Related\n- Ferry sails\n${'and on\n'.repeat(6)}`)
    expect(related).toEqual([`Ferry sails${' and on'.repeat(5)}`])
    expect(complaints).toEqual(['10 warning'])
  })

  it('at a paragraph below a bullet alone', () => {
    const { related, paragraphs, notes } = find(`Related\n- ${ferry}\n-\n${'the gulls sang '.repeat(11).trim()}.`)
    expect(related).toEqual([ferry])
    expect(paragraphs).toHaveLength(1)
    expect(notes).toEqual(['expected a headline after "-", found none'])
  })

  it('at the 21st line of the page without a headline', () => {
    expect(find(`Related stories\n${'PR\n'.repeat(20)}${ferry}`).related).toEqual([ferry])
    expect(find(`Related stories\n${'PR\n'.repeat(21)}${ferry}`).related).toEqual([])
  })

  it('nowhere before 120,000 tags below headlines', () => {
    expect(find(`Related\n${'Ab c\nX\n'.repeat(120_000)}`).related).toEqual(['Ab c'])
  })
})
