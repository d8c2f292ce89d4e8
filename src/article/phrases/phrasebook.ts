import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { expandPhrase } from './expand.ts'
import { eastAsian, foldPhrase } from './fold.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { korean } from './ko.ts'
import type { Phrases } from './phrases.ts'
import { createTemplates, type Templates } from './templates.ts'
import { chinese } from './zh.ts'

const languages = [english, japanese, korean, chinese, french, german, spanish, italian]

/** A newsroom's own words, as its settings have them; each written as in the tables of the languages. */
export interface NewsroomWords {
  related: readonly string[]
  ranking: readonly string[]
  /** Headings of the site's own lists. */
  other: readonly string[]
  furniture: readonly string[]
}

/** The heading of a list of headlines. */
export interface Heading {
  list: 'related' | 'ranking' | 'site'
  /** The section that the heading names, as printed. */
  section: string | null
  /** Whether the text of the article cannot go on below the list. */
  closes: boolean
  /** Whether the words say by themselves that a list follows. `Related` alone, or `More on the Way`, may head a part of a text. */
  certain: boolean
  /** Whether a headline may follow on the heading's own line. */
  opens: boolean
}

/** What a phrase means, wherever it stands. */
interface Phrase {
  heading: Omit<Heading, 'section'> | null
  meanings: readonly Meaning[]
}

export type Meaning = 'tab' | 'label' | 'kicker' | 'advert' | 'more' | 'age' | 'furniture' | 'ending'

/** The phrases of all languages and of the newsroom. Each lookup takes the same time, however many phrases there are. */
export interface Phrasebook {
  /** The heading that a whole line is; `null` for any other line. */
  heading: (line: string) => Heading | null
  /** Whether a whole line is one of the phrases with a meaning. */
  means: (meaning: Meaning, line: string) => boolean
  /** Whether a word is one that dates are made of. */
  isDateWord: (word: string) => boolean
  /** Whether a word without digits may end a date, a time or an age. */
  endsMoment: (word: string) => boolean
  /** Whether a word may be the first or the last of a label beside a headline. */
  opensLabel: (word: string) => boolean
  endsLabel: (word: string) => boolean
  /** Whether the heading of a list says that the list belongs to the text: results, ingredients. */
  namesOwnList: (line: string) => boolean
  /** Whether a sentence speaks of what a page has below an article: newsletters, subscriptions. */
  speaksOfPage: (line: string) => boolean
}

/** A line longer than this is no phrase. */
const longest = 90
const longestSentence = 300

/** The phrasebook of a newsroom. Its own words decide what a heading is where the languages say otherwise. */
export function createPhrasebook(words: NewsroomWords): Phrasebook {
  const table = createTemplates<Phrase>()
  const openings = new Set(all('openings'))
  for (const { list, closes, phrases } of lists) addHeadings(table, all(phrases), { list, closes }, openings)
  addHeadings(table, words.other.flatMap(expandPhrase), { list: 'site', closes: true }, openings)
  addHeadings(table, words.ranking.flatMap(expandPhrase), { list: 'ranking', closes: true }, openings)
  addHeadings(table, words.related.flatMap(expandPhrase), { list: 'related', closes: false }, openings)
  for (const [meaning, phrases] of Object.entries(meaningTables)) addMeaning(table, all(phrases), meaning as Meaning)
  addMeaning(table, words.furniture.flatMap(expandPhrase), 'furniture')
  const [ownLists, footerWords] = [all('ownLists').map(foldPhrase), all('footerWords').map(foldPhrase)]
  const dateWords = new Set(all('dateWords'))
  const ends = new Set([...dateWords, ...all('ages').map((age) => age.toLowerCase().split(' ').at(-1) ?? '')])
  const labels = [...all('labels'), ...all('adverts'), ...all('more')].map((label) => keyOf(label).split(' '))
  const [firsts, lasts] = [0, -1].map((at) => new Set(labels.map((words) => words.at(at) ?? '')))
  const find = rememberLast((line: string) => findPhrase(table, line))
  return {
    heading: (line) => find(line).heading,
    means: (meaning, line) => find(line).meanings.includes(meaning),
    isDateWord: (word) => dateWords.has(word),
    endsMoment: (word) => ends.has(word.toLowerCase()),
    opensLabel: (word) => firsts?.has(keyOf(word)) === true,
    endsLabel: (word) => lasts?.has(keyOf(word)) === true,
    namesOwnList: (line) => hasWord(line.slice(0, longest), ownLists),
    speaksOfPage: (line) => hasWord(line.slice(0, longestSentence), footerWords),
  }
}

