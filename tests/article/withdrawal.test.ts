import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/article/parse.ts'
import { withdrawText } from '../../src/article/front-matter/withdrawal.ts'
import { publication } from '../publication.ts'

const at = new Date('2024-11-20T03:04:05Z')
const publishedBy = (text: string): Date | null =>
  parseArticle('harbor.txt', new TextEncoder().encode(text), publication).article.published
const withdraw = (text: string): string | null => withdrawText(text, publishedBy(text), at, 'Asia/Tokyo')
const updated = 'updated: 2024-11-20T12:04:05+09:00'
const body = 'Harbor Reopens\n14:57 JST, November 18, 2024\nSHIOMI — The harbor reopened.\n'
const markdown = '---\ntitle: Harbor\npublished: 2024-11-18 14:57\n---\nThe harbor *reopened*.\n'

describe('withdrawText', () => {
  it.each([
    ['adds front matter to a text without any', body, `---\nwithdrawn: true\n${updated}\n---\n${body}`],
    [
      'ends lines as the text does',
      body.replaceAll('\n', '\r\n'),
      `---\nwithdrawn: true\n${updated}\n---\n${body}`.replaceAll('\n', '\r\n'),
    ],
    ['keeps a byte order mark first', `\uFEFF${body}`, `\uFEFF---\nwithdrawn: true\n${updated}\n---\n${body}`],
    ['adds to front matter that is there', markdown, markdown.replace('---\n', `---\nwithdrawn: true\n${updated}\n`)],
    [
      'adds to lines that begin with a key',
      `section: Politics\n${body}`,
      `withdrawn: true\n${updated}\nsection: Politics\n${body}`,
    ],
    [
      'replaces what the keys say',
      `---\nwithdrawn: false # for now\nsection: "A: B"\nupdated: 2024-11-19 1:00\n---\n${body}`,
      `---\nwithdrawn: true # for now\nsection: "A: B"\n${updated}\n---\n${body}`,
    ],
    [
      'fills keys without a value',
      `---\nupdated:\nsection: Politics\nwithdrawn:  \n---\n${body}`,
      `---\n${updated}\nsection: Politics\nwithdrawn: true  \n---\n${body}`,
    ],
    ['ends a draft', `---\ndraft: true\n---\n${body}`, `---\nwithdrawn: true\n${updated}\ndraft: false\n---\n${body}`],
    [
      'keeps an indent',
      `---\n  section: Politics\n  tags: [a]\n---\n${body}`,
      `---\n  withdrawn: true\n  ${updated}\n  section: Politics\n  tags: [a]\n---\n${body}`,
    ],
    [
      'keeps keys in quotes, dashes of a word processor and lines that end in every way',
      `\n——\r"updated": '2024-11-19 1:00'\r\ntags:\n  - a\n——\n${body}`,
      `\n——\rwithdrawn: true\n${updated}\r\ntags:\n  - a\n——\n${body}`,
    ],
    [
      'replaces a time of publication after the withdrawal',
      `---\npublished: 2099-01-02 3:04\n---\n${body}`,
      `---\nwithdrawn: true\n${updated}\npublished: 2024-11-20T12:04:05+09:00\n---\n${body}`,
    ],
    [
      'adds a time of publication to a text without one',
      'draft: true\nHarbor Reopens\nSHIOMI — The harbor reopened.\n',
      `withdrawn: true\n${updated}\npublished: 2024-11-20T12:04:05+09:00\ndraft: false\nHarbor Reopens\nSHIOMI — The harbor reopened.\n`,
    ],
    ['fills empty front matter', `---\n---\n${body}`, `---\nwithdrawn: true\n${updated}\n---\n${body}`],
  ])('%s', (_name, text, expected) => {
    expect(withdraw(text)).toBe(expected)
    const { article } = parseArticle('harbor.txt', new TextEncoder().encode(expected), publication)
    expect(article).toMatchObject({ withdrawn: true, draft: false, updated: at })
  })

  it.each(['articles', 'tests/fixtures/articles', 'tests/fixtures/captures'])('withdraws every text of %s', (folder) => {
    const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name))
    for (const name of names) {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      const withdrawn = withdraw(text) ?? ''
      expect(withdrawn.endsWith(text.slice(-20)), name).toBe(true)
      const { article } = parseArticle('a.txt', new TextEncoder().encode(withdrawn), publication)
      expect(article, name).toMatchObject({ withdrawn: true, draft: false, updated: at })
    }
  })

  it('returns null for front matter without an end', () => {
    expect(withdraw(`---\ntitle: Harbor\n${body}`)).toBeNull()
  })

  it('keeps every other byte, and is read as withdrawn at the time, whatever the front matter says', () => {
    const line = fc.constantFrom(
      'section: Politics',
      'tags: [a, b]',
      'image:\n  url: https://a.example/a.png\n  alt: A',
      '# note',
    )
    const flag = fc.constantFrom('withdrawn: false', 'withdrawn: true # was', 'withdrawn:', 'draft: true', 'draft: false')
    const time = fc.constantFrom('updated: 2024-11-19 1:00', 'updated: "2024-11-19 1:00"', 'updated:')
    const front = fc.uniqueArray(fc.oneof(line, flag, time), { selector: (each) => each.split(':', 1)[0] })
    fc.assert(
      fc.property(front, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (lines, newline, isMarkdown) => {
        const text = ['---', 'title: Harbor', 'published: 2024-11-18 14:57', ...lines, '---', 'It reopened.', ''].join('\n')
        const result = withdraw(text.replaceAll('\n', newline)) ?? ''
        const { article } = parseArticle(isMarkdown ? 'a.md' : 'a.txt', new TextEncoder().encode(result), publication)
        expect(article).toMatchObject({ withdrawn: true, draft: false, updated: at, title: 'Harbor' })
        const rest = (whole: string): string[] =>
          whole.split(newline).filter((each) => !/^(?:withdrawn|updated|draft):/.test(each))
        expect(rest(result)).toEqual(rest(text.replaceAll('\n', newline)))
      }),
    )
  })
})
