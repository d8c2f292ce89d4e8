import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/article/markdown.ts'
import { complaints, read } from '../publication.ts'
import { anyText } from '../feed/generated.ts'
import { htmlFindings } from '../validate/html.ts'

const html = (text: string): string => renderMarkdown(text, 'bridge', 'https://news.example/articles/bridge')

describe('an article in Markdown', () => {
  it('has its headline and its words', () => {
    const { article, diagnostics } = read(
      '---\npublished: 2024-11-18 14:57\n---\n# Bridge *Opens*\n\nThe **bridge**\nopened.\n\n- a ferry\n\nIt stays.\n',
      'bridge.md',
    )
    expect(diagnostics).toEqual([])
    expect(article).toMatchObject({
      slug: 'bridge',
      title: 'Bridge Opens',
      published: new Date('2024-11-18T05:57:00Z'),
      paragraphs: ['The bridge opened.', 'It stays.'],
      markdown: '\nThe **bridge**\nopened.\n\n- a ferry\n\nIt stays.\n',
    })
  })

  it('needs a headline and a time, in the front matter or, for the headline, above the text', () => {
    expect(complaints('The bridge opened.', 'bridge.md')).toEqual([
      '1:1 error: expected a headline, found none; write "title:" into the front matter, or "# Headline" above the text',
      '1:1 error: expected "published:" in the front matter with a time such as "14:57 JST, November 18, 2024", found none',
    ])
  })
})

describe('the HTML of Markdown', () => {
  it('has tables, with their columns aligned', () => {
    const table = html('| a | b |\n|---|--:|\n| 1 | 2 |')
    expect(table).toContain('<td>1</td>\n<td align="right">2</td>')
    expect(htmlFindings(table)).toEqual([])
  })

  it('has footnotes, with ids of its own and absolute links to them', () => {
    const text = html('The bridge.[^1]\n\n[^1]: It is long.')
    expect(text).toContain('<a href="https://news.example/articles/bridge#fn-bridge-1" id="fnref-bridge-1">')
    expect(text).toContain(
      '<li id="fn-bridge-1" class="footnote-item"><p>It is long. <a href="https://news.example/articles/bridge#fnref-bridge-1"',
    )
  })

  it.each([
    ['[a](/b)', '<a href="https://news.example/b">a</a>'],
    ['[a](other)', '<a href="https://news.example/articles/other">a</a>'],
    ['[a](#b)', '<a href="https://news.example/articles/bridge#b">a</a>'],
    ['[a](https://b.example/?c=1&d=2)', '<a href="https://b.example/?c=1&amp;d=2">a</a>'],
    ['![a](b.jpg)', '<img src="https://news.example/articles/b.jpg" alt="a">'],
  ])('has absolute addresses: %s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://a.example"></iframe>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '![a](data:image/svg+xml;base64,AAAA)',
    '[a](vbscript:x)',
    '<javascript:alert(1)>',
    '[a]: javascript:alert(1)\n\n[a]',
    '<style>p{}</style>',
    '<!-- hidden -->',
    '[a](\u0001javascript:alert(1))',
  ])('has nothing active in it: %j', (text) => {
    expect(htmlFindings(html(text))).toEqual([])
    expect(html(text)).not.toMatch(/<(?:script|iframe|style|img src=x)|(?:href|src)="(?!https:)/i)
  })

  it('is right and inactive for any text', () => {
    const signs = fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '```',
      '|',
      '|---|---|',
      '[',
      '](',
      ')',
      '[^1]',
      '[^1]: ',
      '**',
      '_',
      '`',
      '![',
      '\n',
      '\n\n',
      '    ',
      '<',
      '>',
      'javascript:',
      '&colon;',
    )
    const markdown = fc.array(fc.oneof(signs, anyText), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(markdown, (text) => {
        expect(htmlFindings(html(text))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

it('a footnote within another is text, and takes no end of a list with it', () => {
  expect(html('[^1]: - [^1]: \n\nIt opened[^1].')).toContain('<ul>\n<li>')
  expect(htmlFindings(html('[^1]: > [^1]: a\n\nIt opened[^1].'))).toEqual([])
})

it('a quotation within twenty others, and a list within ten, are text, and nothing below is left out', () => {
  expect(html(`${'> '.repeat(21)}a`)).toContain('<p>&gt; a</p>')
  expect(html(`${'> '.repeat(20)}a`)).toContain('<p>a</p>')
  expect(html(`${'1. '.repeat(11)}a`)).toContain('<li>1. a</li>')
  expect(html(`${'> '.repeat(200)}a\n\n${'1. '.repeat(200)}b`)).toMatch(/ a<\/p>[^]* b<\/li>/)
})

describe('a file made to be slow', () => {
  it.each([
    [
      'footnotes',
      Array.from({ length: 20_000 }, (_, index) => `a[^${index}]\n\n[^${index}]: n\n`).join('\n'),
      'expected at most 1000 marks of footnotes, found 40000',
    ],
    ['footnotes in place', '^[a] '.repeat(12_800), 'expected at most 1000 marks of footnotes, found 12800'],
    ['brackets', '['.repeat(900_000), 'expected at most 256,000 characters of Markdown, found 900000'],
  ])('is refused for its %s', (_name, text, message) => {
    expect(complaints(`---\npublished: 2024-11-18 14:57\n---\n${text}`, 'bridge.md')).toEqual([`1:1 error: ${message}`])
  })
})

describe('a heading', () => {
  const top = (front: string, body: string): ReturnType<typeof read> =>
    read(`---\npublished: 2024-11-18 14:57\n${front}---\n${body}`, 'bridge.md')

  it('that is not the headline is a part of the text', () => {
    expect(top('title: Bridge Opens\n', '# The First Day\n\nIt opened.').article).toMatchObject({
      title: 'Bridge Opens',
      markdown: '# The First Day\n\nIt opened.',
    })
    expect(top('title: Bridge Opens\n', '# Bridge Opens\n\nIt opened.').article.markdown).toBe('\nIt opened.')
  })

  it('takes no definition of a link with it', () => {
    expect(top('', '[a]: /b\n\n# Bridge Opens\n\n[a]').article.markdown).toContain('[a]: /b')
  })

  it('with no words in it is no headline', () => {
    expect(top('', '# ![](a.jpg)\n\nIt opened.').article.title).toBeNull()
  })
})
