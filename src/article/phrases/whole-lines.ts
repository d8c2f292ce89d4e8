import { hangulPaperEnds, hanPaperEnds } from './asian-papers.ts'
import { eastAsian } from './fold.ts'
import { foldAlternatives, foldOwn, unexpandedPhrasesOf } from './languages.ts'
import type { Phrases } from './phrases.ts'
import { createTemplates, maxLineLength, type Source, type Templates } from './templates.ts'

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
  'caption heading': 'captionHeadings',
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
  ['forwarded mail', 'forwardLines'],
  ['search page', 'searchPages'],
] as const

export type OtherTextKind = (typeof otherTexts)[number][0]

/** The meaning of a whole line. */
export interface WholeLine {
  heading: Heading | null
  meanings: readonly Meaning[]
  /** The kind of non-article text that the line indicates. */
  otherText: OtherTextKind | null
}

/** The meaning of a phrase. */
interface Phrase {
  heading: Omit<Heading, 'section'> | null
  meanings: readonly Meaning[]
  otherText: OtherTextKind | null
}

/** Creates a lookup of whole lines. The publication's headings override those of the languages. */
export function createWholeLines(words: OwnWords): (line: string) => WholeLine {
  const openings = new Set(unexpandedPhrasesOf('openings').flatMap(foldAlternatives))
  const sources = [
    ...lists.map((each) => headings(ofLanguages(each.phrases), each, openings)),
    headings(ofNewsroom(words.other), { list: 'site', closes: true }, openings),
    headings(ofNewsroom(words.ranking), { list: 'ranking', closes: true }, openings),
    headings(ofNewsroom(words.related), { list: 'related', closes: false }, openings),
    ...(Object.entries(meanings) as [Meaning, keyof Phrases][]).map(([meaning, list]) => meant(ofLanguages(list), meaning)),
    meant(ofLanguages('cookieNotices'), 'furniture', () => false),
    meant(ofNewsroom(words.furniture), 'furniture', () => true),
    ...otherTexts.map(([kind, list]) => ofOtherText(ofLanguages(list), kind)),
  ]
  const longest = Math.max(maxLineLength, ...Object.values(words).flatMap(lengthsOf))
  const table = createTemplates<Phrase>(sources, longest)
  return (line) => findWholeLine(table, line)
}

/** The lengths of lines that settings describe, with room for what fills a slot or a number. */
function lengthsOf(phrases: readonly string[]): number[] {
  return phrases.map((phrase) => phrase.length + (phrase.includes('{') ? 40 : 0))
}

const lists = [
  { list: 'site', closes: true, phrases: 'site' },
  { list: 'ranking', closes: true, phrases: 'ranking' },
  { list: 'related', closes: true, phrases: 'popular' },
  { list: 'related', closes: false, phrases: 'related' },
] as const

type Words = Omit<Source<Phrase>, 'value'>

function ofLanguages(list: keyof Phrases): Words {
  return { phrases: unexpandedPhrasesOf(list), expand: foldAlternatives }
}

function ofNewsroom(words: readonly string[]): Words {
  return { phrases: foldOwn(words), expand: (phrase) => [phrase] }
}

/**
 * Headings. A later one replaces one of a different list. One of the same list keeps its values,
 * including `closes`.
 */
function headings(
  words: Words,
  { list, closes }: Pick<Heading, 'list' | 'closes'>,
  openings: ReadonlySet<string>,
): Source<Phrase> {
  const value = (phrase: string, known: Phrase | undefined): Phrase => {
    if (known?.heading?.list === list) return known
    const isLong = /\S \S/.test(phrase) || (eastAsian.test(phrase) && phrase.length > 2)
    const certain = isLong && !/\{(?:section|topic)\}/.test(phrase)
    const heading = { list, closes, certain, opens: list === 'related' && (certain || openings.has(phrase)) }
    return { heading, meanings: known?.meanings ?? [], otherText: null }
  }
  return { ...words, value }
}

/** Phrases with a meaning. */
function meant(
  words: Words,
  meaning: Meaning,
  isButton = (phrase: string): boolean => !phrase.includes('{topic}'),
): Source<Phrase> {
  // Most phrases have a single meaning. Share one object between them.
  const alone: Phrase = { heading: null, meanings: [meaning], otherText: null }
  const button: Phrase = { ...alone, meanings: ['furniture', 'button'] }
  const value = (phrase: string, known: Phrase | undefined): Phrase => {
    const own = meaning === 'furniture' && isButton(phrase) ? button : alone
    return known === undefined ? own : { ...known, meanings: [...known.meanings, ...own.meanings] }
  }
  return { ...words, value }
}

/** Phrases of a kind of non-article text. The first kind of a phrase counts. */
function ofOtherText(words: Words, kind: OtherTextKind): Source<Phrase> {
  const value = (_: string, known: Phrase = nothing): Phrase => ({ ...known, otherText: known.otherText ?? kind })
  return { ...words, value }
}

const nothing = { heading: null, meanings: [], otherText: null }

function findWholeLine(table: Templates<Phrase>, line: string): WholeLine {
  const found = table(line)
  if (found.length === 0) return nothing
  const headed = /[.。,、]$/.test(line) ? undefined : found.find(({ value }) => value.heading !== null)
  const heading = headed?.value.heading ? inSite({ ...headed.value.heading, section: headed.section }, line, table) : null
  const meanings = found.flatMap(({ value }) => value.meanings)
  return { heading, meanings, otherText: found.find(({ value }) => value.otherText !== null)?.value.otherText ?? null }
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
  const meanings = table(name).flatMap(({ value }) => value.meanings)
  // `総合` is a section of a newspaper, and all of them in a ranking.
  return !meanings.includes('tab') && meanings.some((meaning) => meaning === 'section' || meaning === 'area')
}
