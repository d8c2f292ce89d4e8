import { describe, expect, it } from 'vitest'
import { read } from '../publication.ts'

const headline = 'Harbor town opens its first bridge after nine years'
const text = 'The town of Shiomi opened its first bridge on Monday.'

const below = (...lines: string[]) => read([headline, '14:57 JST, November 18, 2024', ...lines].join('\n')).article

describe('a list of related headlines', () => {
  it('ends at a label of the site between blank lines', () => {
    const lines = [
      'Related stories',
      '',
      'Ferry sails again',
      '',
      'Gulls move in',
      '',
      'Just In',
      '',
      'Storm warning lifted',
      '',
      'Wool sold',
    ]
    expect(below(text, '', ...lines).related).toEqual(['Ferry sails again', 'Gulls move in'])
  })

  it('keeps a headline that begins like one', () => {
    const lines = ['Related stories', 'Ferry sails again', 'Just in time for winter', 'Gulls move in']
    expect(below(text, '', ...lines).related).toEqual(lines.slice(1))
  })

  it('leaves out buttons of a letter, and days in numbers after headlines', () => {
    const lines = [
      '関連ニュース',
      '渡り板、また渡る 2025/01/28',
      '船の鐘、二度鳴る 2025/01/15',
      'この記事をシェアする',
      'X',
      'Facebook',
    ]
    expect(below(text, ...lines).related).toEqual(['渡り板、また渡る', '船の鐘、二度鳴る'])
  })
})

describe('a line about the list', () => {
  const headlines = ['Ram elected by other rams', 'Fog cancels itself for good', 'Owl resigns as postmaster']
  it.each([
    ['Most viewed', 'Across the Wool Valley Mercury'],
    ['Meistgelesen', 'Auf allen Seiten des Inselboten'],
    ['Lo más leído', 'En todos los diarios del grupo'],
    ['アクセスランキング', '岬新報グループ全体の集計です'],
  ])('is not the first of a ranking: %s', (heading, note) => {
    const numbered = headlines.map((headline, index) => `${index + 1}. ${headline}`)
    expect(below(text, '', heading, note, ...numbered).ranking).toEqual(headlines)
  })

  it('is not the first related headline above bullets', () => {
    const lines = ['Related stories', 'From around the whole county', ...headlines.map((headline) => `- ${headline}`)]
    expect(below(text, '', ...lines).related).toEqual(headlines)
  })
})

describe('triangles', () => {
  const winners = ['▲대상 오바람 ‘바다의 편지’', '▲우수상 한등대 ‘닻줄’', '▲장려상 서갈매 ‘소금’']
  it.each([
    ['in a row are a list', winners],
    ['with blank lines between are a list', winners.flatMap((winner) => ['', winner])],
    ['on one line are a list', [winners.join(' ')]],
    ['in Japanese are a list', ['△文学　港そら', '△音楽　浜なお']],
  ])('%s of the text', (_name, lines) => {
    const article = below(text, ...lines)
    expect(article.captions).toEqual([])
    expect(article.paragraphs).toEqual([text, ...lines.filter((line) => line !== '')])
  })

  it('before one line, or above a credit, are the mark of a caption', () => {
    expect(below('▲ 다리를 건너는 주민들', text).captions).toMatchObject([{ text: '다리를 건너는 주민들' }])
    const pictures = ['▲ 다리를 건너는 주민들 [사진=연합뉴스]', '▲ 불 켜진 등대 모습 [사진=연합뉴스]']
    expect(below(...pictures, text).captions).toHaveLength(2)
  })
})

