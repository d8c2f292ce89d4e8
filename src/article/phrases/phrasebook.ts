import { foldSigns } from './fold.ts'
import { foldedPhrasesOf, phrasesOf } from './languages.ts'
import { createInvitations } from './invitations.ts'
import { createOpenings, type Openings } from './openings.ts'
import type { Phrases } from './phrases.ts'
import { createWords } from './words.ts'
import {
  createOtherTexts,
  createWholeLines,
  type Heading,
  type Meaning,
  type NewsroomWords,
  type OtherText,
  type WholeLine,
} from './whole-lines.ts'

export type { Heading, Meaning, NewsroomWords, WholeLine } from './whole-lines.ts'

/** What a line may begin with, and the lists that say so. */
const openings = {
  caption: 'captionOpenings',
  'likely caption': 'captionWords',
  credit: 'creditOpenings',
  writer: 'writerOpenings',
} as const

/** What words may be beside others, and the lists that say so. */
const words = {
  date: 'dateWords',
  'writer title': 'writerTitles',
  department: 'departments',
  'mail header': 'mailHeaders',
  'other mail header': 'otherMailHeaders',
} as const

/** The phrases of all languages and of the newsroom. Each lookup takes the same time, however many phrases there are. */
export interface Phrasebook {
  /** What a whole line is: all that `heading` and `means` tell. */
  find: (line: string) => WholeLine
  /** The heading that a whole line is; `null` for any other line. */
  heading: (line: string) => Heading | null
  /** Whether a whole line is one of the phrases with a meaning. */
  means: (meaning: Meaning, line: string) => boolean
  /** What a whole line says in a text that is no article; `null` for a line that says nothing of the kind. */
  otherText: (line: string) => OtherText | null
  /** The longest opening at a place in a line that `narrow` has made of usual width, in small letters; `null` for none. */
  opening: (kind: keyof typeof openings, line: string, at?: number) => string | null
  /** Whether words in small letters are of a kind. */
  isWord: (kind: keyof typeof words, word: string) => boolean
  /** Whether a word is one that dates are made of. */
  isDateWord: (word: string) => boolean
  /** Whether a word without digits may end a date, a time or an age. */
  endsMoment: (word: string) => boolean
  /** Whether a word may be the first or the last of a label beside a headline. */
  opensLabel: (word: string) => boolean
  endsLabel: (word: string) => boolean
  /** Whether a word may be the first of a heading of several words, beside which a headline may stand. */
  opensHeading: (word: string) => boolean
  /** Whether the heading of a list says that the list belongs to the text: results, ingredients. */
  namesOwnList: (line: string) => boolean
  /** Whether a sentence speaks of what a page has below an article: newsletters, subscriptions. */
  speaksOfPage: (line: string) => boolean
}

/** As much of a heading, or of a sentence, is looked at. */
const longestHeading = 90
const longestInvitation = 120
const longestSentence = 300

/** The phrasebook of a newsroom. Each table is made when it is first needed: a Worker starts quickly. */
export function createPhrasebook(newsroom: NewsroomWords): Phrasebook {
  const wholeLines = once(() => createWholeLines(newsroom))
  const otherTexts = once(createOtherTexts)
  const invites = once(createInvitations)
  const find = (line: string): WholeLine => {
    const found = wholeLines()(line)
    if (line.length > longestInvitation || found.heading !== null || found.meanings.includes('furniture')) return found
    return invites()(line) ? { heading: null, meanings: [...found.meanings, 'furniture'] } : found
  }
  const openingsOf = each(openings, (phrases): Openings => createOpenings(phrases))
  const wordsOf = each(words, (phrases): ReadonlySet<string> => new Set(phrases))
  const lastOfAges = once(() => new Set(phrasesOf('ages').map((age) => age.slice(age.lastIndexOf(' ') + 1).toLowerCase())))
  const labels = once(readLabels)
  const ownLists = once(() => createWords(phrasesOf('ownLists')))
  const headingStarts = once(readHeadingStarts)
  const footerWords = once(() => createWords(phrasesOf('footerWords')))
  const isDateWord = (word: string): boolean => wordsOf('date').has(word)
  return {
    find,
    heading: (line) => find(line).heading,
    means: (meaning, line) => find(line).meanings.includes(meaning),
    otherText: (line) => otherTexts()(line),
    opening: (kind, line, at = 0) => openingsOf(kind)(line, at),
    isWord: (kind, word) => wordsOf(kind).has(word),
    isDateWord,
    endsMoment: (word) => isDateWord(word.toLowerCase()) || lastOfAges().has(word.toLowerCase()),
    opensLabel: (word) => labels().firsts.has(labelKey(word)),
    endsLabel: (word) => labels().lasts.has(labelKey(word)),
    opensHeading: (word) => headingStarts().has(foldSigns(word)),
    namesOwnList: (line) => ownLists()(line.slice(0, longestHeading)),
    speaksOfPage: (line) => footerWords()(line.slice(0, longestSentence)),
  }
}

/** The first and the last words of labels beside headlines. */
function readLabels(): { firsts: ReadonlySet<string>; lasts: ReadonlySet<string> } {
  const labels = (['labels', 'adverts', 'more'] as const).flatMap(phrasesOf).map((label) => labelKey(label).split(' '))
  return { firsts: new Set(labels.map(([first = '']) => first)), lasts: new Set(labels.map((parts) => parts.at(-1) ?? '')) }
}

/** The first words of headings of several words, in languages that write words apart. */
function readHeadingStarts(): ReadonlySet<string> {
  const headings = foldedPhrasesOf('related').map((heading) => heading.trim())
  return new Set(headings.filter((heading) => / /.test(heading)).map((heading) => heading.slice(0, heading.indexOf(' '))))
}

function labelKey(text: string): string {
  return text.replaceAll('{number}', '0').replace(/\d+/g, '0').toLowerCase()
}

/** The same function, run at most once. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** A table for each kind, made when it is first needed. */
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
