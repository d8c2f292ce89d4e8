import { describe, expect, it } from 'vitest'
import { read } from '../publication.ts'

/** What is read below a short article. */
const below = (lines: string) =>
  read(`Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\nThe bridge opened.\nThe ferry stays.\n\n${lines}`)
    .article

/** What is read below a short article, with the warnings. */
function doubtful(lines: string) {
  const { article, diagnostics } = read(
    `Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\nThe bridge opened.\n\n${lines}`,
  )
  return { article, warnings: diagnostics.filter(({ severity }) => severity === 'warning').map(({ message }) => message) }
}

describe('groups of lines between blank lines', () => {
  it('are a headline with its section, summary, writer and date', () => {
    const lines = `Mehr zum Thema

Politik
Möwen aus dem Rathaus verbannt
Der Rat stimmte am Freitag dafür.
Von Pia Holm
17.11.2024

Wetter
Nebel hüllt die Brücke ein
Auch die Fähre wartete.
Von Ole Brandt
16.11.2024`
    expect(below(lines).related).toEqual(['Möwen aus dem Rathaus verbannt', 'Nebel hüllt die Brücke ein'])
  })

  it('may be two, with a section that elsewhere is a label', () => {
    const lines = `À lire aussi

Société
Les mouettes chassées de la mairie
Il y a 2 heures

Opinion
Pourquoi garder le bac
Il y a 3 heures`
    expect(below(lines).related).toEqual(['Les mouettes chassées de la mairie', 'Pourquoi garder le bac'])
  })
})

describe('a short headline with its date', () => {
  it.each([
    ['相关新闻\n渔船改作图书馆 2024-11-11\n岛上红绿灯退休 2024-11-10', ['渔船改作图书馆', '岛上红绿灯退休']],
    ['相关新闻\n· 渔船改作图书馆 [2024-11-11]\n· 岛上红绿灯退休 [2024-11-10]', ['渔船改作图书馆', '岛上红绿灯退休']],
    ['관련기사\n- 등대지기 둘째 (2024.11.11)\n- 갈매기 출입 금지 (2024.11.10)', ['등대지기 둘째', '갈매기 출입 금지']],
    ['関連記事\n・灯台に二人目の守り（11月17日）', ['灯台に二人目の守り']],
  ])('is no line beside one: %j', (lines, related) => {
    expect(below(lines).related).toEqual(related)
  })

  it('is a source where it follows a headline', () => {
    const lines = 'Related stories\nFerry sails on time today\nMalaysia / 5 h ago\nGulls are counted twice\nJapan / 6 h ago'
    expect(below(lines).related).toEqual(['Ferry sails on time today', 'Gulls are counted twice'])
  })
})

describe('a line that says to screen readers that a list ends', () => {
  it.each([
    ['Skip Most read and continue reading\nMost read\nFerry sails\nGulls counted\nEnd of Most read', 'ranking'],
    ['Saltar Lo más leído y continuar leyendo\nLo más leído\nFerry sails\nGulls counted\nFin de Lo más leído', 'ranking'],
    ['많이 본 뉴스\n1 Ferry sails\n2 Gulls counted\n많이 본 뉴스 끝', 'ranking'],
    ['Related stories\nlist of 2 items\nlist 1 of 2\nFerry sails\nlist 2 of 2\nGulls counted\nend of list', 'related'],
    ['関連記事\n・Ferry sails\n・Gulls counted\n関連記事の終わり', 'related'],
  ] as const)('lets the text go on: %j', (lines, list) => {
    const { paragraphs, ...article } = below(`${lines}\nThe pier is next.\nIt is old.`)
    expect(article[list]).toEqual(['Ferry sails', 'Gulls counted'])
    expect(paragraphs).toEqual(['The bridge opened.', 'The ferry stays.', 'The pier is next.', 'It is old.'])
  })

  it('repeats the heading: `End of an Era for the Ferry` is a headline', () => {
    const lines = 'Related stories\nFerry sails on time\nEnd of an Era for the Ferry\nGulls are counted twice'
    expect(below(lines).related).toEqual(['Ferry sails on time', 'End of an Era for the Ferry', 'Gulls are counted twice'])
  })
})

it.each(['ㆍ', '▣ ', '\uF0B7 ', '⦁ '])('the bullet "%s" is no part of a headline', (bullet) => {
  expect(below(`Related stories\n${bullet}Ferry sails\n${bullet}Gulls counted`).related).toEqual(['Ferry sails', 'Gulls counted'])
})

