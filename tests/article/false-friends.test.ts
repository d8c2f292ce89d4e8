import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { complaints, read } from '../publication.ts'

/** An article around a line of text. */
const around = (line: string): string =>
  `Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\nThe bridge opened.\n${line}\nThe ferry stays.`
/** An article below a headline. */
const below = (headline: string): string => `${headline}\n14:57 JST, November 18, 2024\nThe bridge opened.`

describe('a paragraph stays one, though it', () => {
  it.each([
    ['names a site', 'At this site, a castle stood for 400 years.'],
    ['names visitors to a site', 'Visitors to this site have doubled.'],
    ['mentions a list', 'The JN ACCESS RANKING is popular.'],
    ['begins like a byline', 'By Sunday, all was over.'],
    ['ends like a role', 'The ministry expelled two Correspondents'],
    ['is signed', '— D, Hyogo Prefecture'],
    ['begins with a dash', '— and it stays there.'],
    ['holds a time', 'The ceremony is at 10:00 JST, December 3, 2030, the mayor said.'],
    ['is a date that heads a chronicle', 'March 11, 2011'],
    ['has a name in brackets at its end', 'The minister chose a new one. (Sora Minato)'],
    ['is a newspaper, named', 'Farmers Face Hard Times'],
  ])('%s', (_name, line) => {
    expect(read(around(line)).article.paragraphs).toEqual(['The bridge opened.', line, 'The ferry stays.'])
  })

  it('follows a chart’s credit', () => {
    const quoted = '“It will stay,” the mayor said, “for many years.”'
    expect(read(around(`The Yomiuri Shimbun\n${quoted}`)).article).toMatchObject({
      captions: [{ text: null, credit: 'The Yomiuri Shimbun' }],
      paragraphs: ['The bridge opened.', quoted, 'The ferry stays.'],
    })
  })

  it.each([
    'Toyota (TM) — The carmaker gained.',
    'Kenji Tanaka (34) — The first of many.',
    'AI -- “It will be big,” he said.',
    'NATO — the alliance — said so.',
    'The five — Uzbekistan and others — met.',
    'TOKYO - Rain',
    'WARNING: The ferry does not sail.',
    'MINATO: The ferry does not sail.',
    '【速報】橋が開通した。',
  ])('opens with what is no dateline: "%s"', (line) => {
    expect(read(below('Harbor Town Opens Its First Bridge').replace('The bridge opened.', line)).article).toMatchObject({
      dateline: null,
      agency: null,
      paragraphs: [line],
    })
  })

  it('is below a label in capitals that is no place', () => {
    const { article } = read(below('Harbor Town Opens Its First Bridge').replace('The bridge', 'EDITORIAL\nLIMA — The bridge'))
    expect(article).toMatchObject({ dateline: { place: 'LIMA' }, paragraphs: ['The bridge opened.'] })
  })
})

describe('a dateline and a credit are read', () => {
  it.each([
    ['Rio de Janeiro, Nov. 18 (Jiji Press)—It opened.', 'Rio de Janeiro', 'Jiji Press'],
    ['OSAKA, Nov. 18, 2024 (Kyodo) — It opened.', 'OSAKA', 'Kyodo'],
    ['TOKYO (Jiji Press) — iPhone sales rose.', 'TOKYO', 'Jiji Press'],
    ['SHIOMI - The town of Shiomi opened its first bridge.', 'SHIOMI', null],
    ['【リマ＝港そら】町に橋が開通した。', 'リマ', null],
    ['【ソウル時事】町に橋が開通した。', 'ソウル', '時事'],
    ['【ソウル時事通信】町に橋が開通した。', 'ソウル', '時事通信'],
    ['【ソウル AFP時事】町に橋が開通した。', 'ソウル', 'AFP時事'],
    ['SEOUL, Dec. 7 (Reuters/AP) — It opened.', 'SEOUL', 'Reuters/AP'],
    ['LONDON, 7 Dec (Reuters) - It opened.', 'LONDON', 'Reuters'],
    ['LONDON − It opened.', 'LONDON', null],
    ['KUALA LUMPUR: The bridge opened.', 'KUALA LUMPUR', null],
    ['LONDON (AP) —\nIt opened.', 'LONDON', 'AP'],
    ['LONDON—\nIt opened.', 'LONDON', null],
    ['【ロンドン共同】町に橋が開通した。', 'ロンドン', '共同'],
  ])('in %s', (line, place, agency) => {
    expect(read(below('Harbor Town Opens Its First Bridge').replace('The bridge opened.', line)).article).toMatchObject({
      dateline: { place },
      agency,
    })
  })

  it('in brackets behind a caption below the time, above a dateline', () => {
    const text = below('Harbor Town Opens Its First Bridge').replace(
      'The bridge',
      'A bear walks past. (Asahi Shimbun file photo)\nAOMORI—The bridge',
    )
    expect(read(text).article).toMatchObject({
      captions: [{ text: 'A bear walks past.', credit: 'Asahi Shimbun file photo' }],
      dateline: { place: 'AOMORI' },
    })
  })

  it('in capitals beside the time, and is no place', () => {
    const { article } = read(below('Harbor Town Opens Its First Bridge').replace('The bridge', 'KYODO NEWS\nGENEVA — The bridge'))
    expect(article).toMatchObject({ byline: 'KYODO NEWS', agency: 'KYODO NEWS', dateline: { place: 'GENEVA' } })
  })
})

