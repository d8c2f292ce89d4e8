import { trimAll, trimHeadline } from './headline-trim.ts'
import type { ListEntry } from './list-block.ts'
import { isTag } from './list-details.ts'
import type { Look } from './looks.ts'
import { eastAsian } from './phrases/fold.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'

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
}

/** Parses the headlines of a list's entries. `frame` holds the lines above the first headline. */
export function readHeadlines(entries: readonly ListEntry[], frame: readonly Look[], phrases: Phrasebook): Headline[] {
  const read = settleExtras(placeAdverts(lowerAdverts(entries, frame))).map((entry) => readHeadline(entry, phrases))
  const texts = trimAll(
    read.map(({ text }) => text),
    phrases,
  )
  placeAddresses(read, frame)
  return read.map((headline, index) => ({ ...headline, text: texts[index] ?? headline.text }))
}

/**
 * Moves each advertisement mark to the headline below it, if a mark precedes the first headline.
 */
function lowerAdverts(entries: readonly ListEntry[], frame: readonly Look[]): ListEntry[] {
  const isAbove = frame.at(-1)?.detail === 'advert' && frame.at(-2)?.detail !== 'advert'
  if (!isAbove || entries[0]?.lines[0]?.look.mark !== null) return [...entries]
  const above = [frame.at(-1), ...entries.map(({ details }) => details.at(-1))]
  return entries.map((entry, index) => {
    const [own, next] = [above[index], entry.details.at(-1)]
    const details = next?.detail === 'advert' ? entry.details.slice(0, -1) : entry.details
    return own?.detail === 'advert' ? { ...entry, details: [own, ...details] } : { ...entry, details }
  })
}

/**
 * Assigns advertisement marks on their own line. A mark above an unbulleted line belongs to that
 * line. A mark at the end of the list belongs to the page. Any other mark belongs to the headline
 * above it.
 */
function placeAdverts(entries: readonly ListEntry[]): ListEntry[] {
  return entries.map((entry, index) => {
    const advert = entry.details.find(({ detail, mark }) => detail === 'advert' && mark === null)
    const first = entry.lines[0]?.look.line.number ?? 0
    if (advert === undefined || advert.line.number < first) return entry
    const paid = entry.extras.filter(({ line }) => line.number > advert.line.number)
    const isLast = index === entries.length - 1 && entry.details.at(-1) === advert
    if (paid.length === 0 && !isLast) return entry
    const unpaid = { ...advert, detail: 'label' as const }
    const details = entry.details.map((look) => (look === advert ? unpaid : look))
    return { ...entry, extras: entry.extras.filter((look) => !paid.includes(look)), details: [...details, ...paid] }
  })
}

type Settled = ListEntry & { doubtful: Look[] }

/**
 * Decides what the lines below headlines are. If each headline has one, they are summaries or areas
 * below, or the first lines are sections above the headlines. Otherwise they continue the headline
 * and count as doubtful.
 */
function settleExtras(entries: readonly ListEntry[]): Settled[] {
  const extras = entries.map((entry) => entry.extras[0])
  const isEach = entries.length > 1 && entries.every((entry) => entry.extras.length === 1)
  // The phrasebook may know some of them: `県内` next to `潮見町 中部`.
  const isSome = entries.length > 1 && entries.every((entry) => entry.extras.length + entry.details.length > 0)
  const firsts = entries.map(({ lines }) => lines[0]?.text ?? '')
  const areAround =
    (isEach || isSome) &&
    entries.every((entry) => entry.extras.length < 2) &&
    extras.every((extra) => extra === undefined || extra.prose || extra.section || isTag(extra.line.text))
  const areAbove =
    isEach && !areAround && firsts.every((text, index) => isTag(text) && text.length < (extras[index]?.line.text.length ?? 0))
  return entries.map((entry) => {
    const { lines, extras: below, details } = entry
    if (below.length === 0) return { ...entry, doubtful: [] }
    const added = below.map((look) => ({ look, text: look.line.text }))
    if (areAround) return { lines, extras: [], details: [...details, ...below], doubtful: [] }
    if (areAbove) return { lines: added, extras: [], details: [...details, ...lines.map(({ look }) => look)], doubtful: [] }
    const [more, prose] = [below.filter((look) => !look.prose), below.filter((look) => look.prose)]
    return {
      lines: [...lines, ...more.map((look) => ({ look, text: look.line.text }))],
      extras: [],
      details: [...details, ...prose],
      doubtful: below,
    }
  })
}

function readHeadline({ lines, details, doubtful }: Settled, phrases: Phrasebook): Headline {
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
    doubtful: [...new Set([...doubtful, ...wrapped])],
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
function placeAddresses(headlines: Headline[], frame: readonly Look[]): void {
  const first = frame.findLast(({ detail }) => detail === 'address')
  if (first === undefined) return
  const addresses = [first, ...headlines.flatMap(({ around }) => around.filter(({ detail }) => detail === 'address'))]
  for (const [index, headline] of headlines.entries()) headline.url = readAddress(addresses[index])
}
