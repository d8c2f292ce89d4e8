import fc from 'fast-check'
import type { Article } from '../../src/article/article.ts'
import { article } from '../publication.ts'

/** Texts that have broken feeds before. */
const hostile = fc.constantFrom(
  ']]>',
  ']]>]]>',
  '<![CDATA[',
  '&amp;',
  '&amp;amp;',
  '&#x26;',
  '&',
  '<b>',
  '</b>',
  '</title>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '"',
  "'",
  '`',
  '\u0000',
  '\u0008',
  '\u000B',
  '\u001F',
  '\u007F',
  '\u0085',
  '\u009F',
  '\uD800',
  '\uDC00',
  '\uFFFE',
  '\uFFFF',
  '\uFFFD',
  '\uFDD0',
  '\uFDD3',
  '\u{1FFFE}',
  '😀',
  '👨‍👩‍👧‍👦',
  '日本語',
  '「引用」',
  '\u200F',
  '\u202Eעברית',
  'é',
  '\u2028',
  '\u00A0',
  '\u3000',
  '\n',
  '\t',
  ' ',
  '<entry>',
  '</entry>',
  '</item>',
  '</feed>',
  '<?xml?>',
)

/** Any text, often with characters that break feeds. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: hostile },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      fc.lorem({ maxCount: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/**
 * The visible characters of a text: letters, marks, digits and signs. U+FFFD only marks lost ones.
 */
export function signsOf(text: string | null | undefined): string {
  return (text ?? '').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]|\uFFFD/gu, '')
}

/** A text with a visible character. */
const someText = anyText.filter((text) => signsOf(text) !== '')

/** Articles with arbitrary texts. */
export const articles: fc.Arbitrary<Article[]> = fc.uniqueArray(
  fc
    .record({
      slug: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
      title: someText,
      published: fc.date({ min: new Date('1990-01-02'), max: new Date('2030-01-01'), noInvalidDate: true }),
      updated: fc.option(fc.date({ min: new Date('2030-01-02'), max: new Date('2030-12-01'), noInvalidDate: true })),
      section: fc.option(someText),
      byline: fc.option(someText),
      agency: fc.option(someText),
      dateline: fc.option(someText.map((place) => ({ text: place, place }))),
      captions: fc.array(fc.record({ text: fc.option(someText), credit: fc.option(someText) }), { maxLength: 2 }),
      paragraphs: fc.array(someText, { maxLength: 4 }),
      related: fc.array(someText, { maxLength: 5 }),
      tags: fc.array(someText, { maxLength: 3 }),
      language: fc.option(fc.constantFrom('ja', 'en-GB', 'he')),
      correction: fc.option(someText),
      markdown: fc.option(anyText, { freq: 3 }),
      image: fc.option(
        fc.record({
          url: fc.constantFrom('https://a.example/b.jpg?c=1&d=2', 'https://a.example/%22'),
          alt: anyText,
          credit: fc.option(someText),
          width: fc.option(fc.constant(1200)),
          height: fc.option(fc.constant(800)),
          length: fc.option(fc.constant(123_456)),
        }),
      ),
      links: fc.array(
        fc.record({ headline: someText, url: fc.constantFrom('https://b.example/?e=1&f=2', 'https://b.example/g') }),
        { maxLength: 2 },
      ),
    })
    .map((parts) => article(parts)),
  { selector: ({ slug }) => slug, maxLength: 6 },
)