describe('a headline is one, though it', () => {
  it.each([
    ['is two words', 'Ishiba Resigns'],
    ['is three words', 'Onosato Wins Title'],
    ['tells an age', 'Nobel winner Oe, 88, dies'],
    ['tells a number', 'Toyota, 10 suppliers to share parts data'],
    ['ends in a weekday', 'Typhoon to Approach Okinawa on Wednesday'],
    ['has small words in small letters', 'Ex-Minister Questioned over Unreported ¥22 Mil.'],
    ['names two wires', 'AP/Kyodo Poll Finds Wide Doubt'],
    ['ends in an abbreviation', 'Carmakers Brace for Tariffs in U.S.'],
    ['ends in a shortened word', 'Quake Hits Kumamoto Pref.'],
    ['has Left after a comma', 'Party, Left Without Majority, Seeks Allies'],
    ['begins with Left and a colon', 'Left: The Rise of a Party'],
    ['has a bar', 'Yen | Dollar Rates at 5 p.m. Hit New Low'],
    ['ends in the name of no newspaper', 'Farmers Face Hard Times'],
    ['names an office', 'President Yoon Impeached'],
    ['has a colon before a newspaper’s kind of word', 'Takeaways From the Debate: World News'],
    ['is from a wire, it says', 'Who Writes the News — AP'],
    ['ends in a role', 'Russia Expels Two BBC Correspondents'],
    ['has a dash', 'Relay Title — by the Width of a Mitten'],
    ['ends in an ellipsis', 'And Then the Bridge Opened…'],
  ])('%s: "%s"', (_name, headline) => {
    expect(publishable(read(below(headline)))?.title).toBe(headline)
  })

  it.each([
    ' | The Japan News',
    ' | The Kawaraban',
    '｜Yomiuri Shimbun',
    ' ｜ The Kawaraban',
    ' - The Japan News',
    ' – The Kawaraban',
    ' — 読売新聞',
    ' | Nippon.com',
    ' | The Asahi Shimbun: Breaking News, Japan News',
    ' : 読売新聞',
  ])('has the site’s name at its end, which is dropped: "%s"', (site) => {
    expect(read(below(`Bridge Opens to Applause${site}`)).article.title).toBe('Bridge Opens to Applause')
  })
})