describe('related headlines', () => {
  it('lose dates in full-width digits as in others', () => {
    const dated = ['渡り鳥の休憩所、旧給油所に　２０２５／０１／２８', '島の車検、年に二日だけ １１月１７日 ９時１２分']
    expect(below(text, '', '関連ニュース', ...dated).related).toEqual(['渡り鳥の休憩所、旧給油所に', '島の車検、年に二日だけ'])
    expect(below(text, '', '関連ニュース', '１/８ ９:３０ 命綱の講習', '１/６ １７:０２ 雪を下ろす').related).toEqual([
      '命綱の講習',
      '雪を下ろす',
    ])
  })

  it('keep what is below a label that stands at several, with blank lines around', () => {
    const lines = [
      '滝の氷、厚さ二メートルに',
      '会員限定',
      '2月10日 11:20',
      '山小屋の主、町の理髪店に',
      '会員限定',
      '2月8日 05:00',
    ]
    expect(below(text, '', 'あわせて読みたい', ...lines.flatMap((line) => ['', line])).related).toEqual([lines[0], lines[3]])
  })

  it('are doubtful below a label that may be a heading, without blank lines', () => {
    const lines = [
      headline,
      '14:57 JST, November 18, 2024',
      text,
      'Related stories',
      'Ferry sails again',
      'Just In',
      'Wool sold at last',
    ]
    expect(read(lines.join('\n')).diagnostics).toContainEqual(expect.objectContaining({ severity: 'warning', line: 6 }))
  })
})

it('a headline below a dash may begin with a date', () => {
  const lines = 'JN ACCESS RANKING\n-\ndate 2025-02-05 Bridge Opens to All'
  expect(below(text, ...lines.split('\n')).ranking).toEqual(['date 2025-02-05 Bridge Opens to All'])
  expect(read(lines).article.ranking).toEqual(['date 2025-02-05 Bridge Opens to All'])
})

describe('the first entry of a list with bullets', () => {
  it.each(['More About Owls', 'Full Coverage of Dental Care Approved', 'What to Read on Mars'])(
    'may read like a heading: %s',
    (entry) => {
      const others = ['Ferry captain elected to the town assembly', 'Lighthouse gets a second keeper']
      const list = [entry, ...others].map((each) => `- ${each}`)
      expect(below(text, 'Related stories', ...list).related).toEqual([entry, ...others])
    },
  )
})

it('a label that touches the day of a headline is no part of it', () => {
  const list = ['港の灯台に二人目の灯台守(11月10日)', '渡し船の船長、町議に当選(10月29日)有料会員限定']
  expect(below(text, '関連記事', ...list).related).toEqual(['港の灯台に二人目の灯台守', '渡し船の船長、町議に当選'])
})

describe('a list with bullets or numbers', () => {
  const marked = ['関連ニュース', '・踏切番の小屋、喫茶店に改装', '・待ち時間一位の踏切で読書会']
  const headlines = ['踏切番の小屋、喫茶店に改装', '待ち時間一位の踏切で読書会']

  it('ends at the blank line above a menu', () => {
    expect(below(text, ...marked, '', 'トップ', '社会', '政治', '経済').related).toEqual(headlines)
  })

  it('leaves out the writers in brackets below its headlines', () => {
    const signed = marked.flatMap((line) => (line.startsWith('・') ? [line, '【港なお、潮そら】'] : [line]))
    expect(below(text, ...signed).related).toEqual(headlines)
  })

  it('goes on below a line where a ranking counts from one again, which is named', () => {
    const ranking = ['人気記事ランキング', '１．渡し船の船長、町議に当選', '２．灯台に二人目の灯台守', '長く読まれた話']
    const { ranking: found } = below(text, ...ranking, '１．橋の名を決める会議', '２．夜の市が開く')
    expect(found).toEqual(['渡し船の船長、町議に当選', '灯台に二人目の灯台守', '橋の名を決める会議', '夜の市が開く'])
    const pasted = [headline, '14:57 JST, November 18, 2024', text, ...ranking, '１．橋の名を決める会議', '２．夜の市が開く']
    expect(read(pasted.join('\n')).diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        message: 'expected a headline, found "長く読まれた話", which may be none; it is left out',
      }),
    )
  })
})

it('the mark of an advertisement stands above its headline where sections do', () => {
  const list = ['Read Next', 'Companies', 'Rope maker turns to the circus', 'Society', 'Paper folded by robots needs a thumb']
  expect(below(text, ...list, 'Sponsored Content', 'Discover offices with a view of the sea').related).toEqual([
    'Rope maker turns to the circus',
    'Paper folded by robots needs a thumb',
  ])
})

