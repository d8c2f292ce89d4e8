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

type ListPhrase = Omit<Heading, 'section' | 'opens'>

export type Meaning = 'tab' | 'label' | 'kicker' | 'advert' | 'more' | 'age' | 'furniture' | 'ending'

/** The phrases of all languages and of the newsroom. Each lookup takes the same time, however many phrases there are. */
export interface Phrasebook {
  /** The heading that a whole line is; `null` for any other line. */
  heading: (line: string) => Heading | null
  /** Whether a whole line is one of the phrases with a meaning. */
  means: (meaning: Meaning, line: string) => boolean
  /** Whether a word is one that dates are made of. */
  isDateWord: (word: string) => boolean
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
  const headings = createTemplates<ListPhrase>()
  for (const { list, closes, phrases } of lists) addHeadings(headings, all(phrases), list, closes)
  addHeadings(headings, words.other.flatMap(expandPhrase), 'site', true)
  addHeadings(headings, words.ranking.flatMap(expandPhrase), 'ranking', true)
  addHeadings(headings, words.related.flatMap(expandPhrase), 'related', false)
  const meanings = Object.fromEntries(
    Object.entries(meaningTables).map(([meaning, phrases]) => [meaning, tableOf(all(phrases))]),
  ) as Record<Meaning, Templates<true>>
  for (const phrase of words.furniture.flatMap(expandPhrase)) meanings.furniture.add(phrase, true)
  const ownLists = all('ownLists').map(foldPhrase)
  const footerWords = all('footerWords').map(foldPhrase)
  const openings = new Set(all('openings').map(foldPhrase))
  const dateWords = new Set(languages.flatMap((language) => language.dateWords))
  return {
    heading: (line) => findHeading(headings, openings, line),
    means: (meaning, line) => line.length <= longest && meanings[meaning].find(line) !== null,
    isDateWord: (word) => dateWords.has(word),
    namesOwnList: (line) => hasWord(line.slice(0, longest), ownLists),
    speaksOfPage: (line) => hasWord(line.slice(0, longestSentence), footerWords),
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

function tableOf(phrases: string[]): Templates<true> {
  const table = createTemplates<true>()
  for (const phrase of phrases) table.add(phrase, true)
  return table
}

/** Later headings replace earlier ones of another list; one of the same list stays, with whether a text may go on below it. */
function addHeadings(table: Templates<ListPhrase>, phrases: readonly string[], list: Heading['list'], closes: boolean): void {
  for (const phrase of phrases) {
    const certain =
      !/\{(?:section|topic)\}/.test(phrase) && (/\S \S/.test(phrase) || (eastAsian.test(phrase) && phrase.length > 2))
    if (table.get(phrase)?.list !== list) table.add(phrase, { list, closes, certain })
  }
}

function findHeading(table: Templates<ListPhrase>, openings: ReadonlySet<string>, line: string): Heading | null {
  if (line.length > longest || /[.。,、]$/.test(line)) return null
  const found = table.find(line)
  if (found === null) return null
  const opens = found.value.list === 'related' && (found.value.certain || openings.has(foldPhrase(line)))
  return { ...found.value, opens, section: found.slot === 'section' ? found.text : null }
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