it.each(['⑴⑵⑶', '❶❷❸', '➊➋➌'])('numbers in one character are no part of headlines: "%s"', (numbers) => {
  const lines = [...numbers].map((number, index) => `${number}Ferry ${index} sails`)
  expect(below(`Most read\n${lines.join('\n')}`).ranking).toEqual(['Ferry 0 sails', 'Ferry 1 sails', 'Ferry 2 sails'])
})

it('lines of a list in the text are no captions, though their bullet opens captions', () => {
  const lines = ['◇ 수상자', '▲ 대상 김예시(어부)', '▲ 금상 박본보기(우체국장)']
  const { paragraphs, captions } = below(lines.join('\n\n'))
  expect(captions).toEqual([])
  expect(paragraphs.slice(2)).toEqual(lines)
})

describe('headlines with a sentence below each', () => {
  const lines = `Gulls banned from town hall
The council voted on Friday night.

Mayors swap desks for a week
Each found the other’s chair too low.`

  it.each(['Related stories', 'More in Politics'])('are a list between blank lines, below "%s"', (heading) => {
    expect(below(`${heading}\n\n${lines}`).related).toEqual(['Gulls banned from town hall', 'Mayors swap desks for a week'])
  })

  it('are a list below a certain heading, with a warning if no blank line stands between them', () => {
    const { article, warnings } = doubtful(`Related stories\n${lines.replace('\n\n', '\n')}`)
    expect(article.related).toEqual(['Gulls banned from town hall', 'Mayors swap desks for a week'])
    expect(warnings).toEqual([
      'expected headlines below "Related stories", found each with a sentence; the sentences are left out',
    ])
  })

  it('are text with a warning below "More in Politics", without blank lines', () => {
    const { article, warnings } = doubtful(`More in Politics\n${lines.replace('\n\n', '\n')}`)
    expect(article.related).toEqual([])
    expect(warnings).toEqual(['expected headlines below "More in Politics", found one and then the text; read as text'])
  })

  it('are one related headline and the text, where two sentences follow each other', () => {
    const text = ['The pier is next.', 'Gulls and people', 'The gulls were first.', 'They will be last.']
    const article = below(`Related stories\nGulls banned from town hall\n\n${text.join('\n')}`)
    expect(article.related).toEqual(['Gulls banned from town hall'])
    expect(article.paragraphs.slice(2)).toEqual(text)
  })
})

describe('the mark of an advertisement on its own line between two headlines', () => {
  it.each(['Advertisement', 'Anzeige', 'Publicité', 'Publicidad', 'Pubblicità', '広告', '광고', '广告'])(
    'leaves both in the list with a warning: "%s"',
    (mark) => {
      const { article, warnings } = doubtful(`Related stories\nGulls banned from town hall\n${mark}\nMayors swap desks`)
      expect(article.related).toEqual(['Gulls banned from town hall', 'Mayors swap desks'])
      expect(warnings).toEqual([
        `expected the mark of an advertisement beside its headline, found "${mark}" between two; both are read`,
      ])
    },
  )

  it('takes the one above out with a warning: "Sponsored"', () => {
    const { article, warnings } = doubtful('Related stories\nTen pillows to love\nSponsored\nMayors swap their desks')
    expect(article.related).toEqual(['Mayors swap their desks'])
    expect(warnings).toEqual([
      'expected the mark of an advertisement beside its headline, found "Sponsored" between two; the one above is left out',
    ])
  })
})

describe('in a ranking', () => {
  it.each([
    ['a row of sections', '総合 国内 スポーツ 芸能\n1\nFerry sails\n2\nGulls counted'],
    ['a row of tabs that no phrase tells', 'まち ひと くらし うみ\n1\nFerry sails\n2\nGulls counted'],
    ['an age above each headline', '1\n2 hours ago\nFerry sails\n2\nYesterday\nGulls counted'],
    ['whether each rank rose', '1\n↑\nFerry sails\n2\n▼ 3\nGulls counted'],
    ['a line that says of what it is', 'The Larkmouth Gazette online\n1. Ferry sails\n2. Gulls counted'],
    ['a rank in kanji', '一位　Ferry sails\n二位　Gulls counted'],
    ['a bullet shown as text', '▶\uFE0EFerry sails\n▶\uFE0EGulls counted'],
    ['the comments on each', '1. Ferry sails (12)\n2. Gulls counted (8)'],
    ['the section of each in brackets', '1 [社会] Ferry sails\n2 [経済] Gulls counted'],
    ['the section of each before a bar', '1 生活｜Ferry sails\n2 社会｜Gulls counted'],
    ['the section of each before a dash', '1. Société - Ferry sails\n2. Culture - Gulls counted'],
  ])('%s is no headline', (_, lines) => {
    expect(below(`Most read\n${lines}`).ranking).toEqual(['Ferry sails', 'Gulls counted'])
  })
})