describe('a sentence in the box of a newsletter', () => {
  const list = ['', 'Related stories', 'Ferry sails again', 'Gulls move in']

  it.each([
    ['Sign up for The Morning Tide', 'Five stories in your inbox before breakfast.', 'Enter your email'],
    ['メールマガジン登録', '毎朝七時、その日の出来事をお届けします。', '登録はこちら'],
  ])('is left out with a warning: %s', (...box) => {
    const { article, diagnostics } = read([headline, '14:57 JST, November 18, 2024', text, '', ...box, ...list].join('\n'))
    expect(article).toMatchObject({ paragraphs: [text], related: ['Ferry sails again', 'Gulls move in'] })
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'warning', message: `left out, it reads as a line of the page: "${box[1]}"` }),
    )
  })

  it('but one about newsletters is text where no line of the page touches it', () => {
    const about = 'The town has sent its newsletter to your inbox since 1998.'
    expect(below(text, '', about, ...list).paragraphs).toEqual([text, about])
  })
})

describe('a ranking', () => {
  const headlines = ['渡し船の船長、町議に当選', '灯台に二人目の灯台守', '橋の名を決める会議']

  it.each([
    ['with its days beside the heading', '週間ランキング（11月11日～17日）', ['❶', '❷', '❸']],
    ['with a colon after the place', 'アクセスランキング', ['1位：', '2位：', '3位：']],
  ])('is read %s', (_name, heading, numbers) => {
    const entries = headlines.map((headline, index) => `${numbers[index]}${headline}`)
    expect(below(text, heading, ...entries).ranking).toEqual(headlines)
  })

  it.each([
    ['Meest gelezen', 'Lees ook'],
    ['Mais lidas', 'Leia também'],
  ])('and related headlines are read in other languages: %s', (ranking, related) => {
    const [first = '', second = '', third = ''] = ['Bakker zoekt brug', 'Molen draait weer', 'Veer vaart door']
    expect(below(text, related, `- ${first}`, `- ${second}`, ranking, `1º ${third}`, `2º ${first}`)).toMatchObject({
      related: [first, second],
      ranking: [third, first],
      paragraphs: [text],
    })
  })
})

it.each(['-- ', '+ '])('"%s" is a bullet', (bullet) => {
  const headlines = ['Ferry captain joins the town assembly', 'Lighthouse gets a second keeper']
  expect(below(text, 'See also:', ...headlines.map((each) => bullet + each)).related).toEqual(headlines)
})

it('a headline about promotion is none', () => {
  expect(below(text, '関連記事', '・知事、県産米を PR（大阪市）', '・橋の名を決める会議').related[0]).toContain('県産米を')
})

it('an advertisement may name the advertiser in brackets', () => {
  const list = ['関連記事', '・灯台に二人目の灯台守', '・月々の通信費を見直そう PR（岬通信）', '・橋の名を決める会議']
  expect(below(text, ...list).related).toEqual(['灯台に二人目の灯台守', '橋の名を決める会議'])
})

it('the pages of an article above "Next page" are left out', () => {
  expect(below(text, '1', '2', '3', '次のページへ', '■関連記事', '灯台に二人目の灯台守').paragraphs).toEqual([text])
})

