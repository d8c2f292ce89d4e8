import { foldPhrase, foldSigns, trimPhrase, trimStart } from './fold.ts'
import { cut, fills, type Parts, readParts } from './slots.ts'

/**
 * Phrases whose values are made in the same way. One phrase may have a slot that any name fills.
 */
export interface Source<Value> {
  /** Phrases that `expand` turns into one or several, folded by `foldSigns`. */
  phrases: readonly string[]
  expand: (phrase: string) => readonly string[]
  /** The value of a folded phrase. `known` is that of the same phrase in an earlier source. */
  value: (phrase: string, known: Value | undefined) => Value
}

/** Finds the phrases that match a whole line. A phrase without a slot comes first. */
export type Templates<Value> = (line: string) => Found<Value>[]

interface Found<Value> {
  value: Value
  /** The text in a section slot, as printed. `null` for other phrases. */
  section: string | null
}

interface Template<Value> extends Parts {
  value: Value
}

/** The longest line that is a phrase. Of a longer one, the opening is checked up to `longestOpening`. */
export const maxLineLength = 90
const longestOpening = 64
/** This many characters rule out most lines without an opening. */
const longestStart = 16

/** Phrases by their starts. Expanded when a line begins like them. */
interface Table<Value> {
  /** Phrases without a slot. */
  whole: Map<string, Value>
  starts: Map<string, Group<Value>>
  /** Phrases that begin with the slot, by their last character. */
  ends: Map<string, Template<Value>[]>
}

/** Phrases with the same start, to be expanded, and those with a slot once they are. */
interface Group<Value> {
  pending: { phrase: string; source: Source<Value> }[]
  templates: Template<Value>[]
}

/**
 * Creates a table with lookups in constant time, however many phrases there are. Expands only
 * phrases with the first letters of a line, since there are thirty thousand and a page has few of
 * them. Of lines longer than `longest`, only the openings are checked.
 */
export function createTemplates<Value>(sources: readonly Source<Value>[], longest = maxLineLength): Templates<Value> {
  const table: Table<Value> = { whole: new Map(), starts: new Map(), ends: new Map() }
  const entries = sources.flatMap((source) => source.phrases.map((phrase) => ({ phrase, source })))
  for (const [start, pending] of Map.groupBy(entries, ({ phrase }) => startOf(phrase)))
    table.starts.set(start, { pending, templates: [] })
  templatesAt(table, '')
  return (line) => {
    if (line.length > longest) return findOpenings(table, line)
    const folded = foldPhrase(line)
    const found = findTemplates(table, line, folded)
    const value = table.whole.get(folded)
    return value === undefined ? found : [{ value, section: null }, ...found]
  }
}

/** A start that folding changes only in case: three letters or an East Asian one. */
const latinStart = /^[a-z]{3}/i
const eastAsianStart = /^[\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3]/
const foldedStart = /^(?:[a-z]{1,3}|[^{])/

/** Enough characters of a phrase to fold its first letters, after signs. */
const maxStart = 8

/**
 * The first three letters of a phrase when it is folded, or its first character. Empty if it begins
 * with a slot.
 */
function startOf(phrase: string): string {
  const text = phrase.trimStart()
  if (latinStart.test(text)) return text.slice(0, 3).toLowerCase()
  if (eastAsianStart.test(text)) return text.charAt(0)
  const start = text.replace('{number}', '0').slice(0, maxStart)
  return foldedStart.exec(trimStart(foldSigns(start)))?.[0] ?? ''
}

/** The phrases with a slot at a start, all expanded. */
function templatesAt<Value>(table: Table<Value>, start: string): readonly Template<Value>[] {
  const group = table.starts.get(start)
  if (group === undefined) return none
  if (group.pending.length > 0) {
    const { pending } = group
    group.pending = []
    for (const { phrase, source } of pending)
      for (const each of source.expand(phrase)) addPhrase(table, group.templates, each, source)
  }
  return group.templates
}

const none: readonly never[] = []

function addPhrase<Value>(table: Table<Value>, templates: Template<Value>[], phrase: string, source: Source<Value>): void {
  const parts = readParts(phrase)
  if (parts === null) {
    const trimmed = trimPhrase(phrase)
    table.whole.set(trimmed, source.value(phrase, table.whole.get(trimmed)))
    return
  }
  const { before, after, sign } = parts
  const last = after.slice(-1)
  const ends = table.ends.get(last) ?? []
  if (before === '') table.ends.set(last, ends)
  const others = before === '' ? ends : templates
  const known = others.find(
    (each) => each.before === before && each.after === after && each.slot === parts.slot && each.sign === sign,
  )
  if (known === undefined) others.push({ ...parts, value: source.value(phrase, undefined) })
  else known.value = source.value(phrase, known.value)
}

/** The phrases with a slot by each start of a folded line: its first character, two and three. */
function startsOf<Value>(table: Table<Value>, folded: string): (readonly Template<Value>[])[] {
  return [
    templatesAt(table, folded.charAt(0)),
    folded.length > 1 ? templatesAt(table, folded.slice(0, 2)) : none,
    folded.length > 2 ? templatesAt(table, folded.slice(0, 3)) : none,
  ]
}

/**
 * The templates that match a line, longest first: `More {section} at the Bay` before
 * `More {topic}`.
 */
function findTemplates<Value>(table: Table<Value>, line: string, folded: string): Found<Value>[] {
  const found: Template<Value>[] = []
  const take = (templates: readonly Template<Value>[]): void => {
    for (const each of templates) if (folded.startsWith(each.before) && fills(line, folded, each)) found.push(each)
  }
  startsOf(table, folded).forEach(take)
  take(table.ends.get(folded.slice(-1)) ?? none)
  if (found.length > 1) found.sort(byLength)
  return found.map((each) => ({ value: each.value, section: each.slot === 'section' ? cut(line, each) : null }))
}

function byLength(a: Template<unknown>, b: Template<unknown>): number {
  return b.before.length + b.after.length - a.before.length - a.after.length
}

/** The openings of a long line. Most paragraphs have none, by their first characters. */
function findOpenings<Value>(table: Table<Value>, line: string): Found<Value>[] {
  // The last characters may fold differently where the line is cut.
  const start = trimStart(foldSigns(line.slice(0, longestStart))).slice(0, -3)
  const mayOpen = ({ slot, before }: Template<Value>): boolean =>
    slot === 'rest' && (start.startsWith(before) || before.startsWith(start))
  if (start.length > 3 && !startsOf(table, start).some((templates) => templates.some(mayOpen))) return []
  const folded = trimStart(foldSigns(line.slice(0, longestOpening)))
  return startsOf(table, folded)
    .flatMap((templates) =>
      templates.filter((each) => each.slot === 'rest' && folded.startsWith(each.before) && fills(line, folded, each)),
    )
    .sort(byLength)
    .map(({ value }) => ({ value, section: null }))
}
