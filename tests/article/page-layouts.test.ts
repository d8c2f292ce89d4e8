import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { readCaptionLine } from '../../src/article/line/caption.ts'
import { readFurniture } from '../../src/article/line/masthead.ts'
import { publication, read } from '../publication.ts'

const headline = 'Harbor town opens its first bridge after nine years'
const time = '14:57 JST, November 18, 2024'
const text = 'The town of Shiomi opened its first bridge on Monday.'

const article = (...lines: string[]) => read(lines.join('\n')).article
const below = (...lines: string[]) => article(headline, time, ...lines)
const titleOf = (...head: string[]): string | null => publishable(read([...head, '', time, text].join('\n')))?.title ?? null

describe('a row of buttons above the text', () => {
  it.each([
    ['has buttons that no phrase matches', ['Share', 'Frobnicate', 'Print']],
    ['begins with one', ['反応', 'X', 'Facebook', 'LINE']],
    ['ends with one', ['シェア', 'ポスト', 'はてな']],
    ['has text sizes', ['シェア', '文字サイズ', '小', '中', '大']],
    ['has Korean ones', ['글자크기', '프린트', '공유하기', '가+']],
  ])('%s', (_name, buttons) => {
    expect(below(...buttons, '', text).paragraphs).toEqual([text])
  })

  it.each([
    '공유 댓글 0 글자크기조정 프린트',
    'シェア　印刷　保存',
    '分享 收藏 列印 字級設定',
    'Share Save Print Listen',
    'Teilen · Drucken · Merken',
    'Schriftgröße A A A',
    '字號：小 中 大',
    'Partager Imprimer Enregistrer Écouter l’article',
    'Compartir | Guardar | Copiar enlace',
  ])('may be one line: %s', (row) => {
    expect(below(row, text).paragraphs).toEqual([text])
    expect(below(text, row, text).paragraphs).toEqual([text, text])
    expect(titleOf(row)).toBeNull()
  })

  it.each(['Print Shares', 'Share and Print', '共有と印刷', '공유 경제', 'ホーム 2 1', 'Drucken · Eine Kunst'])(
    'is not "%s"',
    (line) => {
      expect(below(text, line, text).paragraphs).toContain(line)
    },
  )

  it.each([
    'メディアユーザーログイン',
    'フォントサイズ変更',
    '素材ダウンロード',
    '글자 크기 선택',
    '카톡으로 공유하기',
    '微信扫一扫阅读',
    '會員登入',
    'Lesezeichen hinzufügen',
    'Réduire la taille du texte',
    'Aumentar el tamaño',
    'Close extra sharing options',
    'Decrease font size',
  ])('has "%s", alone', (button) => {
    expect(below(text, text, button, 'Share').paragraphs).toEqual([text, text])
  })

  it.each([
    ['a writer', ['Share', 'Nao Minato', 'Save'], { byline: 'Nao Minato' }],
    ['a reporter', ['공유하기', '홍길동 기자', '프린트'], { byline: '홍길동' }],
    ['a place in capitals', ['Share', 'KUSHIRO', 'Print'], { dateline: { place: 'KUSHIRO' } }],
  ])('does not hide %s', (_name, lines, fields) => {
    expect(below(...lines, '', text)).toMatchObject({ ...fields, paragraphs: [text] })
  })

  it('needs no blank line above a caption', () => {
    const { captions, paragraphs } = below('印刷', '保存', 'はてな', '橋を渡る人たち＝18日、潮見町', text)
    expect(captions).toHaveLength(1)
    expect(paragraphs).toEqual([text])
  })

  it('is not two short lines of a text', () => {
    expect(below('One bridge', 'Nine years', text).paragraphs).toEqual(['One bridge', 'Nine years', text])
  })
})