it('a list without blank lines ends at one above a line beside headlines', () => {
  const article = below('Related stories\nFerry sails on time\nGulls are counted twice\n\n12 comments\nNewest of them all')
  expect(article.related).toEqual(['Ferry sails on time', 'Gulls are counted twice'])
})

it('a ranking counts from one again below a tab', () => {
  const article = below('Lo más leído\nHoy\n1 El faro\n2 La barca\nEsta semana\n1 El puente\n2 La niebla')
  expect(article.ranking).toEqual(['El faro', 'La barca', 'El puente', 'La niebla'])
})

it.each([
  ['アクセスランキング（国内）', 'related'],
  ['アクセスランキング・経済', 'related'],
  ['アクセスランキング（総合）', 'ranking'],
  ['アクセスランキング（11月17日）', 'ranking'],
] as const)('"%s" begins a list of %s headlines', (heading, list) => {
  expect(below(`${heading}\n1 Ferry sails\n2 Gulls counted`)[list]).toEqual(['Ferry sails', 'Gulls counted'])
})

it.each(['看更多：漁船改作圖書館', 'Continue reading: 漁船改作圖書館'])(
  'an invitation opens a line with a headline: "%s"',
  (line) => {
    expect(below(`${line}\nThe ferry sails at nine.`).related).toEqual(['漁船改作圖書館'])
  },
)

it.each(['――――――', '＊＊＊', '━━━━'])('a line of signs ends a list: "%s"', (signs) => {
  const { related, paragraphs } = below(`Related stories\nFerry sails on time\n${signs}\nThe pier is next.\nIt is old.`)
  expect(related).toEqual(['Ferry sails on time'])
  expect(paragraphs.slice(2)).toEqual(['The pier is next.', 'It is old.'])
})

describe('where blank lines stand between all lines,', () => {
  it.each([
    ['ages above headlines', '1\n\n2 hours ago\n\nFerry sails\n\n2\n\n3 hours ago\n\nGulls counted'],
    ['sections above headlines', '1\n\nPolitics\n\nFerry sails\n\n2\n\nSports\n\nGulls counted'],
    ['labels above headlines', 'LIVE\n\nFerry sails\n\nVIDEO\n\nGulls counted'],
  ])('%s are no part of the list', (_, lines) => {
    expect(below(`Most read\n\n${lines}`).ranking).toEqual(['Ferry sails', 'Gulls counted'])
  })

  it('an advertisement does not end the list', () => {
    const article = below('Related stories\n\nFerry sails on time\n\nAdvertisement\n\nGulls are counted twice')
    expect(article.related).toEqual(['Ferry sails on time', 'Gulls are counted twice'])
  })

  it('writers below all headlines but the last are no part of them', () => {
    const lines = '1\n\nFerry sails on\n\nPia Holm\n\n2\n\nGulls are counted\n\nOle Brandt\n\n3\n\nFog stays for lunch'
    expect(below(`Most read\n\n${lines}`).ranking).toEqual(['Ferry sails on', 'Gulls are counted', 'Fog stays for lunch'])
  })
})

it('a writer with a mail address is no headline', () => {
  expect(below('관련기사\n갈매기, 군청 출입 금지\n군수들 책상 바꿔 앉기\n홍길동 기자 hong@shiomi.example').related).toEqual([
    '갈매기, 군청 출입 금지',
    '군수들 책상 바꿔 앉기',
  ])
})

it('an indented line is a second headline only if it is indented further than the first', () => {
  const { related, paragraphs } = below('  相关报道：渔船改作图书馆\n  码头很旧。\n  它建于战前，如今要重新粉刷。')
  expect(related).toEqual(['渔船改作图书馆'])
  expect(paragraphs.slice(2)).toEqual(['码头很旧。', '它建于战前，如今要重新粉刷。'])
})

it('a short headline may have its date as the longer one above it has', () => {
  const lines = '相关新闻\n渔船改作图书馆，船长当上了馆员 (2024-11-11 09:12)\n岛上红绿灯退休 (2024-11-10 18:00)'
  expect(below(lines).related).toEqual(['渔船改作图书馆，船长当上了馆员', '岛上红绿灯退休'])
})

it.each(['READ: Ferry sails', 'Lea: Ferry sails', 'Lisez : Ferry sails', '参考：Ferry sails', '更多：Ferry sails'])(
  'a word that is no heading alone may open a line with a headline: "%s"',
  (line) => {
    expect(below(`${line}\nThe ferry sails at nine.`).related).toEqual(['Ferry sails'])
  },
)

