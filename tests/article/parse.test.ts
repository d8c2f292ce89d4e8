import { describe, expect, it } from 'vitest'
import { article, complaints, read } from '../publication.ts'

const pasted = `Harbor Town Opens Its First Bridge; Ferry Keeps Running “For Company”

A woman and her dog, left, cross the new bridge in Shiomi on Sunday.
14:57 JST, November 18, 2024
SHIOMI — The town of Shiomi opened its first bridge on Sunday.
“I will still take the ferry,” the mayor said.
"Politics" POPULAR ARTICLE
-
Ferry Captain Elected to Town Assembly
-
Lighthouse to Get Second Keeper; First One Asked for Company
JN ACCESS RANKING`

const understood = {
  ...article(),
  title: 'Harbor Town Opens Its First Bridge; Ferry Keeps Running “For Company”',
  captions: [{ text: 'A woman and her dog, left, cross the new bridge in Shiomi on Sunday.', credit: null }],
  section: 'Politics',
  dateline: { text: 'SHIOMI', place: 'SHIOMI' },
  paragraphs: ['The town of Shiomi opened its first bridge on Sunday.', '“I will still take the ferry,” the mayor said.'],
  related: ['Ferry Captain Elected to Town Assembly', 'Lighthouse to Get Second Keeper; First One Asked for Company'],
}

describe('a byline in small letters', () => {
  const title = 'Harbor Town Opens Its First Bridge'
  const time = '14:57 JST, November 18, 2024'
  const text = 'The bridge opened on Sunday.\nThe ferry stays.'
  const paragraphs = text.split('\n')

  it.each([`${title}\nby kenji nakanishi\n${time}\n${text}`, `${title}\n${time}\n\nby kenji nakanishi\n\n${text}`])(
    'signs the article right beside the time: %j',
    (article) => {
      expect(read(article).article).toMatchObject({ title, byline: 'kenji nakanishi', paragraphs })
    },
  )

  it('is text further down, and so is another line with "by"', () => {
    const verse = 'by kenji nakanishi'
    expect(read(`${title}\n${time}\n${text}\n${verse}\nIt was a poem.`).article).toMatchObject({
      byline: null,
      paragraphs: [...paragraphs, verse, 'It was a poem.'],
    })
    expect(read(`${title}\n${time}\nby popular demand\n${text}`).article).toMatchObject({
      byline: null,
      paragraphs: ['by popular demand', ...paragraphs],
    })
  })
})

describe('an article as pasted', () => {
  it('is read whole', () => {
    expect(read(pasted)).toEqual({
      file: 'harbor.txt',
      article: understood,
      diagnostics: [],
      lines: { title: 1, published: 4, updated: 1, id: 1 },
    })
  })

  it.each<[string, (text: string) => string]>([
    ['a byte-order mark', (text) => `\uFEFF${text}`],
    ['CRLF line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a final newline', (text) => `${text}\n`],
    ['blank lines between all lines', (text) => text.replaceAll('\n', '\n\n')],
    ['blank lines before the first', (text) => `\n\n \n${text}`],
    ['no blank line at all', (text) => text.replace('\n\n', '\n')],
    ['spaces around every line', (text) => text.replace(/^|$/gm, ' ').replaceAll('\n', '\t\n')],
    ['no-break spaces between words', (text) => text.replaceAll(' ', '\u00A0')],
    ['full-width spaces between words', (text) => text.replaceAll(' ', '\u3000')],
    ['two spaces between words', (text) => text.replaceAll(' ', '  ')],
    ['headlines of the list on the dash line', (text) => text.replaceAll('-\n', '- ')],
    ['curly quotes around the section', (text) => text.replace('"Politics"', '“Politics”')],
    ['no ranking', (text) => text.replace('\nJN ACCESS RANKING', '')],
  ])('reads the same with %s', (_name, edit) => {
    const result = read(edit(pasted))
    expect(result.article).toEqual(understood)
    expect(result.diagnostics).toEqual([])
  })

  it.each<[string, (text: string) => string, object]>([
    ['caption', (text) => text.replace(/^A woman.*\n/m, ''), { captions: [] }],
    ['dateline', (text) => text.replace('SHIOMI — ', ''), { dateline: null }],
    ['list', (text) => text.replace(/"Politics"[^]*/, ''), { section: null, related: [] }],
    ['headline in its list', (text) => text.replace(/-\n.*\n/g, ''), { related: [] }],
  ])('reads the same without a %s', (_name, edit, difference) => {
    expect(read(edit(pasted))).toMatchObject({ article: { ...understood, ...difference }, diagnostics: [] })
  })

  it('takes the ranking from below its heading', () => {
    expect(read(`${pasted}\n-\nBridge Opens\n- Ferry Sails`).article).toEqual({
      ...understood,
      ranking: ['Bridge Opens', 'Ferry Sails'],
    })
  })

  it('takes a name above the time for the byline, and one above a caption for its credit', () => {
    const signed = pasted.replace('A woman', 'Sora Minato / The Kawaraban\nA woman').replace('14:57', 'The Kawaraban\n14:57')
    expect(read(signed).article).toMatchObject({ byline: 'The Kawaraban', captions: [{ credit: 'Sora Minato / The Kawaraban' }] })
  })

  it('takes the agency and the place of a dateline, and keeps all of it', () => {
    const wired = read(pasted.replace('SHIOMI —', 'SHIOMI, Nov 17 (Minato Press) –')).article
    expect(wired).toMatchObject({ agency: 'Minato Press', dateline: { place: 'SHIOMI', text: 'SHIOMI, Nov 17 (Minato Press)' } })
    expect(wired.paragraphs[0]).toBe('The town of Shiomi opened its first bridge on Sunday.')
  })

  it('keeps the characters of markup, right-to-left marks, emoji and Japanese as they are', () => {
    const title = 'Q&A: What ]]> and ]]> &amp; <b>bold</b> Mean \u200Fשלום\u200F ☔ 「雨」　と傘'
    expect(read(pasted.replace(/^.*/, title)).article.title).toBe(title)
  })
})

