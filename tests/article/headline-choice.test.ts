import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { complaints, read } from '../publication.ts'

const headline = 'Bridge closed after storm damage in the bay'
const time = '14:57 JST, November 18, 2024'
const text = 'The bridge was closed on Monday, officials in Gullhaven said.'
const titleOf = (...head: string[]): string | null => publishable(read([...head, time, text].join('\n')))?.title ?? null

describe('the headline is chosen among the lines above the time', () => {
  it.each([
    ['below a menu', ['The Gullhaven Chronicle', 'News', 'Sports', headline]],
    ['below a kicker', ['EXCLUSIVE', headline]],
    ['below a section in capitals', ['LOCAL NEWS', headline]],
    ['below the title of the window', [`${headline} | Gullhaven Chronicle Online`, 'Menu', headline]],
    ['below the buttons of a recording', ['Listen 3:57', headline]],
    ['below a line of advertisement', ['In partnership with Gullhaven Bank', headline]],
    ['below an addressee', ['To: All editors', headline]],
    ['above a standfirst', [headline, 'Residents say they will row until the spring, and that they rather like it']],
    ['above a writer with a title', [headline, 'Anna Reed, Staff Writer']],
    ['above buttons', [headline, 'Share', 'Tweet', 'Print']],
    ['between blank lines, of two words', ['', 'Bridge Opened', '']],
    ['between blank lines, of three words', ['', 'Storm Delays Games', '']],
  ])('%s', (_name, head) => {
    expect(titleOf(...head)).toBe(head.find((line) => [headline, 'Bridge Opened', 'Storm Delays Games'].includes(line)))
  })

  it('below the title of the window, so that the lines between are the page’s', () => {
    const head = [`${headline} | The Gullhaven Chronicle`, 'THE GULLHAVEN CHRONICLE', 'Harbour', headline]
    const { article } = read([...head, time, text].join('\n'))
    expect(article).toMatchObject({ title: headline, paragraphs: [text], captions: [] })
  })

  it('in the title of the window, where it stands there alone', () => {
    const standfirst = 'Residents say they will row until the spring, and that they rather like it'
    const { article } = read([`${headline} | The Gullhaven Chronicle`, standfirst, time, text].join('\n'))
    expect(article).toMatchObject({ title: headline, paragraphs: [standfirst, text] })
  })

  it('below the time, where nothing else can be it', () => {
    const { article } = read(`KYODO NEWS\n${time}\n${headline}\n${text}`)
    expect(article).toMatchObject({ title: headline, paragraphs: [text] })
  })
})

describe('a kicker or a section before a bar is no part of the headline', () => {
  it.each([
    ['Opinion | Why the bridge matters', 'Why the bridge matters', null],
    ['OPINION | Why the bridge matters | The Gullhaven Chronicle', 'Why the bridge matters', null],
    ['Politics | Town Votes for a Second Ferry', 'Town Votes for a Second Ferry', 'Politics'],
    ['Fact check | The bridge does not float', 'The bridge does not float', null],
    ['社説｜橋の開通を祝う', '橋の開通を祝う', null],
    ['社会｜橋が開通、三つの集落で祝う', '橋が開通、三つの集落で祝う', '社会'],
  ])('%s', (line, title, section) => {
    expect(read(`${line}\n${time}\n${text}`).article).toMatchObject({ title, section })
  })

  it('and is named in a note', () => {
    expect(read(`Fact check | The bridge does not float\n${time}\n${text}`).diagnostics).toMatchObject([
      { severity: 'note', line: 1, message: 'left out, it says what kind of text it is: "Fact check"' },
    ])
  })

  it('nor is it missed in a headline of the front matter', () => {
    const line = 'Opinion | Why the bridge matters'
    expect(read(`---\ntitle: ${line}\n---\n${line}\n${time}\n${text}`)).toMatchObject({ article: { title: line } })
    expect(complaints(`---\ntitle: ${line}\n---\n${line}\n${time}\n${text}`)).toEqual([])
  })

  it.each([
    'Yen | Dollar Rates Hit New Low',
    'Opinion Polls | What They Miss This Time',
    'Analysis: Why the Bridge Matters',
    'Why the Bridge Matters | Opinion of the Mayor',
    'Opinion divided | Town argues over bridge',
    'Opinion | Nao Minato',
    'Opinion | Bridge',
    'Opinion | Why | The bridge matters',
  ])('unless it is: %s', (line) => {
    expect(read(`${line}\n${time}\n${text}`).article.title).toBe(line)
  })
})

describe('two lines that may be the headline are both quoted, and the article is refused', () => {
  it.each([
    'Partly cloudy 14°C and rising',
    'Your guide to the elections',
    'Mayor resigns after long bridge scandal at town hall',
  ])('below %j', (line) => {
    expect(titleOf(line, headline)).toBeNull()
    expect(complaints([line, headline, time, text].join('\n'))[0]).toBe(
      `1:1 error: expected one headline, found two lines that may be it, "${line}" and, on line 2, "${headline}"; add "title:" on top`,
    )
  })

  it.each(['台風25号 最新情報', '衆院選2024 開票速報'])('below %j', (line) => {
    expect(titleOf(line, '橋が通行止め　台風で損傷')).toBeNull()
  })
})