describe('what could be either is refused', () => {
  it.each([
    ['a name', 'Tsubasa Kuranishi'],
    ['a caption', 'A woman crosses the bridge in Shiomi on Sunday.'],
    ['a caption that was cut', 'Prime Minister Ishiba, third from right, shakes hands'],
    ['a caption with its credit', 'A woman crosses the bridge. (Sora Minato)'],
    ['a caption that ends in an abbreviation', 'President Boluarte speaks in Washington in the U.S.'],
    ['a Japanese caption', '塩見町で橋を渡る人たち。'],
    ['a Japanese caption with its day', '橋を渡る女性と犬＝18日午前、潮見町'],
    ['a caption that says who is where', 'From left: Ishiba, Boluarte and Xi'],
    ['a caption with a wire’s credit', 'A lighthouse in Choshi. (AP)'],
    ['a caption without a full stop', 'Houses destroyed by fire in Oita on Wednesday morning'],
    ['a caption with an age', 'Terumi Tanaka, 92, in Oslo'],
    ['a name with an age', 'Terumi Tanaka, 92'],
    ['a name with an office', 'Prime Minister Shigeru Ishiba'],
    ['a caption in the case of sentences', 'A woman holds a sign reading “No More War”'],
    ['a caption that says where', 'Toyota Motor Corp. plant in Toyota, Aichi Prefecture'],
    ['a caption with a file photo', 'A Ferry Leaves Shiomi in 2019 (file photo)'],
    ['captions of two pictures', 'Left: Shohei Ohtani; Right: Mookie Betts'],
  ])('%s where the headline should be', (_name, line) => {
    expect(complaints(below(line))[0]).toMatch(/^1:1 error: expected a headline, found what reads as a /)
  })

  it.each([
    'POLITICS',
    'Editorial',
    'Harbor Town Opens Its First Bridge;',
    'Q. When did you decide to run?',
    '— K, Chiba Prefecture',
    '(UPDATE 1)',
    '1',
    'The following is the speech:',
    'The following is the full text of the speech',
    'Science & Nature',
    'Breaking News',
    '# Band Plays in Kyoto',
    'SHIOMI — The town opened its first bridge',
  ])('%s where the headline should be', (line) => {
    expect(complaints(below(line))[0]).toMatch(/^1:1 error: expected a headline/)
  })

  it.each([
    'Hot word : Budget',
    '#Budget #Ishiba',
    'Skip to main content',
    '5 min read',
    'https://news.example/a',
    'Home / Politics / Diet',
  ])('but not a line of the page above it: %s', (line) => {
    expect(read(`${line}\n${below('Harbor Town Opens Its First Bridge')}`).article.title).toBe(
      'Harbor Town Opens Its First Bridge',
    )
  })

  it('the time of another article in a list below one that has none', () => {
    const text =
      'Harbor Town Opens Its First Bridge\nThe bridge opened.\nLatest Articles\nLighthouse to Get Second Keeper\n10:00 JST, November 20, 2024'
    expect(read(text).article.published).toBeNull()
    expect(complaints(text)[0]).toContain('expected a line with the time above the text')
  })

  it('front matter that is not on top', () => {
    expect(
      complaints('Harbor Town Opens Its First Bridge\n---\nsection: A\n---\n14:57 JST, November 18, 2024\nIt opened.'),
    ).toEqual(['3:1 error: expected front matter above everything else, found "section: A" here; move it to the top'])
  })

  it.each([
    'REUTERS/Issei Kato',
    'Reuters / Issei Kato',
    'Japan Coast Guard via REUTERS',
    'The Yomiuri Shimbun / Pool',
    'Yomiuri Shimbun photo',
    'Provided by the Defense Ministry',
    'THE ASAHI SHIMBUN',
    'By Ana de la Cruz',
    '読売新聞',
    'News > Japan > Politics',
    'Special to The Yomiuri Shimbun',
  ])('a credit, a byline or a breadcrumb where the headline should be: %s', (line) => {
    expect(complaints(`${line}\n14:57 JST, November 18, 2024\nThe bridge opened.`)[0]).toMatch(/^1:1 error: expected a headline/)
  })

  it('the section of its own list where the headline should be', () => {
    const text = below('The ferry stays.').replace('The ferry stays.', 'Editorial & Columns')
    expect(complaints(`${text}\n"Editorial & Columns" POPULAR ARTICLE\n- X`)[0]).toMatch(
      /^1:1 error: expected a headline, found what reads as (?:a section|the section of the list below)/,
    )
  })

  it.each([
    [
      'in a chronicle',
      'Survivors Remember the Quake\n\nThe Yomiuri Shimbun\nA woman prays in Sendai on Monday.\n\nThe quake was large.\n\nIt lasted long.\n\n2:46 p.m., March 11, 2011\n\nThe quake struck.',
    ],
    [
      'of an event',
      'Harbor Town Holds Its First Concert\nA concert is held.\nVenue and time:\n18:30, December 1, 2024\nNara Hall',
    ],
  ])('a time of the text %s, where the article has none', (_name, text) => {
    expect(complaints(text)[0]).toMatch(/error: expected the time above the text, found the text above the time/)
  })

  it('but not a caption that begins with a quotation, below its credit', () => {
    const text =
      'Harbor Town Shows Its Prints\nThe Yomiuri Shimbun\n“Spring Rain,” a print, is displayed in Tokyo on Sunday.\n14:57 JST, November 18, 2024\nIt is shown.'
    expect(complaints(text)).toEqual([])
  })

  it('text above the time and none below', () => {
    expect(
      complaints('Harbor Town Opens Its First Bridge\nThe bridge opened.\nThe ferry stays.\n14:57 JST, November 18, 2024'),
    ).toEqual(['4:1 error: expected the text of the article below the time, found none'])
  })

  it('a time that stands below the text', () => {
    const schedule =
      'Harbor Town Opens Its First Bridge\nSHIOMI — The bridge opens in winter.\n10:00 JST, December 3, 2030\nA ceremony.'
    expect(complaints(schedule)).toEqual([
      '2:1 error: expected the time above the text, found the text above the time ("SHIOMI — The bridge opens in winter."); move the time up',
    ])
  })

  it('a list below a heading that is none we know', () => {
    expect(complaints(around('Tide tables\n-\nFerry Sails\n-\nBridge Closes'))).toEqual([
      '5:1 error: expected a heading such as "Related articles" or "関連記事" above a list, found "-" in the text',
    ])
  })
})