describe('what is not the article', () => {
  it('is left out from the first line of furniture on, each line with a note', () => {
    const { article, diagnostics } = read(pasted.replace('"Politics"', 'Return to Politics Page\n"Politics"'))
    expect(article).toEqual(understood)
    expect(diagnostics).toEqual([
      { severity: 'note', line: 7, column: 1, message: 'left out, it is not part of the article: "Return to Politics Page"' },
    ])
  })

  it('is left out of the lists unless a dash stands before it', () => {
    expect(complaints(`${pasted}\nTide Tables`)).toEqual([
      '13:1 warning: expected nothing but lists below the end of the article, found "Tide Tables"; it is left out',
    ])
  })
})

describe('an article that cannot be published', () => {
  it.each<[string, (text: string) => string, string[]]>([
    [
      'has no headline',
      (text) => text.replace(/^.*\n\n/, ''),
      [
        '1:1 error: expected a headline, found what reads as a photo caption ("… the new bridge in Shiomi on Sunday."); write the headline on a line above, or add "title:" on top',
      ],
    ],
    [
      'has nothing above the time',
      (text) => text.replace(/^[^]*?(?=14:57)/, ''),
      [
        '1:1 error: expected a headline on the first line, found the time; write the headline on a line above, or add "title:" on top',
      ],
    ],
    [
      'has no time',
      (text) => text.replace(/^14:57.*\n/m, ''),
      [
        '4:1 error: expected a line with the time above the text, such as "14:57 JST, November 18, 2024", found none; or add "published:" on top',
      ],
    ],
    [
      'has a date and no time',
      (text) => text.replace('14:57 JST, ', ''),
      [
        '4:1 error: expected a line with the time above the text, such as "14:57 JST, November 18, 2024", found the date alone ("November 18, 2024"); or add "published:" on top',
      ],
    ],
    [
      'has an impossible time',
      (text) => text.replace('14:57', ' 25:75'),
      ['4:5 error: expected minutes from 0 to 59, found "75"'],
    ],
    [
      'has an impossible day',
      (text) => text.replace('November 18', 'February 30'),
      ['4:21 error: expected a day from 1 to 29 for 2024-02, found "30"'],
    ],
    [
      'has an impossible afternoon',
      (text) => text.replace('14:57', '13:00 p.m.'),
      ['4:1 error: expected an hour from 0 to 12 with "p.m.", found "13"'],
    ],
    [
      'has two times',
      (text) => text.replace('“I will', '9:30 JST, November 19, 2024\n“I will'),
      [
        '6:1 error: expected one time of publication, found a second ("9:30 JST, November 19, 2024"); write "Updated:" before it, or take one out',
      ],
    ],
    ['is empty', () => '', ['1:1 error: expected an article, found an empty file']],
    ['is blank', () => ' \n\u3000\n', ['1:1 error: expected an article, found an empty file']],
  ])('%s', (_name, edit, problems) => {
    expect(complaints(edit(pasted))).toEqual(problems)
  })

  it.each<[string, Uint8Array, string]>([
    [
      'is binary',
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      '1:1 error: expected an article in UTF-8 text, found a binary file; paste the text of the article into a plain text file',
    ],
    [
      'is UTF-16',
      new Uint8Array([0xff, 0xfe, 0x41, 0]),
      '1:1 error: expected an article in UTF-8 text, found UTF-16; save it again as UTF-8',
    ],
    [
      'is Shift_JIS from its second line on',
      new Uint8Array([0x41, 0x0a, 0x42, 0x93, 0x8c, 0x8b, 0x9e]),
      '2:2 error: expected an article in UTF-8 text, found another encoding (Shift_JIS, perhaps); save it again as UTF-8',
    ],
    [
      'is one line of 5 MB',
      new Uint8Array(5 * 1024 * 1024).fill(0x61),
      '1:1 error: expected an article of at most 1 MB, found 5.0 MB; is it the right file?',
    ],
    [
      'is a byte longer than 1 MB',
      new Uint8Array(1024 * 1024 + 1).fill(0x61),
      '1:1 error: expected an article of at most 1 MB, found 1.1 MB; is it the right file?',
    ],
  ])('%s', (_name, bytes, problem) => {
    expect(complaints(bytes)).toEqual([problem])
  })

  it('has a file name that cannot be an address', () => {
    expect(complaints(pasted, 'Harbor 1.txt')).toEqual([
      '1:1 error: expected a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md", found "Harbor 1.txt"',
    ])
    expect(complaints(pasted, 'otter.docx')).toEqual([
      '1:1 error: expected a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md", found "otter.docx"; paste its text into a plain text file',
    ])
  })
})

