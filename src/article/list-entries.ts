import { trimAll, trimHeadline } from './headline-trim.ts'
import type { Entry } from './list-block.ts'
import { isTag } from './list-details.ts'
import type { Look } from './looks.ts'
import { eastAsian } from './phrases/fold.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'

/** A headline of a list, read. */
export interface Headline {
  text: string
  url: string | null
  isAdvert: boolean
  lines: Look[]
  /** Lines and words beside it that are no part of it. */
  around: Look[]
  cut: string[]
  /** Lines of which it is not certain that they are part of it. */
  doubtful: Look[]
}

/** Reads the headlines of a list's entries. `frame` is what stands above the first. */
export function readHeadlines(entries: readonly Entry[], frame: readonly Look[], phrases: Phrasebook): Headline[] {
  const read = settleExtras(placeAdverts(lowerAdverts(entries, frame))).map((entry) => readHeadline(entry, phrases))
  const texts = trimAll(
    read.map(({ text }) => text),
    phrases,
  )
  placeAddresses(read, frame)
  return read.map((headline, index) => ({ ...headline, text: texts[index] ?? headline.text }))
}

/** Below the mark of an advertisement that stands above all headlines, each such mark belongs to the headline below it. */
function lowerAdverts(entries: readonly Entry[], frame: readonly Look[]): Entry[] {
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
 * Places the marks of advertisements that stand on a line of their own. Above a line without a bullet of its own, the mark belongs to
 * that; at the end of a list it belongs to the page; otherwise to the headline above.
 */
function placeAdverts(entries: readonly Entry[]): Entry[] {
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

type Settled = Entry & { doubtful: Look[] }

/**
 * Decides what the lines below headlines are. When each headline has one: summaries, areas below, sections above. Otherwise they go
 * on with the headline, which is doubtful.
 */
function settleExtras(entries: readonly Entry[]): Settled[] {
  const extras = entries.map((entry) => entry.extras[0])
  const isEach = entries.length > 1 && entries.every((entry) => entry.extras.length === 1)
  // Some may be known by a phrase: `県内` beside `潮見町 中部`.
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

/** Where a Japanese line wraps, nothing tells whether a space stood there. Two lines of a headline have one. */
function join(before: string, text: string, isSecond: boolean): string {
  if (before === '') return text
  const close = !isSecond && eastAsian.test(before.at(-1) ?? '') && eastAsian.test(text[0] ?? '')
  return close ? before + text : `${before} ${text}`
}

/** The address in a line of its own; `www.` alone is one of the web. */
function readAddress(look: Look | undefined): string | null {
  const address = look?.text.replace(/^[<(（]|[>)）]$/g, '')
  return address?.startsWith('www.') ? `https://${address}` : (address ?? null)
}

/** When an address stands above the first headline, each is that of the headline below it. */
function placeAddresses(headlines: Headline[], frame: readonly Look[]): void {
  const first = frame.findLast(({ detail }) => detail === 'address')
  if (first === undefined) return
  const addresses = [first, ...headlines.flatMap(({ around }) => around.filter(({ detail }) => detail === 'address'))]
  for (const [index, headline] of headlines.entries()) headline.url = readAddress(addresses[index])
}
