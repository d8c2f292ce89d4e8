import { describe, expect, it } from 'vitest'
import { readHeadNote } from '../../src/article/line/head-note.ts'
import { publication } from '../publication.ts'

describe('between headline and text', () => {
  it.each([
    'CORRECTION (Nov. 19, 2024): An earlier version of this article misstated the length of the quay. It is 140 meters, not 410.',
    'Editor’s note: The quay is 140 meters.',
    '(This story corrects the year.)',
    '【訂正】17日の記事に誤りがありました',
    '[정정] 다리의 길이',
    'Korrektur: Die Brücke ist 140 Meter lang.',
    'Fe de errores: el puente mide 140 metros.',
  ])('a note of the editors: %s', (line) => {
    expect(readHeadNote(line, publication.phrases)).toMatchObject({ kind: 'correction', value: line, isCertain: true })
  })

  it.each([
    ['By Nao Minato', 'Nao Minato'],
    ['Kenji Sato, Staff Writer', 'Kenji Sato'],
    ['Kenji Sato, senior staff writer for the harbor', 'Kenji Sato'],
    ['Staff Writer Kenji Sato', 'Kenji Sato'],
    ['Text by Nao Minato', 'Nao Minato'],
    ['記者 佐藤健', '佐藤健'],
    ['佐藤健記者', '佐藤健'],
    ['潮見支局長　佐藤健', '佐藤健'],
    ['社会部・佐藤健', '佐藤健'],
    ['文・佐藤健', '佐藤健'],
    ['時事通信 経済部', '時事通信 経済部'],
    ['홍길동 기자', '홍길동'],
    ['홍길동 기자 hong@paper.example', '홍길동'],
    ['(시오미=연합뉴스) 홍길동 기자 =', '홍길동'],
    ['记者 张三', '张三'],
    ['Von Anna Muster', 'Anna Muster'],
    ['Von Anna Muster und Bert Beispiel, Berlin', 'Anna Muster und Bert Beispiel'],
    ['Ein Kommentar von Anna Muster', 'Anna Muster'],
    ['Par Jeanne Exemple', 'Jeanne Exemple'],
    ['Por Juan Ejemplo', 'Juan Ejemplo'],
  ])('a writer: %s', (line, value) => {
    expect(readHeadNote(line, publication.phrases)).toMatchObject({ kind: 'writer', value, isCertain: true })
  })

  it.each([
    ['Rin Unohara in Shiomi', 'Rin Unohara'],
    ['例野 花子', '例野 花子'],
    ['株式会社しおみ灯台', '株式会社しおみ灯台'],
    ['by kenji nakanishi', 'kenji nakanishi'],
    ['by kenji nakanishi and anna reed', 'kenji nakanishi and anna reed'],
  ])('a name that may be a writer’s: %s', (line, value) => {
    expect(readHeadNote(line, publication.phrases)).toMatchObject({ kind: 'writer', value, isCertain: false })
  })

  it.each([
    ['～木の望遠鏡を公開～', 'subheadline', '木の望遠鏡を公開'],
    ['―木の望遠鏡を公開―', 'subheadline', '木の望遠鏡を公開'],
    ['Why the ferry stays', 'standfirst', 'Why the ferry stays'],
  ])('a line that goes with the headline: %s', (line, kind, value) => {
    expect(readHeadNote(line, publication.phrases)).toMatchObject({ kind, value })
  })

  it.each([
    'Bridge Opened',
    'By Sunday, all was over.',
    'Russia Expels Two BBC Correspondents',
    'Mayor, Editor Meet',
    'Von Hafen zu Hafen',
    'by popular demand',
    'by the numbers',
    'by kenji',
    'by kenji nakanishi.',
    'by kenji nakanishi, who rows',
    'by Sunday morning',
    'by night the town sleeps on',
    'Por fin llega el puente',
    'Par amour du pont',
    'Corrections Officers Meet',
    '記者会見を開く',
    '市長が会見',
    '橋が開通',
    '----------',
    '다리 개통',
    '14:57 JST, November 18, 2024',
    'A ferry leaves Shiomi on Monday.',
  ])('nothing of these: %s', (line) => {
    expect(readHeadNote(line, publication.phrases)).toBe(null)
  })
})
