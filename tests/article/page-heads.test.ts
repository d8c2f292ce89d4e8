import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { read } from '../publication.ts'

const headline = 'Harbor town opens its first bridge after nine years'
const time = '14:57 JST, November 18, 2024'
const published = new Date('2024-11-18T05:57:00.000Z')
const text = 'The town of Shiomi opened its first bridge on Monday.'
const 見出し = '潮見町に初めての橋が開通　九年越しの工事'
const 本文 = '潮見町で18日、初めての橋が開通した。'

const lines = (...parts: string[]) => read(parts.join('\n'))
const errors = (...parts: string[]): string[] =>
  lines(...parts).diagnostics.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))

describe('the page of a printed paper above a headline is left out', () => {
  it.each([
    '夕刊　５面　社会',
    '朝刊　14版　第2社会面',
    '2024年11月18日　朝刊　地域　23ページ',
    'A12면 | 사회',
    '第A05版：本地新闻',
    'Morning Edition, Page B4, Local',
    'Ausgabe Küste · Seite 12 · Lokales',
    'Édition du lundi · Page 7 · Région',
    'Edición impresa | Página 14',
    'Le Courrier du Port, lundi 9 mars 2026, p. 7',
    '2026년 3월 9일 월요일 A12 사회',
  ])('%s', (page) => {
    expect(lines(page, '', headline, '', time, '', text).article.title).toBe(headline)
    expect(lines(page, '', time, '', text).article.title).toBeNull()
  })

  it.each(['Page One Turns 100 Years Old', '第5版の地図に新しい橋が載る', 'Seite 12 wird nie wieder gedruckt'])(
    'but "%s" is a headline',
    (title) => {
      expect(lines(title, '', time, '', text).article.title).toBe(title)
    },
  )
})

describe('a newsletter’s own lines are left out', () => {
  it.each([
    ['View this email in your browser', 'THE HARBOR LETTER #45', 'You are receiving this email because you signed up.'],
    ['Newsletter im Browser ansehen', 'HAFEN-BRIEF Nr. 45', 'Sie erhalten diese E-Mail, weil Sie ihn abonniert haben.'],
    ['Voir cette infolettre en ligne', 'LA LETTRE DU PORT n° 45', 'Vous recevez cet e-mail parce que vous êtes abonné.'],
    ['Ver este correo en el navegador', 'BOLETÍN DEL PUERTO Núm. 45', 'Recibe este correo porque se suscribió.'],
    ['ブラウザで見る', '港だより 第45号', 'このメールは送信専用です。'],
    ['브라우저에서 보기', '항구 뉴스레터 제45호', '본 메일은 발신 전용입니다.'],
  ])('%s', (browser, issue, why) => {
    const { article } = lines(browser, '', issue, '', headline, '', time, '', text, '', why)
    expect(article).toMatchObject({ title: headline, captions: [], paragraphs: [text] })
  })

  it('but a number may end a headline', () => {
    const title = 'Pitcher keeps his lucky letter and wears No. 17'
    expect(lines(title, '', time, '', text).article.title).toBe(title)
  })
})

describe('a head may stand below its time', () => {
  it.each([
    ['with points', ['* Council votes seven to two', '* Paint to be renewed in May', '', 'By Nao Minato', '']],
    ['with a deck', ['First class of 24 to graduate in December; tools drawn from scratch', '']],
    ['with nothing else', []],
  ])('%s', (_name, below) => {
    const { article } = lines(time, '', headline, '', ...below, `SHIOMI, Nov 18 (Reuters) - ${text}`)
    expect(article).toMatchObject({ title: headline, captions: [], dateline: { place: 'SHIOMI' }, agency: 'Reuters' })
  })

  it('and below its writer', () => {
    expect(lines('By Nao Minato', time, '', headline, '', text).article).toMatchObject({ title: headline, byline: 'Nao Minato' })
  })

  it('but of two lines, either may be the headline if the second is longer', () => {
    expect(errors(time, '', 'The bridge at the quay', 'Harbor town opens first bridge', '', text).join()).toContain(
      'two lines that may be it',
    )
  })

  it('but a text without a headline stays without one', () => {
    expect(lines(time, '', text).article.title).toBeNull()
    expect(lines('By Nao Minato', time, '', text).article.title).toBeNull()
  })
})

