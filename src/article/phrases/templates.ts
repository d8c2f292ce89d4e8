import { eastAsian, foldPhrase, foldSigns, isMark, trimPhrase, trimStart } from './fold.ts'

/** Phrases whose values are made in the same way. One phrase may have a slot that any name fills. */
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

/** The parts of a phrase with a slot. */
interface Parts {
  before: string
  after: string
  slot: 'section' | 'topic' | 'rest'
  /**
   * The bracket or sign that the line must begin with. Empty for none. Needed because folding
   * removes it.
   */
  sign: string
}

interface Template<Value> extends Parts {
  value: Value
}

const slotOf = /\{(section|topic)\}|\* ?$/
/** The maximum length of a slot, in words, or in characters for languages without spaces. */
const maxWords = 4
const maxCharacters = 16
/** Section names are shorter. Names built like a clause are limited further: `住みたい町` is too long. */
const sectionWords = 4
const sectionCharacters = 8
const sectionOfClause = 4

/**
 * The number of characters in the index: from the start of a phrase, or from its end if the slot is
 * at the start.
 */
const maxIndexed = 4
/** For a longer line, only its opening is checked, up to `longestOpening`. */
const maxLineLength = 90
const longestOpening = 64
/** This many characters rule out most lines without an opening. */
const longestStart = 16

/**
 * Creates a table with lookups in constant time, however many phrases there are. Expands only phrases
 * with the first letters of a line, since there are thirty thousand and a page has few of them.
 */
