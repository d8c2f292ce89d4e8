import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishable, type ParseResult } from '../../src/article/article.ts'
import { cleanLine } from '../../src/article/text.ts'
import { createPhrasebook } from '../../src/article/phrases/phrasebook.ts'
import { readListMark } from '../../src/article/line/marks.ts'
import { readTimestamp } from '../../src/article/time/timestamp.ts'
import { anyText } from '../feed/generated.ts'
import { publication, read } from '../publication.ts'
import { written } from './written.ts'

/*
 * Promises that hold for any text: 100,000 cases in all.
 */

describe('an article in any permitted form', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(written, ({ text, says }) => {
        const result = read(text)
        expect(result.article).toEqual(says)
        expect(result.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
      }),
      { numRuns: 20_000 },
    )
  })
})

/** Lines that mean something to the reader of articles, and lines that only look like it. */
const telling = fc.constantFrom(
  '-',
  '- Bridge Opens',
  '— D, Hyogo Prefecture',
  '***',
  '"Politics" POPULAR ARTICLE',
  '“Sports” POPULAR ARTICLE',
  'JN ACCESS RANKING',
  'Latest Articles',
  'Popular Articles',
  'Hot word :',
  'Home>Sports>Sumo',
  'Read more',
  'Return to Sumo Page',
  'Advertisement',
  '© Kyodo',
  'The Kawaraban',
  'The Yomiuri Shimbun',
  'By Sora Minato',
  'Yomiuri Shimbun Staff Writer',
  '14:57 JST, November 18, 2024',
  '25:75 JST, November 18, 2024',
  'Updated: 9:30 JST, November 19, 2024',
  'November 18, 2024',
  '14:57',
  '2024年11月18日 14時57分',
  '令和6年11月20日',
  'LIMA — The mayor spoke.',
  'LIMA',
  'NATO — the alliance — said so.',
  'Left: A bridge.',
  'Dear Troubleshooter:',
  'Sora Minato',
  'A bridge is seen on Sunday. (Sora Minato)',
  'Harbor Town Opens Its First Bridge',
  'The bridge opened on Sunday.',
  'To use this site, please reload.',
  '---',
  'title: Bridge',
  'published: 2024-11-18 14:57',
  'draft: true',
  '# Bridge',
  ' date 2025-02-05 Bridge Opens to All',
  '日時',
  '',
  ' ',
  '\u3000',
)
const anyLines = fc
  .array(fc.oneof({ weight: 4, arbitrary: telling }, anyText), { maxLength: 14 })
  .map((lines) => lines.join('\n'))

const phrases = createPhrasebook({ related: [], ranking: [], other: [], furniture: [] })

/** The lines that the reading says nothing about: neither in the article, nor a frame of it, nor in a problem. */
function lost(text: string, { article, diagnostics }: ParseResult): string[] {
  const frame = /^(?:[-–—]|JN ACCESS RANKING|---)$|^[*＊ ]+$/i
  const { slug: _slug, ...says } = article
  const said = JSON.stringify(says, (_key, value: unknown) => (typeof value === 'string' ? cleanLine(value) : value))
  const whole = said.replaceAll('\\"', '"').replaceAll('\\\\', '\\')
  return text.split(/\r\n|\n|\r/).filter((line, index) => {
    const clean = cleanLine(line)
    if (
      clean === '' ||
      frame.test(clean) ||
      phrases.heading(clean) !== null ||
      whole.includes(readListMark(clean)?.rest || clean) ||
      diagnostics.some((diagnostic) => diagnostic.line === index + 1)
    )
      return false
    const time = readTimestamp(line.trim(), publication.timeZone)
    if (time !== null && 'instant' in time) {
      return ![says.published, says.updated].some((instant) => instant?.getTime() === time.instant.getTime())
    }
    // A dateline, a byline, a breadcrumb and a dash are parts of their line.
    const parts = [
      says.dateline?.text,
      ...(says.byline?.split(', ') ?? []),
      says.section,
      says.title,
      ...says.captions.map((each) => each.credit),
    ]
    const texts = [...parts, ...says.related, ...says.ranking, ...says.paragraphs]
    return !texts.some((part) => typeof part === 'string' && part !== '' && clean.includes(part))
  })
}

describe('any file at all', () => {
  it('is read without an exception, if only to be refused, when it is bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('x.txt', 'x.md'), (bytes, file) => {
        expect(read(bytes, file).file).toBe(file)
      }),
      { numRuns: 20_000 },
    )
  })

  it('loses no line without a word, when it is the text of one article', () => {
    fc.assert(
      fc.property(anyLines, (text) => {
        fc.pre(!/^\s*(?:[-*]+\s*|---|)(?:---|title:|published:|draft:)/.test(text) && !text.includes('\0'))
        const result = read(text)
        fc.pre(
          !result.diagnostics.some(({ message }) =>
            /^expected (?:the text of one article|one front matter|front matter above)/.test(message),
          ),
        )
        expect(lost(text, result)).toEqual([])
      }),
      { numRuns: 20_000 },
    )
  })

  it('is read without an exception when it has front matter or is Markdown', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (yaml, text) => {
        const result = read(`---\n${yaml}\n---\n${text}`)
        expect(publishable(result)?.title).not.toBe('')
        expect(read(`---\n${yaml}\n---\n${text}`, 'x.md').article.slug).toBe('x')
      }),
      { numRuns: 5_000 },
    )
  })
})

const shapes = 'tests/fixtures/shapes'
const originals = [
  ...readdirSync('articles').map((name) => `articles/${name}`),
  ...readdirSync(shapes).map((name) => `${shapes}/${name}`),
]
  .filter((path) => path.endsWith('.txt'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .flatMap(({ path, text }) => {
    const right = publishable(read(text))
    return right === null ? [] : { path, right, lines: text.replace('\uFEFF', '').split(/\r?\n/) }
  })

type Mutation = (lines: string[], at: number) => string[]
const mutations: Record<string, Mutation> = {
  drop: (lines, at) => lines.toSpliced(at, 1),
  duplicate: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  'swap with the next': (lines, at) => lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse()),
  'cut the rest off': (lines, at) => lines.slice(0, at),
  'insert a blank line': (lines, at) => lines.toSpliced(at, 0, ''),
  'other dashes': (lines) => lines.map((line) => line.replace(/ — | – /g, ' -- ')),
  'other quotes': (lines) => lines.map((line) => line.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")),
  'no-break spaces': (lines) => lines.map((line) => line.replaceAll(' ', '\u00A0')),
  'spaces around': (lines) => lines.map((line) => `\t${line}  `),
}

describe('an article with a slip in it', () => {
  it('has the right headline and the right time, or is refused, and mostly is not', () => {
    let published = 0
    const plain = (title: string): string =>
      cleanLine(title)
        .replace(/[“”]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/ — | – /g, ' -- ')
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.nat(),
        fc.array(fc.constantFrom(...Object.keys(mutations)), { minLength: 1, maxLength: 2 }),
        ({ lines, right }, place, names) => {
          const text = names
            .reduce((mutated, name) => mutations[name]?.(mutated, place % mutated.length) ?? mutated, lines)
            .join('\n')
          const found = publishable(read(text))
          if (found === null) return
          published += 1
          expect(plain(found.title)).toBe(plain(right.title))
          expect(found.published).toEqual(right.published)
        },
      ),
      { numRuns: 35_000 },
    )
    expect(published).toBeGreaterThan(15_000)
  })
})