describe('the time may have, after it', () => {
  it.each([
    '2024年11月18日 14:57（2024年11月19日 9:05更新）　［会員限定記事］',
    '2024年11月18日 14:57（11月19日 9:05更新）【有料】',
    '社会 速報 潮見新聞 2024/11/18 14:57（最終更新 11/19 9:05） 有料記事 1212文字',
    '例野太郎 湊空2024年11月18日 14時57分',
    '18. November 2024, 14:57 Uhr (aktualisiert 19. November 2024, 9:05 Uhr) | Lesezeit: 3 Min.',
    'November 18, 2024 00:57 Eastern Standard Time | Source: Harbor Cranes Ltd.',
  ])('a label, a length or a source: %s', (line) => {
    expect(lines(見出し, '', line, '', 本文).article).toMatchObject({ title: 見出し, published })
  })

  it.each([
    ['Eastern Daylight Time', '2024-07-18T18:57:00.000Z'],
    ['Central European Summer Time', '2024-07-18T12:57:00.000Z'],
    ['British Summer Time', '2024-07-18T13:57:00.000Z'],
  ])('the whole name of its zone: %s', (zone, instant) => {
    expect(lines(headline, `July 18, 2024 2:57 p.m. ${zone}`, text).article.published).toEqual(new Date(instant))
  })
})

it('a time of its own line at the end is that of the article, below three sentences', () => {
  const { article } = lines(見出し, '', 本文, '', 本文, '', 本文, '', '2024年11月18日 14:57')
  expect(article).toMatchObject({ title: 見出し, published, paragraphs: [本文, 本文, 本文] })
})

it.each([
  ['Saint-Orme (France), 18 nov 2024 (AFP) - ', 'Saint-Orme (France)', 'AFP'],
  ['Ciudad de México, 18 de noviembre de 2024 (EFE).- ', 'Ciudad de México', 'EFE'],
  ['Husum, 18. Nov. (dpa/lno) – ', 'Husum', 'dpa/lno'],
  ['HALIFAX, Nova Scotia--(BUSINESS WIRE)--', 'HALIFAX, Nova Scotia', 'BUSINESS WIRE'],
  ['SHIOMI, Japan, Nov. 18, 2024 /PRNewswire/ -- ', 'SHIOMI, Japan', 'PRNewswire'],
])('a dateline is "%s"', (dateline, place, agency) => {
  expect(lines(headline, time, '', dateline + text).article).toMatchObject({ dateline: { place }, agency, paragraphs: [text] })
})

it('the slug of a wire is no headline', () => {
  expect(lines('CRANE-HARBOR/ (UPDATE 1, PIX)', '', headline, '', time, '', text).article.title).toBe(headline)
  expect(lines('BC-CRANE-HARBOR', '', time, '', text).article.title).toBeNull()
})

it('a credit two lines below a caption makes the sentence above it a deck', () => {
  const head = [
    headline,
    '',
    'It has closed twice for gulls.',
    '',
    'The bridge on Monday.',
    '',
    'Photograph: Meg Sallis/The Courier',
  ]
  expect(lines(...head, '', 'Owen Tarrant', '', time, '', text).article).toMatchObject({
    captions: [{ text: 'The bridge on Monday.', credit: 'Meg Sallis/The Courier' }],
    paragraphs: ['It has closed twice for gulls.', text],
    byline: 'Owen Tarrant',
  })
})

it('the mark of a caption may stand twice', () => {
  expect(
    lines(見出し, '2024年11月18日 14時57分', '写真・図版', '[PR]', '写真・図版', '橋を渡る人たち＝潮見町', '', 本文).article,
  ).toMatchObject({
    captions: [{ text: '橋を渡る人たち＝潮見町' }],
    paragraphs: [本文],
  })
})