describe('a list', () => {
  it.each([
    '＂Politics＂ POPULAR ARTICLE',
    '‘Politics’ POPULAR ARTICLE',
    'Politics POPULAR ARTICLE',
    '"Politics" POPULAR ARTICLES:',
  ])('may be headed %s', (heading) => {
    expect(read(around(`${heading}\n- Ferry Sails`)).article).toMatchObject({ section: 'Politics', related: ['Ferry Sails'] })
  })

  it.each(['-Ferry Sails', '－ Ferry Sails', '• Ferry Sails', '・Ferry Sails', '・\nFerry Sails'])(
    'may have its headlines behind other marks: %j',
    (entry) => {
      expect(read(around(`"Politics" POPULAR ARTICLE\n${entry}`).replace('\nThe ferry stays.', '')).article.related).toEqual([
        'Ferry Sails',
      ])
    },
  )

  it('that comes twice is one', () => {
    const { article, diagnostics } = read(
      around('"Politics" POPULAR ARTICLE\n- Ferry Sails\n"Economy" POPULAR ARTICLE\n- Yen Falls').replace(
        '\nThe ferry stays.',
        '',
      ),
    )
    expect(article).toMatchObject({ section: 'Politics', related: ['Ferry Sails', 'Yen Falls'] })
    expect(diagnostics).toEqual([])
  })

  it('has at most a hundred headlines', () => {
    const entries = Array.from({ length: 200 }, (_, index) => `- Headline ${index}`)
    const { article, diagnostics } = read(around(['JN ACCESS RANKING', ...entries].join('\n')).replace('\nThe ferry stays.', ''))
    expect(article.ranking).toHaveLength(100)
    expect(diagnostics).toHaveLength(1)
  })

  it('ends the article: text below it is left out, with a warning', () => {
    expect(complaints(around('Read more'))).toEqual([
      '5:1 warning: expected nothing but lists below the end of the article, found "The ferry stays."; it is left out',
    ])
  })
})

