import { describe, expect, it } from 'vitest'
import { expandPhrase } from '../../src/article/phrases/expand.ts'
import { createPhrasebook } from '../../src/article/phrases/phrasebook.ts'

const none = { related: [], ranking: [], other: [], furniture: [] }
const phrases = createPhrasebook(none)

describe('a heading of related headlines is found', () => {
  it.each([
    'Related stories',
    'RELATED STORIES:',
    '【関連記事】',
    '▶ 関連記事はこちら',
    '■関連 記事',
    '＜関連記事＞',
    'あわせて読みたい',
    'See also:',
    'À lire aussi :',
    'A LIRE AUSSI',
    'Das könnte Sie auch interessieren',
    'Lea también',
    'Leggi anche',
    '◎あわせて読みたい記事はこちら',
    '同じ連載の記事もどうぞ▼',
    '관련 기사',
    '相关阅读',
    '延伸閱讀',
    'Related articles (5)',
  ])('%s', (line) => {
    expect(phrases.heading(line)).toMatchObject({ list: 'related', section: null })
  })
})

describe('a heading names its section', () => {
  it.each([
    ['"Harbor & Sea" POPULAR ARTICLE', 'related', 'Harbor & Sea'],
    ['More in Politics', 'related', 'Politics'],
    ['政治の人気記事', 'related', '政治'],
    ['「港湾」の人気記事', 'related', '港湾'],
    ['スポーツランキング', 'related', 'スポーツ'],
    ['Sumo Latest Articles', 'site', 'Sumo'],
    ['Meistgelesen in Kultur', 'related', 'Kultur'],
  ])('%s', (line, list, section) => {
    expect(phrases.heading(line)).toMatchObject({ list, section })
  })
})

describe('a heading of what is popular across the site is a ranking', () => {
  it.each([
    'Most read',
    'MOST POPULAR',
    'アクセスランキング',
    '人気記事トップ10',
    'Meistgelesen',
    'Les plus lus',
    '많이 본 뉴스',
    '热门文章',
  ])('%s', (line) => {
    expect(phrases.heading(line)?.list).toBe('ranking')
  })
})

describe('no heading is', () => {
  it.each([
    'The ranking of related articles is open to all.',
    'おすすめ記事は編集部が選ぶ。',
    'Copyrighted Songs Return to the Harbor',
    'Harbor Town Opens Its First Bridge',
    '港の橋が開通',
  ])('%s', (line) => {
    expect(phrases.heading(line)).toBeNull()
  })
})

it('knows what may stand around a headline', () => {
  expect(phrases.means('age', '12 hours ago')).toBe(true)
  expect(phrases.means('age', '３時間前')).toBe(true)
  expect(phrases.means('age', 'vor 2 Stunden')).toBe(true)
  expect(phrases.means('label', '【有料会員限定】')).toBe(true)
  expect(phrases.means('more', 'Read more »')).toBe(true)
  expect(phrases.means('tab', '1週間')).toBe(true)
  expect(phrases.means('furniture', 'Share on Anything')).toBe(true)
  expect(phrases.means('furniture', '文字サイズ　小　中　大')).toBe(true)
  expect(phrases.means('ending', '© 2024 The Shiomi Chronicle')).toBe(true)
  expect(phrases.means('ending', 'Copyrighted songs return')).toBe(false)
})

it('knows the headings of lists that belong to the text', () => {
  expect(phrases.namesOwnList('【骨子のポイント】')).toBe(true)
  expect(phrases.namesOwnList('Ingredients:')).toBe(true)
  expect(phrases.namesOwnList('Methodists Sing in the Harbor')).toBe(false)
})

it('takes the words of a newsroom before those of the languages', () => {
  const words = {
    related: ['More on {topic}', 'Tide Tables'],
    ranking: ['Editor’s picks'],
    other: ['Related'],
    furniture: ['Ring the bell'],
  }
  const own = createPhrasebook(words)
  expect(own.heading('TIDE TABLES')).toMatchObject({ list: 'related' })
  expect(own.heading('Editor’s Picks')).toMatchObject({ list: 'ranking' })
  expect(own.heading('Related')).toMatchObject({ list: 'site' })
  expect(own.means('furniture', 'Ring the Bell!')).toBe(true)
  expect(phrases.heading('TIDE TABLES')).toBeNull()
})

it('takes a bar and a star in the words of a newsroom as they are printed', () => {
  const own = createPhrasebook({ ...none, related: ['Harbor | Sea'], furniture: ['Ring*', 'Blow (the horn|)'] })
  expect(own.heading('HARBOR | SEA')).toMatchObject({ list: 'related' })
  expect(own.heading('Sea')).toBeNull()
  expect(own.means('furniture', 'Ring the bell')).toBe(false)
  expect(own.means('furniture', 'Blow the horn')).toBe(true)
})

it('reads rows of phrases', () => {
  expect(expandPhrase('Share | Print')).toEqual(['Share', 'Print'])
  expect(expandPhrase('Related (articles|stories|)')).toEqual(['Related articles', 'Related stories', 'Related'])
  expect(expandPhrase('See (all|(more|other) news) | Next')).toEqual(['See all', 'See more news', 'See other news', 'Next'])
})

it('knows lines by how they begin', () => {
  expect(phrases.means('correction', 'Corrected to add the year')).toBe(true)
  expect(phrases.means('correction', 'Corrections Officers Meet')).toBe(false)
  expect(phrases.means('correction', '※この記事は訂正しました')).toBe(true)
  expect(phrases.means('correction', 'この記事は有料です')).toBe(false)
  expect(phrases.means('above a headline', 'Subject: the bridge')).toBe(true)
  expect(phrases.means('above a headline', '1,234 likes')).toBe(true)
})

it('knows what a line says in a text that is no article', () => {
  expect(phrases.otherText('404 - Not Found')).toBe('error page')
  expect(phrases.otherText('このサイトはCookieを使用しています')).toBe('cookie notice')
  expect(phrases.otherText('-----Original Message-----')).toBe('forwarded mail')
  expect(phrases.otherText('Bridge Opens')).toBeNull()
})

it('finds the longest opening at a place in a line', () => {
  expect(phrases.opening('credit', 'photo courtesy of the town')).toBe('photo courtesy of')
  expect(phrases.opening('credit', 'the bridge. foto: dpa', 12)).toBe('foto:')
  expect(phrases.opening('caption', '▲橋を渡る人たち')).toBe('▲')
  expect(phrases.opening('caption', 'bridge opens')).toBeNull()
})

it('knows words beside names', () => {
  expect(phrases.isWord('writer title', 'staff writer')).toBe(true)
  expect(phrases.isWord('department', '社会部')).toBe(true)
  expect(phrases.isWord('mail header', 'subject')).toBe(true)
  expect(phrases.isWord('other mail header', 'from')).toBe(true)
})