it('the people to ask about a release are left out', () => {
  const contacts = ['Media Contact:', 'Nao Minato', '+81 3 5555 0100', 'press@cranes.example']
  expect(lines(headline, time, '', text, '', ...contacts).article.paragraphs).toEqual([text])
  expect(
    lines(headline, time, '', text, '', '■本件に関するお問い合わせ先', '担当：湊', 'TEL：03-5555-0100').article.paragraphs,
  ).toEqual([text])
  expect(lines(headline, time, '', text, '', 'Answers', '902-555-0144').article.paragraphs).toContain('Answers')
})

describe('is refused for what it is:', () => {
  it.each([
    ['a search page', ['Search results for bridge', '23 results', '', headline, 'Nov. 18, 2024 – It opened on Monday.']],
    ['a search page', ['「橋」の検索結果', '全23件', '', 見出し, '2024年11月18日', 本文]],
    [
      'a page of several articles',
      [
        'Local',
        '',
        headline,
        text,
        time,
        '',
        'Swans given right of way in harbor',
        'They go first.',
        '9:10 JST, November 17, 2024',
      ],
    ],
    [
      'a live page',
      [
        見出し,
        '',
        '2024年11月18日 21:15',
        '',
        '21:15',
        '風が強まった。',
        '',
        '20:40',
        '船が戻った。',
        '',
        '19:55',
        '避難所が開いた。',
      ],
    ],
    [
      'a live page',
      [headline, '', time, '', '2.55pm', 'Wind rises.', '', '2.40pm', 'The ferry is back.', '', '1.55pm', 'A hall opens.'],
    ],
  ])('%s', (kind, parts) => {
    expect(publishable(lines(...parts))).toBeNull()
    expect(errors(...parts).join()).toContain(`found ${kind}`)
  })

  it('but results, the latest first, are text', () => {
    const parts = [headline, '', time, '', text, '', '2:31', 'Nao Minato', '2:28', 'Rin Unohara', '2:15', 'Meg Sallis']
    expect(publishable(lines(...parts))).not.toBeNull()
  })

  it('but a chronology, the earliest first, is text', () => {
    const parts = [
      headline,
      '',
      time,
      '',
      text,
      '',
      '13:55',
      'A hall opens.',
      '',
      '14:40',
      'The ferry is back.',
      '',
      '14:55',
      'Wind rises.',
    ]
    expect(publishable(lines(...parts))).not.toBeNull()
  })

  it('but subheadings below an entry of the menu for briefs are text', () => {
    const parts = [
      '主なニュース',
      '社会',
      '',
      見出し,
      '',
      '2024年11月18日 14時57分',
      '',
      本文,
      '',
      '緑は十一回',
      '',
      本文,
      '',
      '次はどうする？',
      '',
      本文,
    ]
    expect(publishable(lines(...parts))?.title).toBe(見出し)
  })
})

describe('around the text, the page has', () => {
  it.each([
    ['the line that a page is printed from', ['Printed from The Shiomi Chronicle', '', headline, '', time, '', text]],
    ['a count below a button', [headline, time, '', '추천', '2', '댓글', '1', '', text]],
    ['"By" alone above the writer', [headline, time, 'By', '', 'Nao Minato', '', text]],
    ['a sentence about the writer', [headline, '', 'Nao Minato', 'Nao Minato is our harbor reporter.', '', time, '', text]],
    ['a heading above points', [headline, '', time, '', 'Das Wichtigste in Kürze', '', text]],
    ['topics right above a button', [headline, time, '', text, '', 'Bridges', 'Ferries', 'Share']],
    ['the offer of a newsletter', [headline, time, '', text, '', 'Newsletter', 'Every morning, the news of the harbor.']],
  ])('%s', (_name, parts) => {
    expect(lines(...parts).article).toMatchObject({ title: headline, captions: [], paragraphs: [text] })
  })

  it('an area right above the headline, whose deck is as long', () => {
    const { article } = lines(
      'Nova Scotia',
      headline,
      'Council opened it after four hours of speeches',
      '',
      'By Nao Minato',
      time,
      '',
      text,
    )
    expect(article).toMatchObject({ title: headline, section: 'Nova Scotia', captions: [] })
  })

  it('a place above a dash, which is the dateline', () => {
    const { article } = lines(headline, time, 'Shiomi, Japan', '—', '', text)
    expect(article).toMatchObject({ dateline: { place: 'Shiomi, Japan' }, paragraphs: [text] })
  })

  it('a writer with a title and no comma', () => {
    expect(lines(headline, 'By Nao Minato Senior Reporter', time, text).article.byline).toBe('Nao Minato')
  })

  it('a caption that ends in a wire and a photographer, which is no headline', () => {
    expect(lines('Visitantes observan el puente el lunes. EFE/Paco Ejemplo', '', time, '', text).article.title).toBeNull()
  })
})