describe('a time', () => {
  it.each([
    ['24年11月18日 14時57分', 'expected a year from 1868 to 2199, found "24"'],
    ['14:57 JST, November 18, 0024', 'expected a year from 1868 to 2199, found "0024"'],
    ['9999-12-31T23:00:00-05:00', 'expected a year from 1868 to 2199, found "9999"'],
    ['平成40年1月1日 0時', 'expected a year of 平成, found "40"'],
    ['令和0年1月1日 0時', 'expected a year of 令和, found "0"'],
    ['14:57 JST (UTC+8), November 18, 2024', 'expected +09:00, which JST means, found "UTC+8"'],
    ['14:57 JST Monday, November 18, 2024 or so', null],
    ['Tuesday 14:57, 18 November 2024', 'expected Monday, as that day was, found "Tuesday"'],
  ])('of no year that it can mean is refused: %s', (line, fault) => {
    const found = complaints(below('Harbor Town Opens Its First Bridge').replace('14:57 JST, November 18, 2024', line))
    expect(found.some((problem) => problem.includes('error:'))).toBe(true)
    if (fault !== null) expect(found[0]).toContain(fault)
  })

  it.each([
    ['\u200B14:57 JST, November 18, 2024\u200E', null],
    ['2:57 p.m. on November 18, 2024', null],
    ['14:57 JST, Monday, November 18, 2024', null],
    ['18 November 2024 14:57', null],
    ['Monday 14:57, 18 November 2024', null],
    ['(14:57 JST, November 18, 2024)', null],
    ['Published at 14:57 JST, November 18, 2024.', null],
    ['2024/11/18 14:57-15:30', null],
    ['2024/11/18 14:57－15:30', null],
    ['November 18, 2024 14:57–15:30', null],
    ['14:57-15:30 JST, November 18, 2024', null],
    ['2024年11月18日（月）午後2:57-3:30', null],
    ['2024-11-18T00:57:00-05:00', null],
    ['2024年11月18日 14時57分更新\n2024年11月18日 14時57分', '2024-11-18T05:57:00.000Z'],
  ])('is read: %j', (line, updated) => {
    const { article } = read(below('Harbor Town Opens Its First Bridge').replace('14:57 JST, November 18, 2024', line))
    expect(article.published).toEqual(new Date('2024-11-18T05:57:00Z'))
    expect(article.updated?.toISOString() ?? null).toBe(updated)
  })

  it('of several updates is the last', () => {
    const updates = 'Updated: 17:00 JST, November 18, 2024\nUpdated: 16:00 JST, November 18, 2024'
    expect(read(around('').replace('The bridge', `${updates}\nThe bridge`)).article.updated).toEqual(
      new Date('2024-11-18T08:00:00Z'),
    )
  })
})

it('takes no longer for a file made to be slow', () => {
  // Each took minutes when patterns were quadratic; the limit of a test ends one that is again.
  const slow = [
    `x  ${'\u200B'.repeat(300_000)}y`,
    '\u200B '.repeat(200_000),
    'a\n***\n'.repeat(150_000),
    '\b\n'.repeat(300_000),
    '- \n'.repeat(200_000),
    '“'.repeat(300_000),
  ]
  for (const text of slow) {
    const { diagnostics } = read(below('Harbor Town Opens Its First Bridge') + text)
    expect(diagnostics.filter(({ severity }) => severity === 'warning').length).toBeLessThan(3)
  }
  // On a long first line, and below what nearly is front matter.
  const first = ['Aa(a('.repeat(200_000), '(1日、'.repeat(200_000), `${'A.'.repeat(500_000)}"`, `Aa${' - a'.repeat(250_000)}|`]
  for (const text of [...first, `---${'\n'.repeat(500_000)}`])
    expect(publishable(read(`${text}\n14:57 JST, November 18, 2024`))).toBeNull()
  // What nearly is a breadcrumb.
  const crumbs = `${'aa > '.repeat(23)}!`
  expect(read(below(crumbs)).article.title).toBe(crumbs)
  const above = `Harbor Town Opens Its First Bridge\n${'Then.\n\n'.repeat(120_000)}14:57 JST, November 18, 2024\nIt opened.`
  expect(complaints(above)[0]).toContain('expected the time above the text')
})

it('refuses old mail in ISO-2022-JP, whose bytes are valid UTF-8', () => {
  const bytes = new Uint8Array([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x0a])
  expect(complaints(bytes)).toEqual([
    '1:1 error: expected an article in UTF-8 text, found another encoding (ISO-2022-JP); save it again as UTF-8',
  ])
})

