import { isButtonRow } from './button-rows.ts'
import { foldSigns } from './fold.ts'
import { foldAlternatives, phrasesOf, unexpandedPhrasesOf } from './languages.ts'
import { createInvitations } from './invitations.ts'
import { createOpenings, type Openings } from './openings.ts'
import type { Phrases } from './phrases.ts'
import { createWords } from './words.ts'
import { createWholeLines, type Heading, type Meaning, type OwnWords, type OtherTextKind, type WholeLine } from './whole-lines.ts'

export type { Heading, Meaning, OwnWords, WholeLine } from './whole-lines.ts'

/** The kinds of openings, with their lists. */
const openings = {
  caption: 'captionOpenings',
  'likely caption': 'captionWords',
  credit: 'creditOpenings',
  writer: 'writerOpenings',
} as const

/** The kinds of words, with their lists. */
const words = {
  date: 'dateWords',
  'job title': 'jobTitles',
  department: 'departments',
  'mail header': 'mailHeaders',
  'other mail header': 'otherMailHeaders',
} as const

/**
 * The phrases of all languages and of the publication. Lookups take constant time, however many
 * phrases there are.
 */
export interface Phrasebook {
  /** Looks up a whole line. `heading`, `means` and `otherText` return parts of this result. */
  find: (line: string) => WholeLine
  /** The heading on a line. `null` for any other line. */
  heading: (line: string) => Heading | null
  /** Whether a whole line is a phrase with this meaning. */
  means: (meaning: Meaning, line: string) => boolean
  /** The kind of non-article text that a whole line indicates. `null` for any other line. */
  otherText: (line: string) => OtherTextKind | null
  /**
   * The longest opening at an index of a line that is in lower case and narrowed by `narrow`.
   * `null` if there is none.
   */
  opening: (kind: keyof typeof openings, line: string, at?: number) => string | null
  /** Whether words in lower case are of a kind. */
  isWord: (kind: keyof typeof words, word: string) => boolean
  /** Whether a word occurs in dates. */
  isDateWord: (word: string) => boolean
  /** Whether a word without digits may end a date, a time or an age. */
  endsMoment: (word: string) => boolean
  /** Whether a word may be the first or last word of a label beside a headline. */
  opensLabel: (word: string) => boolean
  endsLabel: (word: string) => boolean
  /** Whether a word may begin a heading of several words with a headline on the same line. */
  opensHeading: (word: string) => boolean
  /** Whether a list heading shows that the list is part of the text: results, ingredients. */
  namesOwnList: (line: string) => boolean
  /** Whether the title of a text says that it holds several briefs. */
  namesDigest: (line: string) => boolean
  /** Whether a sentence is about page furniture below an article: newsletters, subscriptions. */
  speaksOfPage: (line: string) => boolean
}

/** What may follow a heading: `あわせて読みたい記事はこちら`. */
const pointer = /(?:はこちら(?:から|へ)?|をチェック|もどうぞ|をご覧ください)[▼↓→＞>]*$/
/** The days or hours of a heading: `週間ランキング（11月11日～17日）`. */
const period = /[ \u3000]?[（(](?=[^（）()]{0,30}\d[日月時年週/～])[^（）()人]{3,30}[）)]$/

/** `RELATED 関連記事` */
const bilingual = /^([A-Z][A-Za-z]{3,11}(?: [A-Z][A-Za-z]{3,11})?) ([\u3040-\u9FFF\uAC00-\uD7A3].{1,20})$/

/** Reads a heading in two languages, if it begins the same list in both. */
function readBilingual(line: string, find: Phrasebook['find']): Heading | null {
  const [, latin, other] = bilingual.exec(line) ?? []
  if (latin === undefined || other === undefined) return null
  const [first, second] = [find(latin).heading, find(other).heading]
  return first !== null && first.list === second?.list ? second : null
}

/** The maximum lengths to check. Longer headings and sentences are cut. */
const longestHeading = 90
const longestInvitation = 120
const longestSentence = 300

/**
 * Creates the phrasebook of a publication. Builds each table on first use, so that a Worker starts
 * quickly.
 */