describe('a writer may touch the time', () => {
  it.each([
    ['이예시 기자입력 2024.11.18 14:57수정 2024.11.18 15:10', '이예시'],
    ['Von Anna Muster18. November 2024, 14:57 Uhr', 'Anna Muster'],
  ])('%s', (line, byline) => {
    expect(lines(見出し, '', line, '', 本文).article).toMatchObject({ published, byline })
  })

  it('with an update on the next line', () => {
    const { article } = lines(
      headline,
      '',
      'Jeanne ExemplePublié le 18/11/2024 à 14h57',
      'Mis à jour le 18/11/2024 à 15h10',
      '',
      text,
    )
    expect(article).toMatchObject({ published, paragraphs: [text] })
  })
})

it('an unknown entry within a menu is left out', () => {
  const menu = ['Skip to main content', 'Menu', 'World', 'U.K.', 'Politics', 'N. Ireland', 'Sports', 'SIGN IN']
  expect(lines(...menu, headline, 'By Nao Minato', time, '', text).article).toMatchObject({ title: headline, captions: [] })
  expect(lines('ニュース', '社会', '橋が開通', 'シェア', time, '', 本文).article.title).toBe('橋が開通')
})

it('a wire and a photographer after the last sentence are text', () => {
  expect(lines(headline, time, '', text, '', 'The pair from the east won. Minato/Unohara').article.captions).toEqual([])
})

it.each([
  ['Nao Minato Harbor correspondent', []],
  ['Nao Minato', ['Harbor Correspondent']],
])('a writer with a title after or below the name: %s', (name, below) => {
  expect(lines(headline, '', name, ...below, time, '', text).article).toMatchObject({ byline: 'Nao Minato', captions: [] })
})

it('a site and its sections, between two marks each, are no headline', () => {
  expect(
    lines('潮见网>>社会·法治', '', '渡口的鸭子有了自己的名册', '', '2024年11月18日 14:57', '', '渡口的鸭子今天有了名册。').article
      .title,
  ).toBe('渡口的鸭子有了自己的名册')
})

describe('the menu on top of a page', () => {
  const menu = ['Skip to content', 'Cove One', 'Livestream', 'Weather', 'Traffic cams', 'Contests', 'Sports']

  it('is left out with the words that no phrase knows', () => {
    expect(lines(...menu, '', headline, time, '', text).article).toMatchObject({ title: headline, section: null, captions: [] })
  })

  it('is left out of a text without a time as well, so that the message quotes the right headline', () => {
    const 港 = ['岬ニュース', 'ログイン', 'トップ', '速報', 'ライブ', 'みんなの声', '国内']
    const { article, diagnostics } = lines(...港, '', 見出し, '11/18(月) 14:57配信', '', 本文)
    expect(article.title).toBe(見出し)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1)
  })

  it('may hold the headline, if it has a line as long: the article is refused', () => {
    const title = 'Send Pictures and Films'
    expect(
      errors('Skip to content', 'Cove One', 'Livestream', 'Weather', 'Sports', title, 'Share', '', headline, time, '', text),
    ).toContain(
      `expected one headline, found two lines that may be it, "${title}" and, on line 9, "${headline}"; add "title:" on top`,
    )
  })

  it.each([
    ['Home', 'News', 'Sports', 'Sumo', 'Onosato Wins', '', 'Onosato holds the cup above his head in the arena'],
    ['ホーム', 'ニュース', '社会', '政治', '橋が開通', '', '新しい橋を渡る住民たちと町長の乗る車'],
    ['Home', 'News', 'Sports', 'Bridge Opens', 'Share', '', 'A crane lowers the last beam into its place'],
  ])('ends at its last section: a headline of two words may stand below', (...head) => {
    expect(lines(...head, time, '', text).article.title).toBeNull()
  })

  it('has a longer line below: a headline of two words above a time is none of its lines', () => {
    expect(lines(...menu.slice(0, 4), 'Bridge Opens', '', time, '', text).article.title).toBe('Bridge Opens')
  })
})