describe('what stands below the end of an article', () => {
  const end = 'Latest Articles\n- Ferry Captain Elected'
  it.each(['The mayor said that the bridge had cost ¥3 billion.', '“I am glad,” he said', '15:57 JST, November 18, 2024'])(
    'is refused when it is of an article, whatever list is above it: %s',
    (line) => {
      for (const heading of [
        end,
        'JN ACCESS RANKING\n- Ferry Captain Elected',
        '"Politics" POPULAR ARTICLE\n-\nFerry Sails',
        'Read more',
      ])
        expect(complaints(`${below('Harbor Town Opens Its First Bridge')}\n${heading}\n${line}`)).toEqual([
          expect.stringMatching(new RegExp(`error: expected .*"${line.replaceAll('.', '\\.')}"`)),
        ])
    },
  )

  it('is a headline below a dash, whatever it looks like', () => {
    const listed = '"Politics" POPULAR ARTICLE\n-\n“I Am Glad,” Says the Mayor of Shiomi on the Bridge.'
    expect(complaints(`${below('Harbor Town Opens Its First Bridge')}\n${listed}`)).toEqual([])
  })

  it('is not begun by a sentence that begins like furniture', () => {
    const text = 'Read more… and live longer, says the fair’s motto.'
    expect(read(around(text)).article.paragraphs).toContain(text)
  })
})

describe('the writers of an article', () => {
  it.each([
    ['By Nao Hamada & Rin Unohara', 'Nao Hamada & Rin Unohara'],
    ['By Aoi Tanaka and Ren Ono in Shiomi', 'Aoi Tanaka and Ren Ono'],
    ['By Karen Young, Greg Mill and Ann Burn · The Minato Post', 'Karen Young, Greg Mill and Ann Burn'],
    ['By Kenji Nakanishi, Yomiuri Shimbun Staff Writer', 'Kenji Nakanishi'],
    ['Kenji Nakanishi / Yomiuri Shimbun Staff Writer', 'Kenji Nakanishi'],
  ])('are read from "%s"', (line, byline) => {
    expect(read(`Harbor Town Opens Its First Bridge\n${line}\n14:57 JST, November 18, 2024\nIt opened.`).article).toMatchObject({
      byline,
      captions: [],
    })
  })

  it('are not a newspaper whose picture is right below the time, with blank lines around', () => {
    const text = `Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\n\nThe Yomiuri Shimbun\nA woman crosses the bridge.\n\nSHIOMI — It opened.\n\nThe ferry stays.`
    expect(read(text).article).toMatchObject({
      byline: null,
      captions: [{ text: 'A woman crosses the bridge.', credit: 'The Yomiuri Shimbun' }],
      dateline: { place: 'SHIOMI' },
    })
  })
})

describe('the time that a text speaks of', () => {
  it.each([
    'The town opened its first bridge.\nIt is 40 meters long.\nThe ceremony will be soon.\nNovember 25, 2024 at 14:00\nThe mayor will attend.',
    '塩見町で初めての橋が開通した。\n式典は次の通り。\n令和6年11月25日 14時00分~14時35分\n町長が出席する。',
  ])('is not taken for the article’s: %s', (text) => {
    expect(complaints(`Harbor Town Opens Its First Bridge\n${text}`)[0]).toContain('expected the time above the text')
  })
})

describe('front matter', () => {
  it('that wins leaves nothing of the text out without a word', () => {
    const { diagnostics } = read(
      `---\npublished: 2024-11-18 14:57\nplace: Shiomi\n---\nHarbor Town Opens Its First Bridge\n9:30 JST, December 25, 2019\nOSAKA — It opened.`,
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'left out, the front matter has another place: "OSAKA"',
      'left out, it is not part of the article: "9:30 JST, December 25, 2019"',
    ])
  })

  it.each([['id: post #12'], ['tags:\n  - Suspect #2']])('is not cut at a sign that YAML reads: %s', (line) => {
    expect(complaints(`---\n${line}\n---\n${below('Harbor Town Opens Its First Bridge')}`)[0]).toContain('error')
  })

  it('with an error is the only one to be named, when the text may lack what is in it', () => {
    expect(complaints('---\ntitle: Bridge: A Correction\n---\n14:57 JST, November 18, 2024\nIt opened.')).toEqual([
      '2:8 error: expected a line such as "section: Politics", found what is not YAML; put the text behind the colon in quotes',
    ])
  })
})

it('names the place of the first byte that is not UTF-8, and not of a mark of a lost character above it', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('A \uFFFD b\nBridge '), 0x8b, 0xb4, 0x0a])
  expect(complaints(bytes)).toEqual([
    '2:8 error: expected an article in UTF-8 text, found another encoding; save it again as UTF-8',
  ])
})