export function createTemplates<Value>(sources: readonly Source<Value>[]): Templates<Value> {
  const table: Table<Value> = { whole: new Map(), starts: emptyNode(), ends: emptyNode() }
  const entries = sources.flatMap((source) => source.phrases.map((phrase) => ({ phrase, source })))
  for (const [start, pending] of Map.groupBy(entries, ({ phrase }) => startOf(phrase)))
    nodeAt(table.starts, start.split('')).pending = pending
  load(table, table.starts)
  return (line) => {
    if (line.length > maxLineLength) return findOpenings(table, line)
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

/** Phrases without a slot, and templates by their first characters, or their last if they begin with the slot. */
interface Table<Value> {
  whole: Map<string, Value>
  starts: Node<Value>
  ends: Node<Value>
}

/** What begins with a run of characters, and the nodes for the next character. */
interface Node<Value> {
  /** Phrases to expand when a line begins with them. */
  pending: { phrase: string; source: Source<Value> }[]
  templates: Template<Value>[]
  next: Map<string, Node<Value>>
}

function emptyNode<Value>(): Node<Value> {
  return { pending: [], templates: [], next: new Map() }
}

function nodeAt<Value>(root: Node<Value>, path: readonly string[]): Node<Value> {
  let node = root
  for (const character of path) {
    const next = node.next.get(character) ?? emptyNode<Value>()
    node.next.set(character, next)
    node = next
  }
  return node
}

function load<Value>(table: Table<Value>, node: Node<Value>): void {
  if (node.pending.length === 0) return
  const { pending } = node
  node.pending = []
  for (const { phrase, source } of pending) for (const each of source.expand(phrase)) addPhrase(table, each, source)
}

function addPhrase<Value>(table: Table<Value>, phrase: string, source: Source<Value>): void {
  const slot = phrase.includes('{') || phrase.includes('*') ? slotOf.exec(phrase) : null
  if (slot !== null) return addTemplate(table, readTemplate(phrase, slot), (known) => source.value(phrase, known))
  const trimmed = trimPhrase(phrase)
  table.whole.set(trimmed, source.value(phrase, table.whole.get(trimmed)))
}

/** The nodes for the start of a line, whose phrases are expanded. */
function nodesOf<Value>(table: Table<Value>, folded: string): Node<Value>[] {
  const nodes: Node<Value>[] = []
  let node = table.starts.next.get(folded.charAt(0))
  while (node !== undefined) {
    load(table, node)
    nodes.push(node)
    node = node.next.get(folded.charAt(nodes.length))
  }
  return nodes
}

/**
 * The templates that match a line, longest first: `More {section} at the Bay` before
 * `More {topic}`.
 */
function findTemplates<Value>(table: Table<Value>, line: string, folded: string): Found<Value>[] {
  const found: Template<Value>[] = []
  const take = ({ templates }: Node<Value>): void => {
    for (const each of templates) if (fills(line, folded, each)) found.push(each)
  }
  nodesOf(table, folded).forEach(take)
  let at = folded.length - 1
  for (let end = table.ends.next.get(folded.charAt(at)); end !== undefined; end = end.next.get(folded.charAt(at))) {
    take(end)
    at -= 1
  }
  if (found.length > 1) found.sort(byLength)
  return found.map((each) => ({ value: each.value, section: each.slot === 'section' ? cut(line, each) : null }))
}

function byLength(a: Template<unknown>, b: Template<unknown>): number {
  return b.before.length + b.after.length - a.before.length - a.after.length
}

/** Whether a long line may have an opening. Most paragraphs are rejected here. */
function mayOpen<Value>(table: Table<Value>, line: string): boolean {
  const start = trimStart(foldSigns(line.slice(0, longestStart)))
  // The last characters may fold differently where the line was cut.
  return start.length < maxIndexed + 3 || nodesOf(table, start).some(({ templates }) => templates.length > 0)
}

/** The openings of a long line. */
function findOpenings<Value>(table: Table<Value>, line: string): Found<Value>[] {
  if (!mayOpen(table, line)) return []
  const folded = trimStart(foldSigns(line.slice(0, longestOpening)))
  const found = nodesOf(table, folded).flatMap(({ templates }) => templates)
  return found
    .filter((each) => each.slot === 'rest' && fills(line, folded, each))
    .sort(byLength)
    .map(({ value }) => ({ value, section: null }))
}

function addTemplate<Value>({ starts, ends }: Table<Value>, parts: Parts, value: (known: Value | undefined) => Value): void {
  const { before, after, slot, sign } = parts
  const path = before === '' ? after.slice(-maxIndexed).split('').reverse() : before.slice(0, maxIndexed).split('')
  const { templates } = nodeAt(before === '' ? ends : starts, path)
  const known = templates.find(
    (each) => each.before === before && each.after === after && each.slot === slot && each.sign === sign,
  )
  if (known === undefined) templates.push({ ...parts, value: value(undefined) })
  else known.value = value(known.value)
}

function readTemplate(phrase: string, { 0: slot, 1: name, index }: RegExpExecArray): Parts {
  const [before, after] = [phrase.slice(0, index), phrase.slice(index + slot.length)]
  if (name !== undefined)
    return { before: trimPhrase(before), after: trimPhrase(after), slot: name as 'section' | 'topic', sign: '' }
  const bare = before.trimStart()
  return { before: trimStart(bare), after: '', slot: 'rest', sign: isMark(bare, 0) ? (bare[0] ?? '') : '' }
}

function fills(line: string, folded: string, { before, after, slot, sign }: Parts): boolean {
  if (slot === 'rest') return folded.startsWith(before) && (sign === '' || line.trimStart()[0]?.normalize('NFKC') === sign)
  const end = folded.length - after.length
  if (end <= before.length || !folded.startsWith(before) || !folded.endsWith(after)) return false
  const inner = folded.slice(before.length, end)
  const name = inner.trim().replace(/^: ?/, '')
  if (name === '' || /[!?。！？、,:;].|\.[^a-z]/.test(name)) return false
  // `copyrighted` does not begin with the word `Copyright`.
  if ((isLetter(before.at(-1)) && isLetter(inner[0])) || (isLetter(after[0]) && isLetter(inner.at(-1)))) return false
  const isSection = slot === 'section'
  if (!eastAsian.test(name)) return name.split(' ').length <= (isSection ? sectionWords : maxWords)
  const isClause = /\p{Script=Hiragana}/u.test(name) && /\p{Script=Han}/u.test(name)
  return name.length <= (isSection ? (isClause ? sectionOfClause : sectionCharacters) : maxCharacters)
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[a-z0-9]/.test(sign)
}

/** The text between two parts of a phrase, as printed. */
function cut(line: string, { before, after }: { before: string; after: string }): string {
  // Folding rarely makes a line longer.
  let start = Math.min(before.length, line.length)
  while (before !== '' && start < line.length && foldPhrase(line.slice(0, start)) !== before) start += 1
  let end = Math.max(start, line.length - after.length)
  while (after !== '' && end > start && foldPhrase(line.slice(end)) !== after) end -= 1
  while (start < end && around.includes(line[start] ?? '')) start += 1
  while (start < end && around.includes(line[end - 1] ?? '')) end -= 1
  return line.slice(start, end)
}

/** Characters between the name of a section and the rest of a phrase. */
const around = ' \u3000"“”„‘’\'「」『』【】＂:：()（）・'
