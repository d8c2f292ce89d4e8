import { describe, expect, it } from 'vitest'
import { readKicker, readFurniture } from '../../src/article/line/masthead.ts'
import { publication } from '../publication.ts'

const furniture = (line: string): string | null => readFurniture(line, publication)?.kind ?? null
const { phrases } = publication
const kicker = (line: string, below: string | null = null): string | null => readKicker(line, below, phrases, phrases.find(line))

describe('a line of the site above a headline is told by its words', () => {
  it.each([
    ['Skip to content', 'phrase'],
    ['本文へスキップ', 'phrase'],
    ['본문 바로가기', 'phrase'],
    ['Aller au contenu principal', 'phrase'],
    ['Share', 'phrase'],
    ['▶ Copy link', 'phrase'],
    ['この記事をシェアする', 'phrase'],
    ['Artikel drucken', 'phrase'],
    ['文字サイズ', 'phrase'],
    ['文字サイズ：小 中 大', 'phrase'],
    ['글자크기 변경하기', 'phrase'],
    ['[1/3枚]', 'phrase'],
    ['1 / 3', 'phrase'],
    ['Photo: 3', 'phrase'],
    ['写真：３', 'phrase'],
    ['4', 'phrase'],
    ['FOR IMMEDIATE RELEASE', 'phrase'],
    ['【プレスリリース】', 'phrase'],
    ['Pressemitteilung', 'phrase'],
    ['報道関係者各位', 'phrase'],
    ['潮見町記者クラブ各位', 'addressee'],
    ['To: News editors', 'phrase'],
    ['Dear editors,', 'phrase'],
    ['Subject: the bridge', 'phrase'],
    ['差出人：港そら', 'phrase'],
    ['Listen 3:57', 'phrase'],
    ['5 min read', 'phrase'],
    ['この記事は約3分で読めます', 'phrase'],
    ['Temps de lecture : 4 min', 'phrase'],
    ['12 Comments', 'phrase'],
    ['コメント（3件）', 'phrase'],
    ['댓글 12', 'phrase'],
    ['有料会員限定記事', 'phrase'],
    ['Réservé aux abonnés', 'phrase'],
    ['この記事は18日に配信したものです', 'phrase'],
    ['Sign in', 'phrase'],
    ['無料会員登録', 'phrase'],
    ['Politics', 'section'],
    ['くらし', 'section'],
    ['Home>Sports>Sumo', 'breadcrumb'],
    ['トップ ＞ 社会 ＞ 潮見', 'breadcrumb'],
    ['News | Politics | Sports', 'menu'],
    ['ニュース 社会 政治 経済', 'menu'],
    ['トップ　ニュース　天気　市場だより', 'menu'],
    ['News World Business Sports', 'menu'],
    ['Opinion / Editorial', 'menu'],
    ['The Shiomi Chronicle', 'site name'],
    ['The Kawaraban', 'site name'],
    ['潮見新聞デジタル', 'site name'],
    ['시오미일보', 'site name'],
    ['Shiomier Zeitung', 'site name'],
    ['La Gazette de Shiomi', 'site name'],
    ['November 18, 2024', 'day of the paper'],
    ['2024年11月18日（月）朝刊', 'day of the paper'],
    ['第1234号', 'day of the paper'],
    ['www.shiomi.example', 'address'],
    ['|', 'signs'],
  ])('%s', (line, kind) => {
    expect(furniture(line)).toBe(kind)
  })

  it('and is not a headline', () => {
    const headlines = [
      'Bridge Opened',
      '14:57:21',
      'Ishiba Resigns',
      'Farmers Face Hard Times',
      'Share of Ferries Falls',
      'Japan Business Opinion',
      'Skip to Content, a Poet Writes',
      'Listen to the Sea, Says Keeper',
      'Yen | Dollar Rates Hit New Low',
      '橋が開通',
      '関連ニュース',
      '인기뉴스',
      '橋開通 渡船も存続',
      '国会　政治　会期を延長へ',
      'Road to Lighthouse Reopens',
      '＜社説＞橋は誰のものか',
      '本文へ、百年の旅',
      '文字サイズ競う書道展',
      '有料会員限定の橋が開通',
      '社会、政治、橋を語る',
      '다리 개통',
      'Le pont de Shiomi',
      'Die Brücke steht',
      'El puente abre',
      'AP',
      'Harbor Town Opens Its First Bridge; Ferry Keeps Its Old Hours for Those Who Like the Wind and Have Nowhere Else to Be Today',
    ]
    expect(headlines.filter((line) => furniture(line) !== null)).toEqual([])
  })

  it('with the reason', () => {
    expect(readFurniture('潮見町記者クラブ各位', publication)).toEqual({
      kind: 'addressee',
      why: 'ends as an address to somebody',
    })
    expect(readFurniture('Share', publication)).toEqual({ kind: 'phrase', why: 'a phrase of pages' })
  })
})

describe('a kicker', () => {
  it.each([
    'ANALYSIS',
    'Exclusive:',
    '【速報】',
    '社説',
    '独自',
    '[단독]',
    '快讯',
    'Éditorial',
    'Eilmeldung',
    'Última hora',
    'Opinion | Columns',
  ])('stands alone: %s', (line) => {
    expect(kicker(line)).toBe('a phrase that says what kind of text it is')
  })

  it('that no table has is a few words in capitals above a headline', () => {
    expect(kicker('HARBOR WATCH', 'Bridge Opens to All')).toBe('a few words in capitals above a line in small letters')
    expect(kicker('HARBOR WATCH')).toBe(null)
    expect(kicker('LINE', 'Print')).toBe(null)
    expect(kicker('ANALYSIS: BRIDGE', 'Bridge Opens to All Who Walk')).toBe(null)
    expect(kicker('BRIDGE OPENS', 'The town opened its bridge.')).toBe(null)
    expect(kicker('BRIDGE OPENS', 'By Nao Minato')).toBe(null)
    expect(kicker('BRIDGE OPENS', '14:57 JST, November 18, 2024')).toBe(null)
  })

  it.each([
    'Explore the World Expo: A Bridge',
    'Bridge Opened',
    'Analysis Finds Fault',
    '速報値は横ばい',
    '社説を読む会',
    'Live Ferries Return',
    '【潮見】橋が開通',
    'Opinion | Harbors Need Rest',
    '【速報】橋が開通',
    'EXCLUSIVE: Town Keeps Its Ferry',
  ])('is not: %s', (line) => {
    expect(kicker(line)).toBe(null)
  })
})
