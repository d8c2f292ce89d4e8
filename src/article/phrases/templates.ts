import { eastAsian, foldPhrase } from './fold.ts'

/** Phrases, each with a value, some with one slot that any name fills. */
export interface Templates<Value> {
  add: (phrase: string, value: Value) => void
  /** The value of a phrase of the table, slot and all. */
  get: (phrase: string) => Value | undefined
  /** The phrase that a whole line is, with what fills its slot, as printed. A phrase without a slot comes first. */
  find: (line: string) => Found<Value> | null
}

interface Found<Value> {
  value: Value
  slot: 'section' | 'topic' | null
  text: string
}

interface Template<Value> {
  before: string
  after: string
  slot: 'section' | 'topic'
  value: Value
}

const slotOf = /\{(section|topic)\}/
/** As many words, or characters of a language without spaces, as fill a slot. */
const mostWords = 6
const mostCharacters = 16
/** The name of a section is shorter, and has not the grammar of a clause: `住みたい町` is none. */
const sectionWords = 4
const sectionCharacters = 8
const sectionOfClause = 4

/** A table of phrases. Phrases with a slot are found by how they begin or, if the slot is there, by how they end. */
export function createTemplates<Value>(): Templates<Value> {
  const whole = new Map<string, Value>()
  const slotted = new Map<string, Template<Value>>()
  const starts = new Map<string, Template<Value>[]>()
  const ends = new Map<string, Template<Value>[]>()
  return {
    add: (phrase, value) => {
      const slot = slotOf.exec(phrase)?.[1] as Template<Value>['slot'] | undefined
      if (slot === undefined) return void whole.set(key(phrase), value)
      const [before = '', after = ''] = phrase.split(`{${slot}}`).map(key)
      const template = { before, after, slot, value }
      const known = slotted.get(`${before}|${after}`)
      if (known !== undefined) return void Object.assign(known, template)
      slotted.set(`${before}|${after}`, template)
      const [index, end] = before === '' ? [ends, after.slice(-2)] : [starts, before.slice(0, 2)]
      index.set(end, [...(index.get(end) ?? []), template])
    },
    get: (phrase) => {
      const [before = '', after = ''] = phrase.split(slotOf.exec(phrase)?.[0] ?? '{}').map(key)
      return slotOf.test(phrase) ? slotted.get(`${before}|${after}`)?.value : whole.get(key(phrase))
    },
    find: (line) => {
      const folded = foldPhrase(line)
      const value = whole.get(folded)
      if (value !== undefined) return { value, slot: null, text: '' }
      const candidates = [1, 2].flatMap((length) => [
        ...(starts.get(folded.slice(0, length)) ?? []),
        ...(ends.get(folded.slice(-length)) ?? []),
      ])
      // `More {section} at the Bay` before `More {topic}`.
      const [template] = candidates.filter((each) => fills(folded, each)).sort((a, b) => lengthOf(b) - lengthOf(a))
      return template === undefined ? null : { value: template.value, slot: template.slot, text: cut(line, template) }
    },
  }
}

function lengthOf({ before, after }: { before: string; after: string }): number {
  return before.length + after.length
}

function key(phrase: string): string {
  return foldPhrase(phrase.replaceAll('{number}', '0'))
}

function fills(folded: string, { before, after, slot }: Omit<Template<unknown>, 'value'>): boolean {
  const end = folded.length - after.length
  if (end <= before.length || !folded.startsWith(before) || !folded.endsWith(after)) return false
  const inner = folded.slice(before.length, end)
  const name = inner.trim()
  if (name === '' || /[.!?。！？、]./.test(name)) return false
  // `copyrighted` does not begin with `Copyright`.
  if ((isLetter(before.at(-1)) && isLetter(inner[0])) || (isLetter(after[0]) && isLetter(inner.at(-1)))) return false
  const isSection = slot === 'section'
  if (!eastAsian.test(name)) return name.split(' ').length <= (isSection ? sectionWords : mostWords)
  const isClause = /\p{Script=Hiragana}/u.test(name) && /\p{Script=Han}/u.test(name)
  return name.length <= (isSection ? (isClause ? sectionOfClause : sectionCharacters) : mostCharacters)
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[a-z0-9]/.test(sign)
}

/** What a line has between two parts of a phrase, as printed. */
function cut(line: string, { before, after }: { before: string; after: string }): string {
  let start = 0
  while (before !== '' && start < line.length && foldPhrase(line.slice(0, start)) !== before) start += 1
  let end = line.length
  while (after !== '' && end > start && foldPhrase(line.slice(end)) !== after) end -= 1
  return line.slice(start, end).replace(outside, '$1')
}

const outside = /^[\s"“”„‘’'「」『』【】＂:：]*([^]*?)[\s"“”„‘’'「」『』【】＂:：]*$/