describe('a line beside the writer', () => {
  it.each([
    [headline, 'By Nao Minato', 'ABC Western Cove', time],
    [headline, '', 'ABC Western Cove', 'By Nao Minato', time],
  ])('is left out if it is a station', (...head) => {
    expect(lines(...head, '', text).article).toMatchObject({ title: headline, byline: 'Nao Minato', captions: [] })
  })

  it('is another writer if it is a name', () => {
    expect(lines(headline, 'By Nao Minato', 'Rin Unohara', time, '', text).article.byline).toBe('Nao Minato, Rin Unohara')
  })

  it.each(['NATO Chief Resigns', 'BBC Chief Apologizes', 'DNA Solves Mystery'])('may be the headline: %s', (title) => {
    expect(lines(`${title} | Cove News`, title, 'By Nao Minato', time, '', text).article.title).toBe(title)
    expect(lines('Long lines form at the harbor before dawn', title, 'By Nao Minato', time, '', text).article.title).toBeNull()
  })
})

it('a day below a place, as in a French release, is no headline', () => {
  expect(lines('COMMUNIQUÉ DE PRESSE', 'Lyon, le 18 novembre 2024', '', headline, '', text).article.title).toBeNull()
})

it('a name on top may be a caption or a section, and the message says which line to take out', () => {
  for (const below of [time, `By Nao Minato\n${time}`])
    expect(errors('Market Day', headline, below, '', text)).toEqual([
      `expected a headline, found what reads as a name, as photo captions are ("Market Day"); take it out if "${headline}" is the headline, or add "title:" on top`,
    ])
})

describe('a name with a newspaper', () => {
  it.each(['Nao Minato · CBC News', 'Nao Minato • The Cove Tribune'])('is the byline above and below the time: %s', (line) => {
    expect(lines(headline, line, time, '', text).article).toMatchObject({ title: headline, byline: 'Nao Minato' })
    expect(lines(headline, time, line, '', text).article).toMatchObject({ byline: 'Nao Minato', paragraphs: [text] })
  })
})

it('several unknown lines above the time are not called the text', () => {
  const page = ['Trim your plan of the tide', 'Pass the lamp on to a friend', 'Press a copy of the page']
  expect(errors(headline, ...page, time, '', text).join()).not.toContain('move the time up')
})

it.each([
  ['【ワシントン＝共同】', 'ワシントン', '共同'],
  ['【ソウル・時事】', 'ソウル', '時事'],
  ['【パリ＝ロイター】', 'パリ', 'ロイター'],
  ['【リマ＝港なお】', 'リマ', null],
])('%s names a place, and an agency if one stands there', (dateline, place, agency) => {
  const { article } = lines(見出し, '2024年11月18日 14:57', dateline + 本文)
  expect({ place: article.dateline?.place, agency: article.agency }).toEqual({ place, agency })
})

it('a signature of a mail below the text is warned of, also with dashes between its lines', () => {
  const { diagnostics } = lines(headline, time, '', text, 'Thanks', 'Ole', '--', 'Ole Brandt, desk')
  expect(diagnostics.map(({ message }) => message).join()).toContain('found "Thanks" and 2 more short lines')
})