export function createPhrasebook(own: OwnWords): Phrasebook {
  const wholeLines = once(() => createWholeLines(own))
  const invites = once(createInvitations)
  const find = cached((line: string): WholeLine => {
    const found = wholeLines()(line)
    if (line.length > longestInvitation || found.heading !== null || found.meanings.includes('furniture')) return found
    const behind = (/[）)]$/.test(line) ? period : pointer).exec(line)?.index
    const pointed = behind === undefined ? null : wholeLines()(line.slice(0, behind)).heading
    if (pointed?.certain === true) return { ...found, heading: pointed, meanings: [] }
    const translated = readBilingual(line, wholeLines())
    if (translated !== null) return { ...found, heading: translated, meanings: [] }
    if (found.meanings.length === 0 && isButtonRow(line, wholeLines())) return { ...found, meanings: ['furniture', 'button'] }
    return invites()(line) ? { ...found, meanings: [...found.meanings, 'furniture'] } : found
  })
  const openingsOf = each(openings, (phrases): Openings => createOpenings(phrases))
  const wordsOf = each(words, (phrases): ReadonlySet<string> => new Set(phrases))
  const lastOfAges = once(() => new Set(phrasesOf('ages').map((age) => age.slice(age.lastIndexOf(' ') + 1).toLowerCase())))
  const labels = once(readLabels)
  const ownLists = once(() => createWords(phrasesOf('ownLists')))
  const digests = once(() => createWords(phrasesOf('digests')))
  const headingStarts = once(readHeadingStarts)
  const footerWords = once(() => createWords(phrasesOf('footerWords')))
  const isDateWord = (word: string): boolean => wordsOf('date').has(word)
  return {
    find,
    heading: (line) => find(line).heading,
    means: (meaning, line) => find(line).meanings.includes(meaning),
    otherText: (line) => find(line).otherText,
    opening: (kind, line, at = 0) => openingsOf(kind)(line, at),
    isWord: (kind, word) => wordsOf(kind).has(word),
    isDateWord,
    endsMoment: (word) => isDateWord(word.toLowerCase()) || lastOfAges().has(word.toLowerCase()),
    opensLabel: (word) => labels().firsts.has(labelKey(word)),
    endsLabel: (word) => labels().lasts.has(labelKey(word)),
    opensHeading: (word) => headingStarts().has(foldSigns(word)),
    namesOwnList: (line) => ownLists()(line.slice(0, longestHeading)),
    namesDigest: (line) => digests()(line),
    speaksOfPage: (line) => footerWords()(line.slice(0, longestSentence)),
  }
}

/** The first and last words of labels beside headlines. */
function readLabels(): { firsts: ReadonlySet<string>; lasts: ReadonlySet<string> } {
  const labels = (['labels', 'adverts', 'more'] as const).flatMap(phrasesOf).map((label) => labelKey(label).split(' '))
  return { firsts: new Set(labels.map(([first = '']) => first)), lasts: new Set(labels.map((parts) => parts.at(-1) ?? '')) }
}

/** The first words of headings of several words, in languages with spaces between words. */
function readHeadingStarts(): ReadonlySet<string> {
  const headings = unexpandedPhrasesOf('related').flatMap(foldAlternatives)
  return new Set(headings.filter((heading) => / /.test(heading)).map((heading) => heading.slice(0, heading.indexOf(' '))))
}

function labelKey(text: string): string {
  return text.replaceAll('{number}', '0').replace(/\d+/g, '0').toLowerCase()
}

/**
 * Caches the results for short lines: each is looked up by several stages, and many recur in other
 * articles. The cache is emptied when it is full.
 */
function cached<Value extends object | string | null>(find: (line: string) => Value): (line: string) => Value {
  const known = new Map<string, Value>()
  return (line) => {
    if (line.length > longestHeading) return find(line)
    const before = known.get(line)
    if (before !== undefined) return before
    if (known.size >= mostCached) known.clear()
    const found = find(line)
    known.set(line, found)
    return found
  }
}

const mostCached = 500

/** Caches the result of a function. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** Builds a table for each kind on first use. */
function each<Kind extends string, Table>(
  lists: Readonly<Record<Kind, keyof Phrases>>,
  make: (phrases: readonly string[]) => Table,
): (kind: Kind) => Table {
  const tables = new Map<Kind, Table>()
  return (kind) => {
    const table = tables.get(kind) ?? make(phrasesOf(lists[kind]))
    tables.set(kind, table)
    return table
  }
}
