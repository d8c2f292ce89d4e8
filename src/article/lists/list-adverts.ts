import type { ListEntry } from './list-block.ts'
import type { Look } from './looks.ts'

/**
 * Decides to which headlines the labels of advertisements on their own line belong. `frame` holds
 * the lines above the first headline.
 */
export function placeAdverts(entries: readonly ListEntry[], frame: readonly Look[]): readonly ListEntry[] {
  if (!hasLabels(entries, frame)) return entries
  return raiseAdverts(lowerAdverts(ignorePlaces(entries), frame))
}

/**
 * The line numbers of labels that are between two headlines without bullets, with nothing to say
 * to which they belong, and of places for advertisements between headlines.
 */
export function findDoubtful(entries: readonly ListEntry[], frame: readonly Look[]): ReadonlySet<number> {
  if (!hasLabels(entries, frame)) return new Set()
  const within = entries.slice(0, -1)
  const isEach = areLabelled(entries) || frame.at(-1)?.detail === 'advert' || areAbove(entries, frame)
  const labels = within.flatMap(({ lines, details }) =>
    isEach ? [] : details.filter((look) => isAdvertLabel(look) && (isPlace(look) || lines[0]?.look.mark === null)),
  )
  return new Set(labels.map(({ line }) => line.number))
}

/** Whether there is any label of an advertisement. Most lists have none. */
function hasLabels(entries: readonly ListEntry[], frame: readonly Look[]): boolean {
  return frame.at(-1)?.detail === 'advert' || entries.some(({ details }) => details.some(isAdvertLabel))
}

/** Whether most headlines of a list have a label. */
function areLabelled(entries: readonly ListEntry[]): boolean {
  return entries.filter(({ details }) => details.some(isAdvertLabel)).length * 2 > entries.length
}

function isAdvertLabel({ detail, mark }: Look): boolean {
  return detail === 'advert' && mark === null
}

/** Whether a label is that of a place where an advertisement was. */
export function isPlace({ line }: Look): boolean {
  return line.phrase.meanings.includes('place of an advert')
}

/** Turns places for advertisements into labels, unless most headlines have one. */
function ignorePlaces(entries: readonly ListEntry[]): ListEntry[] {
  if (areLabelled(entries)) return [...entries]
  const ignore = (look: Look): Look => (isAdvertLabel(look) && isPlace(look) ? { ...look, detail: 'label' } : look)
  return entries.map((entry) => ({ ...entry, details: entry.details.map(ignore) }))
}

/** Whether labels are above their headlines: that of an advertisement, or a section, precedes the first. */
function areAbove(entries: readonly ListEntry[], frame: readonly Look[]): boolean {
  // Below its headline, a label of an advertisement is above the section of the next one.
  const isAboveSection = ({ details }: ListEntry): boolean => {
    const label = details.find(isAdvertLabel)?.line.number ?? Number.POSITIVE_INFINITY
    return details.some(({ section, line }) => section && line.number > label)
  }
  if (entries.some(isAboveSection)) return false
  const [first] = entries
  const number = first?.lines[0]?.look.line.number ?? 0
  const [before, last] = [...frame, ...(first?.details.filter(({ line }) => line.number < number) ?? [])].slice(-2)
  const [label, above] = last === undefined ? [before] : [last, before]
  return label?.section === true || (label?.detail === 'advert' && above?.detail !== 'advert')
}

/** Moves each advertisement label to the headline below it, if labels are above headlines. */
function lowerAdverts(entries: readonly ListEntry[], frame: readonly Look[]): ListEntry[] {
  if (!areAbove(entries, frame) || entries[0]?.lines[0]?.look.mark !== null) return [...entries]
  const isAdvert = ({ detail }: Look): boolean => detail === 'advert'
  const labels = [frame.findLast(isAdvert), ...entries.map(({ details }) => details.findLast(isAdvert))]
  return entries.map((entry, index) => {
    const own = labels[index]
    const others = entry.details.filter((look) => look !== labels[index + 1])
    return { ...entry, details: own === undefined ? others : [own, ...others] }
  })
}

/**
 * Assigns labels of advertisements on their own line. A label above an unbulleted line belongs to
 * that line. A label at the end of the list belongs to the page. Any other label belongs to the
 * headline above it.
 */
function raiseAdverts(entries: readonly ListEntry[]): ListEntry[] {
  return entries.map((entry, index) => {
    const advert = entry.details.find(isAdvertLabel)
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