describe('a first line that begins as a note of the editors is the headline', () => {
  it.each([
    'Update: Ferry Service Resumes After Storm',
    'Note: The Bank of the Harbor Holds Rates',
    'Corrected Tax Bills Reach 4,000 Homes',
    '修正：潮見町議会、橋の予算案を可決',
  ])('%s', (line) => {
    const { article } = read([line, '', 'Villagers say they are not surprised at all', '', time, text].join('\n'))
    expect(article).toMatchObject({ title: line, correction: null })
  })

  it.each([
    'This article has been corrected to say that the ferry has two decks.',
    '訂正：見出しの誤りを直しました',
    '【訂正】橋の長さは40メートルです',
    '정정: 제목의 오류를 바로잡았습니다',
    'Korrektur: Der Name war falsch',
    'Clarification: the harbor is not in Shiomi',
  ])('but a note is a note: %s', (note) => {
    const { article } = read([note, '', headline, '', time, text].join('\n'))
    expect(article).toMatchObject({ title: headline, correction: note })
  })
})

describe('a line of the page above a doubtful headline does not hide the doubt', () => {
  it('and the deck is not taken for the headline', () => {
    const sentence = 'The colony of gulls has moved its bedtime by two hours since the lamp was replaced, the keepers say'
    const deck = 'Orders at the kiosk have made up most of its revenue since March'
    expect(titleOf('Companies & Markets', '', sentence, '', deck, '')).toBeNull()
    expect(complaints(['Companies & Markets', '', sentence, '', deck, '', time, text].join('\n'))[0]).toMatch(
      /^3:1 error: expected a headline, found what reads as a sentence/,
    )
  })
})

describe('a heading in the menu does not end the article', () => {
  it.each([
    ['会員限定', 'お悔やみ'],
    ['오피니언', '포토'],
  ])('%s', (heading, entry) => {
    const page = ['The Gullhaven Chronicle', entry, 'Log in', heading, '', headline, '', `Shared page ${time}`, text, text]
    expect(read(page.join('\n')).article.paragraphs).toContain(text)
  })
})

it.each(['週刊誌に賠償命令、名誉毀損で', '月刊誌が相次ぎ休刊、紙代高く'])('what magazines do is a headline: %s', (line) => {
  expect(titleOf(line)).toBe(line)
})

it('a name above the menu of a site is the site’s', () => {
  expect(titleOf('Mayor Resigns Over Harbor', 'Home', 'News')).toBe('Mayor Resigns Over Harbor')
  const head = ['The Lagoon Punctual', 'Home', 'News', 'Sports', '', headline, '']
  expect(titleOf(...head)).toBe(headline)
  expect(read([...head, 'Lagoon Staff', text, text].join('\n')).article.title).not.toBe('The Lagoon Punctual')
  expect(read(['Wessex Coast', 'Home', headline, time, text].join('\n')).article).toMatchObject({ title: headline, captions: [] })
})

it('a writer may stand above the newspaper', () => {
  const { article } = read([headline, '', 'Nao Minato', 'Lakeport Courier', time, text].join('\n'))
  expect(article).toMatchObject({ title: headline, byline: 'Nao Minato', captions: [] })
})

describe('a headline broken over two lines is refused', () => {
  it.each([
    ['Ferry crew rescues a runaway piano', 'drifting off the bay'],
    ['Fishing Port Reopens After', 'Two Winters of Repairs'],
    ['Ask the Harbor Master: My Neighbor', 'Sings to His Nets'],
    ['Un barrio del puerto pintó sus', 'sombras para recordar el verano'],
    ['Deichschafe bekommen eine', 'eigene Haltestelle am Hafen'],
    ['Mayor Resigns', 'over harbor scandal in May'],
  ])('%s / %s', (line, rest) => {
    expect(titleOf(line, rest)).toBeNull()
    expect(complaints([line, rest, time, text].join('\n'))[0]).toBe(
      `1:1 error: expected the headline on one line, found "${line}" and below it "${rest}", which reads as its end; join the two lines`,
    )
  })

  it.each([
    ['a writer', ['Windmill turns backward and grinds on', 'Nao Minato']],
    ['a writer in small letters', [headline, 'by nao minato']],
    ['an agency', [headline, 'via Kyodo']],
    ['a place', [headline, 'Shiomi, Aichi Prefecture']],
    ['a line below a headline that stands there twice', [headline, '', headline, 'thousands cross it on the first day']],
    ['a sentence', ['Windmill turns backward and grinds on', 'The miller says that he will not stop it.']],
    ['a line set off by a blank one', ['Ferry crew rescues a runaway piano', '', 'and why it was drifting off the bay']],
  ])('%s below it is no part of it', (_name, head) => {
    expect(titleOf(...head)).toBe(head[0])
  })
})

