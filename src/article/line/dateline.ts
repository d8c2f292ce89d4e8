import { month } from '../time/months.ts'
import { monthOf } from '../time/lookup.ts'
import type { Names } from '../names/names.ts'

/** The start of a report's first paragraph: `SEOUL, Dec 7 (Reuters) – `. */
export interface Dateline {
  /** As printed, without the dash. */
  text: string
  place: string
  agency: string | null
  /** The paragraph's text after the dash. */
  rest: string
}

/** A dash further into the line belongs to a sentence. */
const maxDatelineLength = 90
/**
 * Matches a sentence, which a report has after its dash. `TOKYO - Rain` is a line of a weather
 * report.
 */
const sentence = /[.。?!:]|.{40}/
/** The start of most reports. The classes of letters are slow to compile. */
const opensInCapital = /^["“‘'(]?[A-Z\d¥$]/
const dash = /[—―−‒－]|--|\s–|–\s|\s-\s|(?<=\))\.? ?[-–](?!-) ?/
const date = new RegExp(`, (?:${month}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month})$`)
/**
 * A day in another language: `, 24 oct 2025`, `, le 24 octobre`, `, 24. Okt.`,
 * `, 24 de octubre de 2025`
 */
const otherDate = /, (?:le |am |el )?\d{1,2}(?:er|\.|º)?(?: de)? (\p{L}{3,10})\.?(?:(?: de)? \d{4})?$/u
/** A country or a state in brackets after a place: `Saint-Orme (France)`. */
const inBrackets = / \(\p{Lu}[\p{L} .'’-]{1,24}\)$/u
const capitals = /^\p{Lu}[\p{Lu}\p{M}'’./ -]{2,}$/u
const capitalised = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /](?:d[aeo] )?\p{Lu}[\p{L}\p{M}'’.-]*){0,4}$/u

/**
 * `SINGAPORE: The …`. Before a colon, only a known city is a place: `WARNING: The …`,
 * `SMITH: The …`.
 */
const cities = new Set(
  'SINGAPORE|KUALA LUMPUR|JAKARTA|BANGKOK|MANILA|HANOI|HO CHI MINH CITY|PHNOM PENH|VIENTIANE|YANGON|NAYPYIDAW|BEIJING|SHANGHAI|HONG KONG|MACAU|TAIPEI|TOKYO|OSAKA|SEOUL|PYONGYANG|NEW DELHI|MUMBAI|CHENNAI|KOLKATA|BENGALURU|HYDERABAD|ISLAMABAD|KARACHI|LAHORE|PESHAWAR|QUETTA|DHAKA|COLOMBO|KATHMANDU|KABUL|TEHRAN|DUBAI|ABU DHABI|DOHA|RIYADH|BAGHDAD|DAMASCUS|BEIRUT|AMMAN|CAIRO|JERUSALEM|GAZA|ISTANBUL|ANKARA|MOSCOW|KYIV|WARSAW|BERLIN|VIENNA|GENEVA|ZURICH|ROME|PARIS|BRUSSELS|AMSTERDAM|THE HAGUE|LONDON|DUBLIN|MADRID|LISBON|STOCKHOLM|OSLO|COPENHAGEN|HELSINKI|ATHENS|NAIROBI|LAGOS|ABUJA|JOHANNESBURG|CAPE TOWN|SYDNEY|MELBOURNE|CANBERRA|WELLINGTON|AUCKLAND|OTTAWA|TORONTO|WASHINGTON|NEW YORK|LOS ANGELES|SAN FRANCISCO|CHICAGO|HOUSTON|MEXICO CITY|HAVANA|BOGOTA|CARACAS|LIMA|SANTIAGO|BUENOS AIRES|BRASILIA|SAO PAULO'.split(
    '|',
  ),
)

/**
 * Parses the dateline that opens a paragraph, or returns `null`. A place is in capitals
 * (`MUNAKATA, Fukuoka -- `). A place in mixed case needs a date or an agency
 * (`Kobe, Dec. 23 (Jiji Press)—`), since `The five — Uzbekistan, …` is a sentence. After the dash,
 * a report starts with a capital, a quote or a digit. This rules out
 * `NATO — the alliance — said …`.
 */
export function readDateline(paragraph: string, names: Names): Dateline | null {
  const inJapanese = names.patterns.japaneseDateline.exec(paragraph)
  if (inJapanese) {
    const [whole, text = '', place = '', agency = null] = inJapanese
    return { text, place, agency, rest: paragraph.slice(whole.length).trimStart() }
  }
  const named = paragraph.slice(0, Math.max(0, paragraph.indexOf(': ')))
  const said = paragraph.slice(named.length + 2)
  if (cities.has(named) && /^["“‘']?[\p{Lu}\p{Nd}]/u.test(said) && /[.”"]$/.test(said))
    return { text: named, place: named, agency: null, rest: said }
  const found = dash.exec(paragraph.slice(0, maxDatelineLength))
  if (!found || found.index === 0) return null
  const text = paragraph.slice(0, found.index).trimEnd()
  const rest = paragraph.slice(found.index + found[0].length).trimStart()
  const agency = /[)/]$/.test(text) ? (/^(.+?) ?\(([^()]+)\)$/.exec(text) ?? /^(.+?) ?\/([\w ]{3,20})\/$/.exec(text)) : null
  // `dpa/lbn` names a desk of the agency.
  if (agency?.[2] !== undefined && !names.readsAsAgency(agency[2].replace(/\/[a-z]{2,4}$/, ''))) return null
  if (found[0] === ' - ' && agency === null && !sentence.test(rest)) return null
  if (agency === null && !opensInCapital.test(rest) && !/^["“‘'(]?[\p{Lu}\p{Nd}\p{Lo}]/u.test(rest)) return null
  const placeAndDate = agency?.[1] ?? text
  const place = withoutDate(placeAndDate)
  const certain = agency !== null || place !== placeAndDate
  if (!isPlace(place, certain)) return null
  const [wire = '', name] = (rest.startsWith('(') && newswire.exec(rest)) || []
  if (name !== undefined && names.isAgency(name)) return { text, place, agency: name, rest: rest.slice(wire.length) }
  return { text, place, agency: agency?.[2] ?? null, rest }
}

/** The wire of a press release, between two dashes: `HALIFAX--(BUSINESS WIRE)--`. */
const newswire = /^\(([\p{L} ]{3,20})\) ?(?:--|[—–-]) ?/u

/** Parses a first body line that is a dateline with its text below: `LONDON (AP) —`. */
export function readDatelineAlone(line: string, names: Names): Dateline | null {
  return /[—―−‒－–-]/.test(line.slice(-1)) ? readDateline(`${line} A.`, names) : null
}

/** Parses a first body line that has only a place in capitals: `KUSHIRO, Hokkaido`. */
export function readPlaceAlone(line: string, names: Names): Dateline | null {
  const isAlone =
    line.length <= 40 && !line.endsWith('.') && isPlace(line, false) && !names.isAgency(line) && !isLabelInCapitals(line)
  return isAlone ? { text: line, place: line, agency: null, rest: '' } : null
}

/** Parses a place on the line above a dash alone: `Shiomi, Japan`. */
export function readPlaceAboveDash(line: string): Dateline | null {
  return line.length <= 40 && isPlace(line, true) ? { text: line, place: line, agency: null, rest: '' } : null
}

/** Whether a line is a label that newspapers print in capitals above a text, and not a place. */
export function isLabelInCapitals(line: string): boolean {
  return label.test(line) || (/ (?:AND|&) /.test(line) && /^\P{Ll}*$/u.test(line))
}

const label =
  /^(?:ANALYSIS|BREAKING|COLUMN|COMMENTARY|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|FEATURE|INTERVIEW|NOTE|OPINION|PROFILE|REVIEW|UPDATE)$/

function withoutDate(text: string): string {
  if (!text.includes(', ')) return text
  const named = otherDate.exec(text)
  return named !== null && monthOf(named[1] ?? '') !== null ? text.slice(0, named.index) : text.replace(date, '')
}

function isPlace(place: string, certain: boolean): boolean {
  const [first = '', ...others] = (certain ? place.replace(inBrackets, '') : place).split(', ')
  const named = certain ? capitalised.test(first) || capitals.test(first) : capitals.test(first)
  return named && others.length <= 2 && others.every((other) => capitalised.test(other))
}