it.each(['Read: 5 min read', 'Read: the ferry sails at nine.'])('but not "%s"', (line) => {
  expect(below(`${line}\nThe ferry sails at nine.`).related).toEqual([])
})

describe('a line above the number of a ranking', () => {
  it('is no headline, where the numbers stand above the headlines', () => {
    const lines = 'Across The Larkmouth Gazette\n1\nFerry sails\n2\nGulls counted'
    expect(below(`Most viewed\n${lines}`).ranking).toEqual(['Ferry sails', 'Gulls counted'])
  })

  it('is a headline, where they stand below', () => {
    const lines = 'Ferry sails on time again\n1\nGulls are counted twice a day\n2'
    expect(below(`Most viewed\n${lines}`).ranking).toEqual(['Ferry sails on time again'])
  })
})

it('the writers of all headlines, on their lines, are no part of them', () => {
  const lines = 'Möwen aus dem Rathaus verbannt Von Pia Holm\nNebel hüllt die Brücke ein Von Ole Brandt'
  expect(below(`Mehr zum Thema\n${lines}`).related).toEqual(['Möwen aus dem Rathaus verbannt', 'Nebel hüllt die Brücke ein'])
})

it('a word or two of East Asia among headlines is warned of', () => {
  const { article, warnings } = doubtful('延伸閱讀\n漁船改作圖書館 船長當館員\n島上唯一的紅綠燈退休\n橋樑')
  expect(article.related).toEqual(['漁船改作圖書館 船長當館員', '島上唯一的紅綠燈退休', '橋樑'])
  expect(warnings).toEqual(['expected a headline, found "橋樑", which is shorter than most; it is read as one'])
})

it.each(['A gull on the pier in Shiomi. Ole Brandt/Kestrel Images', 'A gull on the pier in Shiomi. (Ole Brandt/Kestrel Images)'])(
  'the caption of a picture is no headline: "%s"',
  (caption) => {
    const related = ['Ferry sails on time today', 'Gulls are counted twice']
    expect(below(`Related stories\n${related[0]}\n${caption}\n${related[1]}`).related).toEqual(related)
  },
)

it.each(['시오미일보 인기 기사', '潮見新聞の人気記事', '潮見日報熱門文章'])(
  'the popular articles of a newspaper are its ranking: "%s"',
  (heading) => {
    expect(below(`${heading}\n1 Ferry sails\n2 Gulls counted`).ranking).toEqual(['Ferry sails', 'Gulls counted'])
  },
)

it('headlines with a bullet may go on below a blank line, each in the same way', () => {
  const lines = '* Gulls are counted twice, and the\n\n  mayor counts with them\n\n* Warden teaches gulls to\n\n  ignore tourists'
  expect(below(`Related stories\n\n${lines}`).related).toEqual([
    'Gulls are counted twice, and the mayor counts with them',
    'Warden teaches gulls to ignore tourists',
  ])
})

it('the only label in a list is warned of, if it may head another', () => {
  const { article, warnings } = doubtful('Related stories\nFerry sails on\nGulls are counted\nJust In\nFog stays for lunch')
  expect(article.related).toEqual(['Ferry sails on', 'Gulls are counted', 'Fog stays for lunch'])
  expect(warnings).toEqual(['expected a label or a heading, found "Just In", which may be either; it is left out'])
})

it('a line of signs may underline the heading of a list', () => {
  const article = below('Related stories\n---------------\nFerry sails on time\nGulls are counted twice')
  expect(article.related).toEqual(['Ferry sails on time', 'Gulls are counted twice'])
})

it.each([
  '點閱排行',
  '周排行',
  'The most read',
  'Top stories this week',
  '인기기사 순위',
  'Gerade viel gelesen',
  'Les + partagés',
])('the most read articles of the site are a ranking: "%s"', (heading) => {
  expect(below(`${heading}\n1. Ferry sails\n2. Gulls counted`)).toMatchObject({
    ranking: ['Ferry sails', 'Gulls counted'],
    related: [],
  })
})

it.each(['»Wir bleiben«, sagt der Fährmann', '« Le phare aura un gardien »'])(
  'quotation marks in angles belong to a headline: %s',
  (headline) => {
    expect(below(`Mehr zum Thema\n${headline}\nNebel hüllt die Brücke ein`).related[0]).toBe(headline)
    expect(below(`Mehr zum Thema\n> ${headline}\n> Nebel hüllt die Brücke ein`).related[0]).toBe(headline)
  },
)