describe('a writer is a name', () => {
  it.each([
    ['above an employer', ['Nao Minato', 'BBC News, Shiomi', '', text]],
    ['above what the writer is', ['Nao Minato', 'Health correspondent', '', text]],
    ['alone below the time', ['', 'Nao Minato', '', text]],
    ['that credits a picture too', ['', 'NAO MINATO', '', 'A bridge. | Photo Credit: NAO MINATO', '', text]],
  ])('%s', (_name, lines) => {
    expect(below(...lines)).toMatchObject({ byline: lines.find((line) => /^nao minato$/i.test(line)), paragraphs: [text] })
  })

  it.each([
    ['above a place and a newspaper', ['Nao Minato', 'Grey Cove, N.S.', 'The Globe and Mail'], 'Nao Minato'],
    ['with agencies', ['', 'Nao Minato and agencies'], 'Nao Minato'],
    ['after a dash', ['- By Nao Minato Staff Writer'], 'Nao Minato'],
    ['above an email address', ['By Nao Minato', 'nao@chronicle.example'], 'Nao Minato'],
  ])('%s, above the time', (_name, lines, byline) => {
    expect(article(headline, ...lines, time, text)).toMatchObject({ title: headline, byline, captions: [], paragraphs: [text] })
  })

  it('with an employer beside the time', () => {
    const line = 'Nao Minato · CBC News · Posted: Nov 18, 2024 5:00 AM EST | Last Updated: 6 hours ago'
    expect(article(headline, line, text)).toMatchObject({ byline: 'Nao Minato', published: new Date('2024-11-18T10:00:00Z') })
  })

  it('but not below a caption', () => {
    const { captions, byline } = article(headline, 'A bridge in the fog.', 'NAO MINATO', '', 'Sora Hama', time, text)
    expect(captions).toEqual([{ text: 'A bridge in the fog.', credit: 'NAO MINATO' }])
    expect(byline).toBe('Sora Hama')
  })
})

describe('a newspaper’s own lines above the headline', () => {
  it.each([
    ['a name and a motto', ['The Shiomi Packet', 'Serving the bay since 1894']],
    ['a name and the year it was founded', ['Shiomi Outlook', 'Est. 1894']],
    ['a name in capitals and an issue', ['THE SHIOMI BUGLE', 'Vol. 131, No. 3']],
    ['a name and its menu', ['Shiomi Courier-Times', 'Log in', 'Subscribe']],
    ['a place at the end of the menu', ['News', 'India', 'Velapuram']],
    ['an area alone', ['Nova Scotia']],
    ['a broadcaster', ['しおみ放送', 'ニュース']],
  ])('are %s', (_name, head) => {
    expect(titleOf(...head, '', headline)).toBe(headline)
  })

  it.each([
    'Serving soup since 1894, cook retires',
    'Since 1894, no bridge',
    'Your town, your bridge',
    'きょうの放送',
    '港の新聞',
  ])('are not "%s"', (line) => {
    expect(readFurniture(line, publication)?.kind).not.toBe('site name')
  })

  it.each([
    ['a headline like a newspaper’s name above its buttons', ['Court Fines Gazette', 'Share', 'Save', '', 'It printed a lie']],
    [
      'words of the site below its buttons',
      ['Log in', 'Subscribe', '', 'Every week a boat full of words for everyone on the peninsula', '', headline],
    ],
    ['a headline above its section', [headline, '', 'Sports', '', 'The brothers climb the hill even when the bus does not']],
  ])('leave the headline in doubt: %s', (_name, head) => {
    expect(titleOf(...head)).toBe(null)
  })

  it('do not hide a headline of two words', () => {
    expect(titleOf('News', 'Sports', 'Bridge Opens', '', 'The ferry captain says that he will keep his boat.')).toBe(
      'Bridge Opens',
    )
  })
})

describe('a headline that begins with "A"', () => {
  it.each(['A l’école, la cloche dort depuis trois ans', 'A la gare, le chef de train attend la neige'])(
    'is French: "%s"',
    (line) => {
      expect(titleOf(line)).toBe(line)
    },
  )

  it('is a caption in English', () => {
    expect(titleOf('A lighthouse keeper waves from the last ferry of the bay')).toBe(null)
  })
})

