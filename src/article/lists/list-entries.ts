import { trimHeadline } from '../line/headline-trim.ts'
import { findDoubtful, placeAdverts } from './list-adverts.ts'
import type { ListEntry } from './list-block.ts'
import { trimShared } from '../line/list-shared.ts'
import { isTag } from '../line/list-details.ts'
import type { Look } from './looks.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/** A parsed headline of a list. */
export interface Headline {
  text: string
  url: string | null
  isAdvert: boolean
  lines: Look[]
  /** Lines next to the headline that are not part of it. */
  around: Look[]
  /** Words removed from the headline because they are not part of it. */
  cut: string[]
  /** Lines that may not be part of the headline. */
  doubtful: Look[]
  /** The label of an advertisement that may belong to this headline or to the next. */
  doubtfulAdvert: Look | null
}

/** Parses the headlines of a list's entries. `frame` holds the lines above the first headline. */
export function readHeadlines(entries: readonly ListEntry[], frame: readonly Look[], phrases: Phrasebook): Headline[] {
  const read = settleExtras(placeAdverts(entries, frame)).map((entry) => readHeadline(entry, phrases))
  const texts = trimShared(
    read.map(({ text }) => text),
    phrases,
  )
  placeAddresses(read, frame)
  const adverts = findDoubtful(entries, frame)
  return read.map((headline, index) => ({
    ...headline,
    text: texts[index] ?? headline.text,
    doubtfulAdvert: headline.around.find((look) => adverts.has(look.line.number)) ?? null,
  }))
}

type Settled = ListEntry & { doubtful: Look[] }

/**
 * Decides what the lines below headlines are. If each headline has one, they are summaries or areas
 * below, or the first lines are sections above the headlines. Otherwise they continue the headline
 * and count as doubtful.
 */
function settleExtras(entries: readonly ListEntry[]): Settled[] {
  if (entries.every(({ extras }) => extras.length === 0)) return entries.map((entry) => ({ ...entry, doubtful: [] }))
  const known = entries.map((entry) => (entry.lines[0]?.look.section === true ? lowerHeadline(entry) : entry))
  if (areAround(known)) return known.map(moveAround)
  const lowered = known.every(isBelowTag) ? known.map(lowerHeadline) : known
  const signed = lowered.every(({ extras }) => extras.length > 1 && isAround(extras.at(-1))) ? lowered.map(moveLast) : lowered
  return areAround(signed) ? signed.map(moveAround) : signed.map(joinExtras)
}

/**
 * Whether the lines below headlines are no part of them: each has one at most, short or a sentence.
 */
function areAround(entries: readonly ListEntry[]): boolean {
  // The phrasebook may know some of them: `県内` next to `潮見町 中部`.
  // The last headline may have none, where the list ends at the next blank line.
  const whole = entries.length > 2 ? entries.slice(0, -1) : entries
  const isEach = entries.length > 1 && whole.every(({ extras, details }) => extras.length + details.length > 0)
  return isEach && entries.every(({ extras }) => extras.length < 2 && (extras.length === 0 || isAround(extras[0])))
}

/** A line in brackets, such as the names of writers. */
const inBrackets = /^(?:【[^【】]{1,30}】|[（(][^（）()]{1,30}[）)])$/

function isAround(extra: Look | undefined): boolean {
  return extra !== undefined && (extra.prose || extra.section || isTag(extra.line.text) || inBrackets.test(extra.line.text))
}

/** Whether the first line of a headline may name a section, with the headline below it. */
function isBelowTag({ lines, extras }: ListEntry, _: number, { length }: readonly ListEntry[]): boolean {
  const text = lines[0]?.text ?? ''
  const [headline] = extras
  return length > 1 && lines.length === 1 && isTag(text) && headline?.prose === false && text.length < headline.line.text.length
}

/** Moves the first line to the details and makes the next one the headline, unless it is none. */
function lowerHeadline(entry: ListEntry): ListEntry {
  const [headline, ...extras] = entry.extras
  if (headline === undefined || headline.prose || headline.section) return entry
  const sections = entry.lines.map(({ look }) => look)
  return { lines: [{ look: headline, text: headline.line.text }], extras, details: [...entry.details, ...sections] }
}

function moveLast({ lines, extras, details }: ListEntry): ListEntry {
  return { lines, extras: extras.slice(0, -1), details: [...details, ...extras.slice(-1)] }
}

function moveAround({ lines, extras, details }: ListEntry): Settled {
  return { lines, extras: [], details: [...details, ...extras], doubtful: [] }
}

function joinExtras({ lines, extras, details }: ListEntry): Settled {
  const [prose, more] = [extras.filter((look) => look.prose), extras.filter((look) => !look.prose)]
  return {
    lines: [...lines, ...more.map((look) => ({ look, text: look.line.text }))],
    extras: [],
    details: [...details, ...prose],
    doubtful: extras,
  }
}

function readHeadline({ lines, details, doubtful }: Settled, phrases: Phrasebook): Omit<Headline, 'doubtfulAdvert'> {
  const joined = lines.reduce((before, { text, look }) => join(before, text, doubtful.includes(look)), '')
  const { headline, url, isAdvert, cut } = trimHeadline(joined, phrases)
  const looks = lines.map(({ look }) => look)
  const isPaid = isAdvert || details.some(({ detail }) => detail === 'advert')
  const wrapped = looks.slice(1).filter(({ line }) => eastAsian.test(line.text))
  return {
    text: headline,
    url: url ?? readAddress(details.find(({ detail }) => detail === 'address')),
    isAdvert: isPaid,
    lines: looks,
    around: details,
    cut,
    doubtful: [...doubtful, ...wrapped.filter((look) => !doubtful.includes(look))],
  }
}

/**
 * Joins two lines of a headline. A wrapped Japanese line gets no space, though the original may
 * have had one. A second line of the headline gets a space.
 */
function join(before: string, text: string, isSecond: boolean): string {
  if (before === '') return text
  const close = !isSecond && eastAsian.test(before.at(-1) ?? '') && eastAsian.test(text[0] ?? '')
  return close ? before + text : `${before} ${text}`
}

/** Reads the address on its own line. Adds `https://` to an address that begins with `www.`. */
function readAddress(look: Look | undefined): string | null {
  const address = look?.text.replace(/^[<(（]|[>)）]$/g, '')
  return address?.startsWith('www.') ? `https://${address}` : (address ?? null)
}

/** Gives each address to the headline below it, if one precedes the first headline. */
function placeAddresses(headlines: Pick<Headline, 'url' | 'around'>[], frame: readonly Look[]): void {
  const first = frame.findLast(({ detail }) => detail === 'address')
  if (first === undefined) return
  const addresses = [first, ...headlines.flatMap(({ around }) => around.filter(({ detail }) => detail === 'address'))]
  for (const [index, headline] of headlines.entries()) headline.url = readAddress(addresses[index])
}
