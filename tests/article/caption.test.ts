import { describe, expect, it } from 'vitest'
import { readCaptionLine } from '../../src/article/line/caption.ts'
import { publication } from '../publication.ts'

describe('a caption is told by its marks', () => {
  it.each([
    ['橋を渡る町長＝５日午前、潮見町', '橋を渡る町長＝５日午前、潮見町', null],
    ['橋を渡る人たち＝18日、潮見町', '橋を渡る人たち＝18日、潮見町', null],
    ['開通した橋=2024年11月18日午後2時ごろ、潮見町', '開通した橋=2024年11月18日午後2時ごろ、潮見町', null],
    ['開通した橋＝18日、潮見町（港そら撮影）', '開通した橋＝18日、潮見町', '港そら撮影'],
    ['開通した橋（潮見町提供）', '開通した橋', '潮見町提供'],
    ['開通した橋＝潮見町提供', '開通した橋', '潮見町提供'],
    ['開通した橋（共同）', '開通した橋', '共同'],
    ['【写真】橋を渡る人たち', '橋を渡る人たち', null],
    ['写真：橋を渡る人たち', '橋を渡る人たち', null],
    ['▲橋を渡る人たち', '橋を渡る人たち', null],
    ['A ferry leaves Shiomi. (Kyodo) ==Kyodo==', 'A ferry leaves Shiomi.', 'Kyodo'],
    ['A ferry leaves Shiomi (Kyodo) ==Kyodo', 'A ferry leaves Shiomi', 'Kyodo'],
    ['A ferry leaves Shiomi. (AP Photo/Nao Minato)', 'A ferry leaves Shiomi.', 'AP Photo/Nao Minato'],
    ['A ferry leaves Shiomi. REUTERS/Nao Minato', 'A ferry leaves Shiomi.', 'REUTERS/Nao Minato'],
    ['FILE - A ferry leaves Shiomi.', 'A ferry leaves Shiomi.', null],
    ['File photo: A ferry leaves Shiomi.', 'A ferry leaves Shiomi.', null],
    ['A ferry leaves Shiomi. Photo: Nao Minato', 'A ferry leaves Shiomi.', 'Nao Minato'],
    ['A ferry leaves Shiomi. Photo: Tide Ltd.', 'A ferry leaves Shiomi.', 'Tide Ltd.'],
    ['A ferry leaves Shiomi. (Photo: Tide Inc.)', 'A ferry leaves Shiomi.', 'Tide Inc.'],
    ['▲ 다리를 건너는 주민들 [사진=연합뉴스]', '다리를 건너는 주민들', '연합뉴스'],
    ['다리를 건너는 주민들 /사진=시오미군', '다리를 건너는 주민들', '시오미군'],
    ['Die Brücke von Shiomi. Foto: Anna Muster', 'Die Brücke von Shiomi.', 'Anna Muster'],
    ['Le pont de Shiomi. Photo : Jeanne Exemple', 'Le pont de Shiomi.', 'Jeanne Exemple'],
    ['El puente de Shiomi. | Foto: EFE', 'El puente de Shiomi.', 'EFE'],
  ])('%s', (line, text, credit) => {
    expect(readCaptionLine(line, publication)).toMatchObject({ kind: 'caption', text, credit, isCertain: true })
  })

  it.each([
    ['File photo', 'File photo'],
    ['Photo: Nao Minato', 'Nao Minato'],
    ['写真：潮見新聞', '潮見新聞'],
    ['写真＝共同', '共同'],
    ['（港そら撮影）', '港そら撮影'],
    ['[사진=시오미군]', '시오미군'],
    ['Foto: dpa', 'dpa'],
    ['(Foto: Anna Muster)', 'Anna Muster'],
    ['Photo Jeanne Exemple/AFP', 'Jeanne Exemple/AFP'],
    ['Archivbild', 'Archivbild'],
  ])('a credit alone: %s', (line, credit) => {
    expect(readCaptionLine(line, publication)).toMatchObject({ kind: 'credit', text: null, credit })
  })

  it.each(['Photo/Illustration', '写真・図版', '사진', 'Légende'])('a mark whose caption is the next line: %s', (line) => {
    expect(readCaptionLine(line, publication)).toMatchObject({ kind: 'caption heading', text: null, credit: null })
  })

  it.each([
    'The mayor, left, opens the bridge',
    'Boats are seen in Shiomi on Monday.',
    'Left: The Rise of a Party',
    '橋を渡る町長（左）と住民',
  ])('or only where one stands: %s', (line) => {
    expect(readCaptionLine(line, publication)).toMatchObject({ kind: 'caption', text: line, isCertain: false })
  })
})

describe('no caption is', () => {
  it.each([
    ['a headline with a dash of Japanese wires', '橋が開通＝18日に式典－潮見町'],
    ['a headline that sets equal', '「9条＝平和」と町長'],
    ['a headline of pictures', 'World Press Photo: Gull Wins'],
    ['an exhibition', '写真展が開幕'],
    ['a poll', 'AP/Kyodo Poll Finds Doubt'],
    ['a headline that names a wire', 'Who Writes the News — AP'],
    ['a party', 'Party, Left Without Majority, Seeks Allies'],
    ['a file', 'File - Sharing Comes Back'],
    ['a standfirst', 'Residents in their 80s and 90s buy season tickets'],
    ['a correction', 'CORRECTION (Nov. 19, 2024): The quay is 140 meters.'],
    ['a writer', 'Kenji Sato, Staff Writer'],
    ['a writer in Japanese', '記者 佐藤健'],
    ['a writer in Korean', '홍길동 기자'],
    ['a writer in German', 'Von Anna Muster'],
    ['a photo counter', '[1/3枚]'],
    ['a sentence of gifts', 'Provided by the town, the bread is free'],
    ['a paragraph', 'The bridge opened on Monday, and photo by photo the town kept its record of the ferry that had served it.'],
  ])('%s: "%s"', (_name, line) => {
    expect(readCaptionLine(line, publication)).toBe(null)
  })
})