it('leaves out characters that no feed may carry, and says where they were', () => {
  const result = read(pasted.replace('Bridge', 'Br\u0008idge').replace('the mayor', 'the\uFFFF mayor'))
  expect(result.article.title).toBe(understood.title)
  expect(result.diagnostics).toEqual([
    {
      severity: 'warning',
      line: 1,
      column: 31,
      message: 'expected printable text, found the character U+0008; it is left out, as are those on 1 more lines',
    },
  ])
})

it('warns of an article without text, and publishes it', () => {
  expect(complaints('Bridge Opens to Applause\n14:57 JST, November 18, 2024')).toEqual([
    '2:1 warning: expected the text of the article below the time, found none',
  ])
})

it('reads an update from its label, and refuses one before the publication', () => {
  expect(read(pasted.replace('SHIOMI', 'Updated: 9:30 JST, November 19, 2024\nSHIOMI')).article.updated).toEqual(
    new Date('2024-11-19T00:30:00Z'),
  )
  expect(complaints(pasted.replace('SHIOMI', 'Updated: 9:30 JST, November 17, 2024\nSHIOMI'))).toHaveLength(1)
})

describe('letters and their marks apart, as in text from macOS or a PDF', () => {
  const apart = (text: string): string => text.normalize('NFD')

  it('are composed, also in phrases and lists', () => {
    const { article } = read(
      apart(
        'ダムの橋が開通、町で祝う\n2024年11月18日 14:57\nダムの橋が開通した。\n関連ニュース\n・がけの下のパン屋\n・ばら園の門',
      ),
    )
    expect(article).toMatchObject({
      title: 'ダムの橋が開通、町で祝う',
      paragraphs: ['ダムの橋が開通した。'],
      related: ['がけの下のパン屋', 'ばら園の門'],
    })
  })

  it('leave variants of characters in names as they are', () => {
    const title = '\uFA10本さんが橋を渡る町で祝う'
    expect(read(`${title}${apart('が')}\n2024年11月18日 14:57\n橋が開通した。`).article.title).toBe(`${title}が`)
  })
})