function keyOf(words: string): string {
  return words.replaceAll('{number}', '0').replace(/\d+/g, '0').toLowerCase()
}

/** The same function, quicker when it is asked the same again: several questions in a row are about one line. */
function rememberLast<Answer>(ask: (line: string) => Answer): (line: string) => Answer {
  let last: { line: string; answer: Answer } | null = null
  return (line) => {
    if (last?.line !== line) last = { line, answer: ask(line) }
    return last.answer
  }
}

const lists = [
  { list: 'site', closes: true, phrases: 'site' },
  { list: 'ranking', closes: true, phrases: 'ranking' },
  { list: 'related', closes: true, phrases: 'popular' },
  { list: 'related', closes: false, phrases: 'related' },
] as const

const meaningTables: Record<Meaning, keyof Phrases> = {
  tab: 'tabs',
  label: 'labels',
  kicker: 'kickers',
  advert: 'adverts',
  more: 'more',
  age: 'ages',
  furniture: 'furniture',
  ending: 'endings',
}

function all(phrases: keyof Phrases): string[] {
  return languages.flatMap((language) => language[phrases].flatMap(expandPhrase))
}

/** Later headings replace earlier ones of another list; one of the same list stays, with whether a text may go on below it. */
function addHeadings(
  table: Templates<Phrase>,
  phrases: readonly string[],
  { list, closes }: Pick<Heading, 'list' | 'closes'>,
  openings: ReadonlySet<string>,
): void {
  for (const phrase of phrases) {
    const isLong = /\S \S/.test(phrase) || (eastAsian.test(phrase) && phrase.length > 2)
    const certain = isLong && !/\{(?:section|topic)\}/.test(phrase)
    const heading = { list, closes, certain, opens: list === 'related' && (certain || openings.has(phrase)) }
    table.add(phrase, (known) => (known?.heading?.list === list ? known : { heading, meanings: known?.meanings ?? [] }))
  }
}

function addMeaning(table: Templates<Phrase>, phrases: readonly string[], meaning: Meaning): void {
  for (const phrase of phrases) {
    table.add(phrase, (known) => ({ heading: known?.heading ?? null, meanings: [...(known?.meanings ?? []), meaning] }))
  }
}

const nothing = { heading: null, meanings: [] }

function findPhrase(table: Templates<Phrase>, line: string): { heading: Heading | null; meanings: readonly Meaning[] } {
  if (line.length > longest) return nothing
  const found = table.find(line)
  if (found.length === 0) return nothing
  const headed = /[.。,、]$/.test(line) ? undefined : found.find(({ value }) => value.heading !== null)
  const heading = headed?.value.heading ? { ...headed.value.heading, section: headed.section } : null
  return { heading, meanings: found.flatMap(({ value }) => value.meanings) }
}

/** Whether one of several folded words stands in a line; of letters, as a whole word. */
function hasWord(line: string, words: string[]): boolean {
  const folded = foldPhrase(line)
  return words.some((word) => {
    const at = folded.indexOf(word)
    if (at === -1) return false
    return !/[a-z]/.test(word) || !(/[a-z]/.test(folded[at - 1] ?? '') || /[a-z]/.test(folded[at + word.length] ?? ''))
  })
}
