import fc from 'fast-check'
import type { ArticleText } from '../../src/article/article.ts'
import type { Unclean } from '../../src/article/clean-article.ts'
import { formatTime } from '../../src/article/time/zone.ts'
import { article } from '../publication.ts'

/*
 * Articles as an editor could write them, each with what must be read of it. This is the specification of the form: any of its
 * parts, in the order that they may stand in.
 */

/** A text to be pasted, and what it says. */
export interface Written {
  text: string
  says: Unclean<ArticleText>
}

const words = [
  'harbor',
  'ferry',
  'bridge',
  'mayor',
  'lantern',
  'festival',
  'snow',
  'library',
  'tofu',
  'river',
  'school',
  'cat',
  'station',
  'island',
]
const word = fc.constantFrom(...words)
const capital = word.map((each) => each[0]?.toUpperCase() + each.slice(1))
const name = fc
  .tuple(fc.constantFrom('Sora', 'Nao', 'Kazue', 'Rin'), fc.constantFrom('Minato', 'Hamada', 'Unohara'))
  .map((parts) => parts.join(' '))

const headline = fc
  .tuple(
    fc.constantFrom('', 'UPDATE2: ', '2024 POLLS: ', 'Explore the Town: '),
    fc.array(capital, { minLength: 4, maxLength: 12 }),
    fc.constantFrom(
      '',
      '?',
      '!',
      '…',
      ' (UPDATE 1)',
      '; ‘Never Again,’ Says Mayor',
      ' — at Last',
      ' / Part One',
      ' as Soybeans Rise 14% to ¥180',
      ' & More',
    ),
  )
  .map(([topic, title, end]) => topic + title.join(' ') + end)

const sentence = fc
  .tuple(
    fc.array(word, { minLength: 3, maxLength: 14 }),
    fc.constantFrom(
      '.',
      '.',
      '.',
      '?',
      ' on Nov. 18, 2024.',
      ' at 14:57 JST, the mayor said.',
      ' — the oldest — of all.',
      ' for “company.”',
    ),
  )
  .map(([parts, end]) => `The ${parts.join(' ')}${end}`)
const paragraph = fc
  .tuple(
    fc.constantFrom('', '', '“I will stay,” the mayor said. ', 'By Sunday, all was over. ', 'Dear reader: '),
    fc.array(sentence, { minLength: 1, maxLength: 3 }),
  )
  .map(([start, rest]) => start + rest.join(' '))

const caption = fc
  .tuple(
    capital,
    fc.array(word, { minLength: 2, maxLength: 8 }),
    fc.constantFrom(' is seen on Sunday', ', left, and others', ' in Lima on Nov. 17, 2024'),
  )
  .map(([first, rest, end]) => `A ${first} ${rest.join(' ')}${end}.`)
const credit = fc.oneof(
  fc.constantFrom('The Kawaraban', 'The Yomiuri Shimbun', '© Kyodo', 'Courtesy of the town', 'Yomiuri Shimbun file photo'),
  name.map((each) => `${each} / The Kawaraban`),
)
const byline = fc.oneof(
  fc.constantFrom('The Kawaraban', 'The Japan News').map((each) => ({ line: each, reads: each })),
  name.map((each) => ({ line: `By ${each}`, reads: each })),
  fc.tuple(name, name).map(([a, b]) => ({ line: `By ${a} and ${b} / Yomiuri Shimbun Staff Writers`, reads: `${a} and ${b}` })),
)
const dateline = fc
  .tuple(
    fc.constantFrom('LIMA', 'TOKYO', 'MUNAKATA, Fukuoka', 'BODRUM/DATCA, Turkey', 'ABOARD A TRAIN IN SOUTHERN UKRAINE'),
    fc.option(fc.constantFrom(', Dec 7', ', Nov. 17')),
    fc.option(fc.constantFrom('Reuters', 'Jiji Press')),
    fc.constantFrom(' — ', '—', ' – ', ' -- ', ' - '),
  )
  .map(([place, date, agency, dash]) => ({
    place,
    agency,
    text: `${place}${date ?? ''}${agency === null ? '' : ` (${agency})`}`,
    dash,
  }))

const time = fc
  .date({ min: new Date('1952-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))
const timeLine = fc.constantFrom<(instant: Date) => string>(
  (instant) => formatTime(instant, 'Asia/Tokyo'),
  (instant) =>
    formatTime(instant, 'Asia/Tokyo')
      .replace(/, (\w{3})\w*/, ', $1.')
      .replace('May.', 'May'),
  (instant) => formatTime(instant, 'Asia/Tokyo').replace(/^(.*), (\w+ \d+, \d+)$/, '$2 at $1'),
  (instant) => instant.toISOString(),
)

const form = fc.record({
  title: headline,
  pictures: fc.array(fc.record({ credit: fc.option(credit), caption }), { maxLength: 2 }),
  byline: fc.option(byline),
  instant: time,
  timeLine,
  dateline: fc.option(dateline),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
  section: fc.option(fc.constantFrom('Politics', 'Science & Nature', 'Editorial & Columns')),
  related: fc.array(headline, { maxLength: 5 }),
  ranking: fc.option(fc.array(headline, { maxLength: 3 })),
  list: fc.constantFrom('-\n', '- '),
  gap: fc.constantFrom('\n', '\n\n', '\n\n\n'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  start: fc.constantFrom('', '\uFEFF', '\n\n', ' date 2025-02-05 '),
  end: fc.constantFrom('', '\n', '\n\n \n'),
})

export const written: fc.Arbitrary<Written> = form.map((parts) => {
  const { title, pictures, instant, dateline: from, paragraphs, related, ranking, section } = parts
  const listed = section === null ? [] : related
  // Between blank lines, a caption stands directly below its credit.
  const spaced = parts.gap !== '\n'
  const shown = pictures.filter(({ credit: by }, index) => !spaced || by !== null || (index === 0 && pictures.length === 1))
  const lines = [
    title,
    ...shown.flatMap((picture) => (picture.credit === null ? picture.caption : `${picture.credit}\n${picture.caption}`)),
    ...(parts.byline === null ? [] : [parts.byline.line]),
    parts.timeLine(instant),
    ...paragraphs.map((text, index) => (index === 0 && from !== null ? from.text + from.dash + text : text)),
    ...(section === null ? [] : [`"${section}" POPULAR ARTICLE`]),
    ...listed.map((each) => parts.list + each),
    ...(ranking === null ? [] : ['JN ACCESS RANKING', ...ranking.map((each) => parts.list + each)]),
  ]
  const says: Unclean<ArticleText> = {
    ...article(),
    title,
    published: instant,
    captions: shown.map(({ caption: text, credit: by }) => ({ text, credit: by })),
    byline: parts.byline?.reads ?? null,
    dateline: from === null ? null : { text: from.text, place: from.place },
    agency: from?.agency ?? null,
    paragraphs,
    section,
    related: listed,
    ranking: ranking ?? [],
  }
  return { text: (parts.start + lines.join(parts.gap) + parts.end).replaceAll('\n', parts.lineEnd), says }
})