describe('a caption above the text', () => {
  it.each([
    ['滑り台で遊ぶ子ども＝潮見町港北', null],
    ['缶切りをつくる工場は坂の上にある（潮見町）', null],
    ['다리에서 주민이 배를 기다리고 있다. /홍길동 기자', '홍길동 기자'],
  ])('is likely: %s', (line, credit) => {
    expect(readCaptionLine(line, publication)).toMatchObject({ kind: 'caption', credit, isCertain: false })
  })

  it.each(['優勝＝潮見町立港小', '震度3＝潮見町', '町長は「橋は渡る」と話した（潮見町）。', '주민은 다리를 기다린다고 말했다.'])(
    'is none: %s',
    (line) => {
      expect(readCaptionLine(line, publication)).toBe(null)
    },
  )

  it.each([
    ['A bridge waits in the fog. (Nao Minato/CBC)', 'Nao Minato/CBC'],
    ['A bridge waits in the fog. (Submitted by Nao Minato)', 'Submitted by Nao Minato'],
    ['渡船在雾里等人。（共同社）', '共同社'],
    ['Die Brücke im Nebel © Anna Muster/dpa', 'Anna Muster/dpa'],
  ])('has its credit in brackets: %s', (line, credit) => {
    expect(readCaptionLine(line, publication)).toMatchObject({ kind: 'caption', credit, isCertain: true })
  })

  it('is not the last paragraph with its signature', () => {
    expect(below(text, 'The captain wept. (Nao Minato/The Kawaraban)').paragraphs).toHaveLength(2)
    expect(below(text, '군수는 다리를 건넜다. /홍길동 기자').paragraphs).toHaveLength(2)
  })
})

describe('words about subscribers in a text', () => {
  it.each([
    'ログインして続きを読む人が増えたと会社は話す。',
    '会員になると続きを読めるという仕組みを、町が導入した。',
    'Join Stephen Minato at the pier on Sunday, the mayor said.',
    'Learn more words, the teacher told the gulls of the harbor.',
  ])('stay: %s', (line) => {
    expect(below(text, line, text).paragraphs).toEqual([text, line, text])
  })
})

it.each(['Dear Editor:', 'To the editor,'])('a letter opens with its salutation: %s', (salutation) => {
  const text = `Letters: Keep the Bench\n\n10:00 JST, April 12, 2025\n${salutation}\nThe bench at the harbor was taken away.`
  expect(read(text).article.paragraphs).toEqual([salutation, 'The bench at the harbor was taken away.'])
})

it('a press release goes on with its issuer, above the mark of its end', () => {
  const release = [
    'The bank opened a branch on a ferry.',
    '',
    'About the Bank',
    'The bank keeps the savings of nine harbors.',
    '',
    '# # #',
  ]
  expect(below(...release).paragraphs).toEqual([release[0], release[2], release[3]])
})

it('a writer above the time may have the name of the site or buttons below', () => {
  const head = [
    'Shiomi Harbor Tribune',
    'News Sports Opinion Obituaries',
    '',
    headline,
    '',
    'Nao Minato',
    '',
    'Shiomi Harbor Tribune',
    'Share',
    time,
    text,
  ]
  expect(article(...head)).toMatchObject({ title: headline, byline: 'Nao Minato', captions: [] })
})

it.each([
  'SUMMARY: This is AI generated summarization, which may have errors. Refer to the full article.',
  'This is an AI-generated summary, which may be wrong',
])('a note about a summary by a machine is left out: %s', (note) => {
  expect(titleOf(note, '', headline)).toBe(headline)
  expect(article(note, '', headline, '', time, text)).toMatchObject({ captions: [], paragraphs: [text] })
})

it('the editor of a wire is no text', () => {
  expect(article(headline, 'Source: Shiomi Wire', 'Editor: minato', '2024-11-18 14:57:30', text).paragraphs).toEqual([text])
})

it.each(['news.example/shiomi/bridge/1059', 'https://news.example/a', '0:00'])('%s alone on a line is no paragraph', (line) => {
  const { article, diagnostics } = read(
    `Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\n${line}\nThe bridge opened.`,
  )
  expect(article.paragraphs).toEqual(['The bridge opened.'])
  expect(diagnostics).toMatchObject([{ severity: 'note', line: 3 }])
})

it('writers with a wide space between them are all named, and nothing is left out', () => {
  const { article, diagnostics } = read(
    '渡し船が再開、潮見町\n新潟総局・港 そら　湊健\n2025年11月12日 5時00分\n町で渡し船が再開した。',
  )
  expect(article.byline).toContain('湊健')
  expect(diagnostics).toEqual([])
})