describe('a line that begins with "A" and a small word', () => {
  it.each([
    'A net for every roof: How a village waters its lemons',
    'A bridge too far? Why the town votes again',
    'A bridge for whom?',
  ])('is a headline if it asks: %s', (line) => {
    expect(titleOf(line)).toBe(line)
  })

  it.each(['A woman crosses the bridge', 'A sign at the pier reads: No ferry today', 'A woman crosses the bridge: the first'])(
    'is a caption otherwise: %s',
    (line) => {
      expect(titleOf(line)).toBeNull()
    },
  )
})

it.each([
  '橋を渡る人たち、九年ぶりに笑顔',
  '「橋を守る人たち」が受賞',
  '다리를 건너는 주민들…9년 만의 미소',
  'Photo Shows Damage to the Bridge',
  'Prime Minister sues newspaper editor',
])('what people do is a headline: %s', (line) => {
  expect(titleOf(line)).toBe(line)
})

it.each([
  ['a menu', 'News Sport Opinion Weather E-paper'],
  ['an entry of a menu', "Today's E-Edition"],
  ['an account', '@harbor_news'],
  ['a magazine', '月刊汐だまり 2023年3月号'],
  ['the issue of a weekly', '第1482号 2018年(平成30年)6月15日(金曜日)'],
  ['the line of a match', '＜春季大会：潮見5－4港＞◇6日◇2回戦◇潮見球場'],
])('%s alone above the time is no headline', (_name, line) => {
  expect(titleOf(line)).toBeNull()
})

describe('a sentence without a full stop is no headline', () => {
  it.each([
    'The post, which pays little, has no other duties',
    'El puente, que nadie pidió, tiene once farolas nuevas',
    'The ferry was to stop in the spring, but its passengers knitted a new sail for it',
    'The colony of gulls has moved its bedtime by two hours since the lamp was replaced, the keepers say',
  ])('%s', (line) => {
    expect(titleOf(line)).toBeNull()
  })

  it.each([
    'Ferry that stopped in spring sails again, but only on Sundays',
    'Man, 81, who mended the pay phone gets a call',
    'A Port-Vaillant, le dernier passeur de la rade prend sa retraite sans savoir nager',
  ])('but a headline may have a clause: %s', (line) => {
    expect(titleOf(line)).toBe(line)
  })
})

it('a caption below the time is no headline, even where none is above', () => {
  expect(
    complaints('シェア\n2024年11月18日 14時57分\n滑り台で豆腐を届ける店主＝潮見市北坂町\n店主が豆腐を届けた。')[0],
  ).toContain('expected a headline')
})

describe('a line is no headline, and none is published in its place, when it is', () => {
  it.each([
    ['a time', 'Updated - November 18, 2024 14:57 IST - DEVGAON'],
    ['a message of a chat', '[14:58, 18/11/2024] Desk: Gull Elected'],
    ['the edition of a paper', '2024年11月18日 朝刊 12面'],
    ['an address for questions', 'Contact: Anna Reed, press@gullhaven.example'],
    ['a byline', 'By Priya Holloway Local Democracy Reporter'],
    ['a name of three words', 'Tan Li Wen'],
    ['a writer with an area', 'Anna Reed North of England correspondent'],
    ['people in a picture', '新しい橋を渡る町の人たち'],
    ['people in a Korean picture', '다리를 건너는 마을 주민들'],
    ['what a reporter took', '새 다리를 건너는 주민들. /홍길동 기자'],
    ['the name of a photographer', 'Photo Jeanne Exemple'],
    ['the name of a column', '潮の目'],
    ['a label of a few signs', 'ライブ配信中'],
    ['a sentence about somebody', 'She has walked three generations of families across the road'],
    ['a caption with its credit', 'Volunteers carry a boat over the dunes. (Coast Photo/Iris Hale)'],
  ])('%s', (_name, line) => {
    expect(titleOf(line)).toBeNull()
  })
})

describe('a time is not that of the article when it is', () => {
  it.each([
    ['the length of a recording', ['November 18, 2024', '3:57', 'Listen to this article', text]],
    ['the length of a video', ['November 18, 2024', '0:45', 'Video', text]],
    ['that of a meeting at the end', ['By Anna Reed', text, 'Town Hall, Nov. 30, 2024 7:00 p.m.']],
    ['that of a meeting above the text', ['Meeting', 'Nov. 30, 2024 7:00 p.m.', text]],
    ['the end of what is shown', ['公開終了', '2024年11月30日 19時00分', text]],
  ])('%s', (_name, lines) => {
    expect(read([headline, ...lines].join('\n')).article.published).toBeNull()
  })
})