describe('a ranking of an hour or a day', () => {
  const headlines = ['渡し船の船長、町議に当選', '灯台に二人目の灯台守', '橋の名を決める会議']

  it('is known by its period, and begins below a list of dated headlines', () => {
    const dated = headlines.flatMap((headline) => [headline, '社会　11/18(月) 19:30'])
    const { related, ranking } = below(
      text,
      '【関連ニュース】',
      ...dated.slice(0, 2),
      '過去24時間によく見られたニュース',
      ...dated.slice(2),
    )
    expect({ related, ranking }).toEqual({ related: headlines.slice(0, 1), ranking: headlines.slice(1) })
  })

  it('may say below its heading how it was counted', () => {
    const korean = ['등대지기가 한 명 더', '다리 이름을 정하는 회의', '뱃사공이 의원이 되다']
    const note = '오전 9시~10시까지 집계한 결과입니다.'
    expect(below(text, '랭킹 뉴스', note, ...korean.map((each, index) => `${index + 1}위 ${each}`))).toMatchObject({
      ranking: korean,
      paragraphs: [text],
    })
  })

  it('may show beside each number how the rank has changed', () => {
    const changes = ['↑', 'NEW', '→']
    const entries = headlines.map((headline, index) => `${index + 1} ${changes[index]} ${headline}`)
    expect(below(text, 'アクセスランキング', ...entries).ranking).toEqual(headlines)
  })
})

describe('related headlines', () => {
  it('may have a heading in two languages', () => {
    expect(below(text, 'RELATED 関連記事', '橋の名を決める会議', '灯台に二人目の灯台守').related).toHaveLength(2)
  })

  it('may have a day and a section before bars', () => {
    const list = [
      '合わせて読みたい',
      '2024.11.17｜くらし｜橋の名を決める会議が開かれる',
      '2024.11.13｜行政｜灯台に二人目の灯台守が着任',
    ]
    expect(below(text, ...list).related).toEqual(['橋の名を決める会議が開かれる', '灯台に二人目の灯台守が着任'])
  })

  it('may have a time below, with or without a label', () => {
    const headlines = ['橋の名を決める会議', '灯台に二人目の灯台守', '渡し船の船長、町議に当選']
    const times = ['2024/11/16 06:00 有料記事', '2024/11/11 17:30', '2024/10/28 12:15 有料記事']
    const list = headlines.flatMap((headline, index) => [`・${headline}`, times[index] ?? ''])
    const { article, diagnostics } = read([headline, '14:57 JST, November 18, 2024', text, '関連記事', ...list].join('\n'))
    expect(article.related).toEqual(headlines)
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  it('may have the number of a part above each', () => {
    const parts = ['', '第１回', '橋の名を決める会議', '', '第２回', '灯台に二人目の灯台守']
    expect(below(text, '', 'この連載のほかの記事', ...parts).related).toEqual(['橋の名を決める会議', '灯台に二人目の灯台守'])
  })

  it('may have writers in capitals below, between blank lines', () => {
    const list = ['In Defense of the Chipped Plate', 'The Carpet That Saved a Thousand Glasses']
    const signed = list.flatMap((headline) => ['', headline, 'ELLEN MARSH'])
    expect(below(text, '', 'Recommended Reading', ...signed).related).toEqual(list)
  })

  it('may be one in mid-body with its writer below', () => {
    const { related, paragraphs } = below(text, 'Lee también', 'La farera que contaba olas', 'Marta Quiroga', 'Leen a oscuras.')
    expect({ related, paragraphs }).toEqual({ related: ['La farera que contaba olas'], paragraphs: [text, 'Leen a oscuras.'] })
  })
})

it.each([
  ['More on how to help:', '* Write to the office before the end of the month.', '* Do not send fish.'],
  ['Most Read in January', '1. The Knot and the Net', 'Cookbooks came last.'],
])('a heading above lines of the text begins no list: %s', (...lines) => {
  expect(below(text, ...lines)).toMatchObject({ related: [], ranking: [], paragraphs: [text, ...lines] })
})

it('a short last sentence below related headlines is text', () => {
  const { paragraphs } = below(text, '【関連記事】', '橋の名を決める会議', '会場には子どもたちの姿もあった。', '来週も開かれる。')
  expect(paragraphs).toEqual([text, '会場には子どもたちの姿もあった。', '来週も開かれる。'])
})

it('the rest of a headline stands above another count', () => {
  const { ranking } = below(
    text,
    'Most Read',
    '1. Gulls Banned',
    '2. Council Approves New Roof',
    'for the fish hall',
    '1. Wool sold',
  )
  expect(ranking[1]).toBe('Council Approves New Roof for the fish hall')
})
