import type { Names } from './names.ts'

/** The start of a report's first paragraph: `SEOUL, Dec 7 (Reuters) – `. */
export interface Dateline {
  /** As printed, without the dash. */
  text: string
  place: string
  agency: string | null
  /** What the paragraph says after the dash. */
  rest: string
}

/** Further in than this, a dash belongs to a sentence. */
const longest = 90
/** A report is made of these: `TOKYO - Rain` is a line of the weather. */
const sentence = /[.。?!:]|.{40}/
const dash = /[—―−‒－]|--|\s–|–\s|\s-\s/
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*'
const date = new RegExp(`, (?:${month}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month})$`)
const capitals = /^\p{Lu}[\p{Lu}\p{M}'’./ -]{2,}$/u
const capitalised = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /](?:d[aeo] )?\p{Lu}[\p{L}\p{M}'’.-]*){0,4}$/u

/**
 * Reads the dateline that opens a paragraph; `null` when there is none. A place is in capitals (`MUNAKATA, Fukuoka -- `); one
 * in mixed case needs a date or an agency beside it (`Kobe, Dec. 23 (Jiji Press)—`), since `The five — Uzbekistan, …` is a
 * sentence. So is `NATO — the alliance — said …`: a report starts after its dash with a capital, a quote or a digit.
 */
export function readDateline(paragraph: string, names: Names): Dateline | null {
  const inJapanese = names.patterns.japaneseDateline.exec(paragraph)
  if (inJapanese) {
    const [whole, text = '', place = '', agency = null] = inJapanese
    return { text, place, agency, rest: paragraph.slice(whole.length).trimStart() }
  }
  const found = dash.exec(paragraph.slice(0, longest))
  if (!found || found.index === 0) return null
  const text = paragraph.slice(0, found.index).trimEnd()
  const rest = paragraph.slice(found.index + found[0].length).trimStart()
  const agency = /^(.+?) ?\(([^()]+)\)$/.exec(text)
  if (agency?.[2] !== undefined && !names.readsAsAgency(agency[2])) return null
  if (found[0] === ' - ' && agency === null && !sentence.test(rest)) return null
  if (agency === null && !/^["“‘'(]?[\p{Lu}\p{Nd}\p{Lo}¥$]/u.test(rest)) return null
  const placeAndDate = agency?.[1] ?? text
  const place = placeAndDate.replace(date, '')
  const certain = agency !== null || place !== placeAndDate
  return isPlace(place, certain) ? { text, place, agency: agency?.[2] ?? null, rest } : null
}

/** Reads a first line of the body that is a dateline with the text below it: `LONDON (AP) —`. */
export function readDatelineAlone(line: string, names: Names): Dateline | null {
  return /[—―−‒－–-]$/.test(line) ? readDateline(`${line} A.`, names) : null
}

/** Reads a first line of the body that holds a place in capitals and nothing else: `KUSHIRO, Hokkaido`. */
export function readPlaceAlone(line: string, names: Names): Dateline | null {
  const isAlone = line.length <= 40 && !line.endsWith('.') && isPlace(line, false) && !names.isAgency(line) && !isLabel(line)
  return isAlone ? { text: line, place: line, agency: null, rest: '' } : null
}

/** Whether a line is what a newspaper prints in capitals above a text, and no place. */
export function isLabel(line: string): boolean {
  return label.test(line) || (/^\P{Ll}*$/u.test(line) && / (?:AND|&) /.test(line))
}

const label =
  /^(?:ANALYSIS|BREAKING|COLUMN|COMMENTARY|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|FEATURE|INTERVIEW|NOTE|OPINION|PROFILE|REVIEW|UPDATE)$/

function isPlace(place: string, certain: boolean): boolean {
  const [first = '', ...others] = place.split(', ')
  const named = certain ? capitalised.test(first) || capitals.test(first) : capitals.test(first)
  return named && others.length <= 2 && others.every((other) => capitalised.test(other))
}