describe('a doubtful headline', () => {
  it('in quotation marks may hold a clock and a year', () => {
    const title = '‘The 5:12 Is Late’: A Village Remembers March 11, 2011'
    expect(lines(title, '', time, '', text).article.title).toBe(title)
  })

  it('that begins as captions do is not passed over for the shorter line below', () => {
    expect(errors('A barber in the hills cuts hair for a song', '', 'The oldest pay with a verse', '', time, '', text)).toEqual([
      'expected a headline, found what reads as a photo caption ("… in the hills cuts hair for a song"); take it out if "The oldest pay with a verse" is the headline, or add "title:" on top',
    ])
  })
})

it('the numbers of pictures above their captions are left out', () => {
  const caption = 'Villagers pull the ropes of a kite in Shiomi, Japan, on Nov. 17, 2024. REUTERS/Nao Minato'
  const { article } = lines(
    headline,
    '',
    time,
    '',
    'Slideshow ( 2 images )',
    '1/2',
    caption,
    '2/2',
    caption.replace('17', '16'),
    '',
    text,
  )
  expect(article.paragraphs).toEqual([text])
})

it('a mail of a city with its subject and its time is refused as a mail', () => {
  expect(
    errors('潮見町 防災メール', '', '配信日時:2024年11月18日 14:57', '件名:土砂災害の警戒を解除', '', 本文).join(),
  ).toContain('an email with its headers')
})

describe('lines beside the writer and the time', () => {
  it('are left out if they are sections or places right below the time', () => {
    expect(lines(見出し, '2024年11月18日 14:57', '富山', '国内', '', 本文).article.paragraphs).toEqual([本文])
  })

  it.each([
    ['国内', '港なお'],
    ['Society', 'Nao Minato'],
    ['Sports', 'Giants 3', 'Tigers 2'],
  ])('are text below one that is known: %s', (...block) => {
    expect(lines(見出し, '2024年11月18日 14:57', ...block, '', 本文).article.paragraphs).toEqual([...block.slice(1), 本文])
  })
})

describe('more lines of pages around the time', () => {
  it.each([
    ['a station below the writer', 'By Nao Minato', 'ABC Western Cove', 'Topic:Animals', time],
    ['the text of the writer’s picture', 'Portrait of Nao Minato', 'Nao Minato', 'Cove County Journal', '', time],
  ])('leave the headline as it is: %s', (_name, ...head) => {
    expect(lines(headline, ...head, '', text).article).toMatchObject({ title: headline, byline: 'Nao Minato', captions: [] })
  })

  it('may be a note about audio, or the name of a station', () => {
    expect(lines(headline, '', 'This audio is AI-generated.', time, '', text).article.captions).toEqual([])
    expect(lines(見出し, 'テレビ潮見', '2024年11月18日 14:57', 本文).article).toMatchObject({ title: 見出し, captions: [] })
  })

  it.each(['テレビ番組', 'ラジオ体操再開'])('is no name of a station: %s', (label) => {
    expect(lines(label, 'テレビ潮見', '2024年11月18日 14:57', 本文).article.title).toBe(label === 'テレビ番組' ? null : label)
  })

  it('is text if it only begins like a note about audio', () => {
    const sentence = 'You can now listen to the recordings in the new room of the museum.'
    expect(lines(headline, time, '', text, sentence, text).article.paragraphs).toContain(sentence)
    const title = 'This Audio Is AI-Generated, Say Bands'
    expect(lines(title, '', time, '', text).article.title).toBe(title)
  })

  it('may be a time in brackets with a section, above the headline', () => {
    expect(lines('[ 2024年11月18日 14:57 ] 野球', '', 見出し, '', 本文).article).toMatchObject({ title: 見出し, published })
  })

  it('may be two times with a label, which hold nothing back', () => {
    const { article } = lines(見出し, '', '公開:2024/11/18 14:57(更新:2024/11/19 07:05)', 本文)
    expect(article).toMatchObject({ published, updated: new Date('2024-11-18T22:05:00.000Z') })
  })
})