it('groups may be of a section and a headline, where the section elsewhere heads a list', () => {
  const article = below('Weitere Artikel\n\nPOLITIK\nMöwen aus dem Rathaus verbannt\n\nWETTER\nNebel hüllt die Brücke ein')
  expect(article.related).toEqual(['Möwen aus dem Rathaus verbannt', 'Nebel hüllt die Brücke ein'])
})

it('every second of short East Asian headlines is no name of a newspaper', () => {
  const related = ['갈매기, 군청 출입 금지', '의자가 너무 낮아', '군수들 책상 바꿔 앉기', '등대지기 온다']
  expect(below(`관련기사\n${related.join('\n')}`).related).toEqual(related)
  const named = `관련기사\n${related[0]}\n시오미일보\n${related[2]}\n미사키신문`
  expect(below(named).related).toEqual([related[0], related[2]])
})

describe('around headlines, each in the same way,', () => {
  it.each([
    ['labels that elsewhere head a list', 'Video\n1) Ferry sails\n\nVideo\n2) Gulls counted'],
    ['sections above numbers', 'Sport\n1 Ferry sails\nWetter\n2 Gulls counted'],
    ['sections above bullets', 'Kultur\n▶ Ferry sails\n15.11.2024\n\nWetter\n▶ Gulls counted\n13.11.2024'],
    ['sections above headlines with digits', '1\nWorld\nFerry sails\n\n2\nWorld\nGulls counted'],
    ['ages after a question mark', '1. Ferry sails Il y a 2 heures\n2. Gulls counted Il y a 3 heures'],
  ])('%s are no part of them', (_, lines) => {
    expect(below(`Meistgelesen\n\n${lines}`).ranking).toEqual(['Ferry sails', 'Gulls counted'])
  })

  it('short dates are no part of short headlines', () => {
    const lines = '군수들 책상 바꿔 앉기 2시간 전\n나룻배 요금 내년 봄부터 인상…연료비 탓 9시간 전\n눈 치우는 우체부 7시간 전'
    expect(below(`관련기사\n${lines}`).related).toEqual([
      '군수들 책상 바꿔 앉기',
      '나룻배 요금 내년 봄부터 인상…연료비 탓',
      '눈 치우는 우체부',
    ])
  })

  it('a question mark apart belongs to a headline', () => {
    const lines = 'Pourquoi la corne sonne ? Il y a 8 heures\nLe phare s’éteint Il y a 9 heures'
    expect(below(`Les plus lus\n${lines}`).ranking).toEqual(['Pourquoi la corne sonne ?', 'Le phare s’éteint'])
  })

  it('newspapers and ages are no part of short headlines', () => {
    const lines = '霧鎖末班車\n潮見日報\n2024/11/12\n燈塔識字班招生\n岬晚報\n2024/11/12'
    expect(below(`相關新聞\n${lines}`).related).toEqual(['霧鎖末班車', '燈塔識字班招生'])
  })
})

it('a word in a language with accents does not end in the middle', () => {
  const lines = 'El faro tendrá dos guardianes\nLa niebla retrasa el último tranvía\nLos alcaldes cambian de mesa'
  expect(below(`Te puede interesar\n${lines}`).related).toHaveLength(3)
})

it('people below short headlines are no headlines', () => {
  const lines = 'Gulls banned from town hall\nPia Holm\nFog returns\nOle Brandt\n3 ferries sail at once\nIda Karlsen'
  expect(below(`Read next\n${lines}`).related).toEqual(['Gulls banned from town hall', 'Fog returns', '3 ferries sail at once'])
})

it('a number of comments that goes on with the ranks is none of them', () => {
  const lines = '1. Ferry sails on time\n276\n2. Gulls are counted\n3\n3. Fog stays for lunch\n36'
  expect(below(`Most read\n${lines}`).ranking).toEqual(['Ferry sails on time', 'Gulls are counted', 'Fog stays for lunch'])
})

it('an age that goes on with the ranks does not hide the next heading', () => {
  const lines = '1 Ferry sails on time\n2 Gulls are counted\n\nLatest News\n\n3 hours ago\n1. Fog stays for lunch'
  expect(below(`Most read\n${lines}`).ranking).toEqual(['Ferry sails on time', 'Gulls are counted'])
})

it('a headline of a group may begin with a number', () => {
  const lines = 'Politik\n3 Fähren legen zugleich ab\n\nWetter\nBürgermeister tauschen Schreibtische'
  expect(below(`Lesen Sie auch\n\n${lines}`).related).toEqual([
    '3 Fähren legen zugleich ab',
    'Bürgermeister tauschen Schreibtische',
  ])
})
