import { hangulPaperEnds, hanPaperEnds } from './asian-papers.ts'
import { eastAsian } from './fold.ts'
import { foldedPhrasesOf, foldOwn } from './languages.ts'
import type { Phrases } from './phrases.ts'
import { createTemplates, type Templates } from './templates.ts'

/** A publication's own words from its settings. The syntax is that of the language tables. */
export interface OwnWords {
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
  /** Whether no text of the article follows the list. */
  closes: boolean
  /**
   * Whether the words alone show that a list follows. `Related` alone, or `More on the Way`, may be
   * a heading within the text.
   */
  certain: boolean
  /** Whether a headline may follow on the same line. */
  opens: boolean
}

/** The meanings of whole lines, wherever they occur, with their lists. */
const meanings = {
  tab: 'tabs',
  label: 'labels',
  kicker: 'kickers',
  advert: 'adverts',
  more: 'more',
  'list end': 'listEnds',
  'opening of a headline': 'lineOpenings',
  'place of an advert': 'advertPlaces',
  age: 'ages',
  furniture: 'furniture',
  ending: 'endings',
  'above a headline': 'aboveHeadline',
  promo: 'promos',
  'kicker of an article': 'headlineKickers',
  section: 'sections',
  area: 'areas',
  correction: 'corrections',
  'caption mark': 'captionMarks',
  credit: 'creditLines',
} as const

/**
 * A `button` is furniture without `{topic}`, such as `Share`, or one of the settings. It
 * can also be told apart from a headline.
 */
export type Meaning = keyof typeof meanings | 'button'

/** The kinds of non-article text, with their lists. */
const otherTexts = [
  ['error page', 'errorPages'],
  ['check of the browser', 'browserChecks'],
  ['login page', 'loginPages'],
  ['cookie notice', 'cookieNotices'],
  ['forwarded mail', 'forwardMarks'],
  ['search page', 'searchPages'],
] as const

export type OtherTextKind = (typeof otherTexts)[number][0]

/** The meaning of a whole line. */
export interface WholeLine {
  heading: Heading | null
  meanings: readonly Meaning[]
}

/** The meaning of a phrase. */
interface Phrase {
  heading: Omit<Heading, 'section'> | null
  meanings: readonly Meaning[]
}

/** Creates a lookup of whole lines. The publication's headings override those of the languages. */
export function createWholeLines(words: OwnWords): (line: string) => WholeLine {
  const table = createTemplates<Phrase>()
  const openings = new Set(foldedPhrasesOf('openings'))
  for (const { list, closes, phrases } of lists) addHeadings(table, foldedPhrasesOf(phrases), { list, closes }, openings)
  addHeadings(table, foldOwn(words.other), { list: 'site', closes: true }, openings)
  addHeadings(table, foldOwn(words.ranking), { list: 'ranking', closes: true }, openings)
  addHeadings(table, foldOwn(words.related), { list: 'related', closes: false }, openings)
  for (const [meaning, list] of Object.entries(meanings) as [Meaning, keyof Phrases][])
    addMeaning(table, foldedPhrasesOf(list), meaning)
  addMeaning(table, foldedPhrasesOf('cookieNotices'), 'furniture', () => false)
  addMeaning(table, foldOwn(words.furniture), 'furniture', () => true)
  return (line) => findWholeLine(table, line)
}

const lists = [
  { list: 'site', closes: true, phrases: 'site' },
  { list: 'ranking', closes: true, phrases: 'ranking' },
  { list: 'related', closes: true, phrases: 'popular' },
  { list: 'related', closes: false, phrases: 'related' },
] as const

/**
 * Adds headings. A later heading replaces one of a different list. One of the same list keeps its
 * values, including `closes`.
 */
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
    const join = (known: Phrase): Phrase => (known.heading?.list === list ? known : { heading, meanings: known.meanings })
    table.add(phrase, { heading, meanings: [] }, join)
  }
}

function addMeaning(
  table: Templates<Phrase>,
  phrases: readonly string[],
  meaning: Meaning,
  isButton = (phrase: string): boolean => !phrase.includes('{topic}'),
): void {
  // Most phrases have a single meaning. Share one object between them.
  const alone: Phrase = { heading: null, meanings: [meaning] }
  const button: Phrase = { heading: null, meanings: ['furniture', 'button'] }
  for (const phrase of phrases) table.add(phrase, meaning === 'furniture' && isButton(phrase) ? button : alone, joinMeanings)
}

function joinMeanings(known: Phrase, { meanings }: Phrase): Phrase {
  return { heading: known.heading, meanings: [...known.meanings, ...meanings] }
}

const nothing: WholeLine = { heading: null, meanings: [] }

function findWholeLine(table: Templates<Phrase>, line: string): WholeLine {
  const found = table.find(line)
  if (found.length === 0) return nothing
  const headed = /[.。,、]$/.test(line) ? undefined : found.find(({ value }) => value.heading !== null)
  const heading = headed?.value.heading ? inSite({ ...headed.value.heading, section: headed.section }, line, table) : null
  return { heading, meanings: found.flatMap(({ value }) => value.meanings) }
}

/** The name of a newspaper or a station, such as `潮見新聞` and `시오미일보`. */
const asianPaper = new RegExp(`.(?:${hanPaperEnds}|${hangulPaperEnds})$`)

/**
 * Treats a list named after the newspaper as a ranking of its site: `Trending in The Times`,
 * `ソーシャルランキング`, where the word is not a section.
 */
function inSite(heading: Heading, line: string, table: Templates<Phrase>): Heading {
  const { list, closes, section } = heading
  if (list !== 'related' || !closes || section === null) return heading
  const isOfSite = /ランキング|排行|랭킹/.test(line) && !/[「」『』【】"“”]/.test(line) && !isSection(table, section)
  const isPaper = isOfSite || /^The \p{Lu}/u.test(section) || asianPaper.test(section)
  return isPaper ? { ...heading, list: 'ranking', section: null } : heading
}

function isSection(table: Templates<Phrase>, name: string): boolean {
  const meanings = table.find(name).flatMap(({ value }) => value.meanings)
  // `総合` is a section of a newspaper, and all of them in a ranking.
  return !meanings.includes('tab') && meanings.some((meaning) => meaning === 'section' || meaning === 'area')
}

/** Creates a lookup of lines from non-article texts. Returns `null` for any other line. */
export function createOtherTexts(): (line: string) => OtherTextKind | null {
  const table = createTemplates<OtherTextKind>()
  for (const [kind, list] of otherTexts) {
    for (const phrase of foldedPhrasesOf(list)) table.add(phrase, kind, (known) => known)
  }
  return (line) => table.find(line)[0]?.value ?? null
}
