import { eastAsian, foldPhrase } from './fold.ts'

/** Phrases, each with a value, some with one slot that any name fills. */
export interface Templates<Value> {
  /** Gives a phrase a value, made of the one that it has. */
  add: (phrase: string, change: (known: Value | null) => Value) => void
  /** The phrases that a whole line is, with what fills their slots, as printed. A phrase without a slot comes first. */
  find: (line: string) => Found<Value>[]
}

interface Found<Value> {
  value: Value
  /** What fills a slot for a section. */
  section: string | null
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

/** As many characters of a phrase as find it, at its start or, if the slot is there, at its end. */
const indexed = [1, 2, 3, 4]

/** A table of phrases, in which a lookup takes the same time however many there are. */
export function createTemplates<Value>(): Templates<Value> {
  const whole = new Map<string, Value>()
  const starts = new Map<string, Template<Value>[]>()
  const ends = new Map<string, Template<Value>[]>()
  return {
    add: (phrase, change) => {
      const slot = slotOf.exec(phrase)?.[1] as Template<Value>['slot'] | undefined
      if (slot === undefined) return void whole.set(key(phrase), change(whole.get(key(phrase)) ?? null))
      const [before = '', after = ''] = phrase.split(`{${slot}}`).map(key)
      const [index, part] = before === '' ? [ends, after.slice(-indexed.length)] : [starts, before.slice(0, indexed.length)]
      const others = index.get(part) ?? []
      const known = others.find((each) => each.before === before && each.after === after)
      const template = { before, after, slot, value: change(known?.value ?? null) }
      index.set(part, [...others.filter((each) => each !== known), template])
    },
    find: (line) => {
      const folded = foldPhrase(line)
      const value = whole.get(folded)
      const found: (Found<Value> & { length: number })[] = value === undefined ? [] : [{ value, section: null, length: Infinity }]
      for (const length of indexed) {
        for (const each of [starts.get(folded.slice(0, length)), ends.get(folded.slice(-length))]) {
          for (const template of each ?? []) {
            if (fills(folded, template))
              found.push({
                value: template.value,
                section: template.slot === 'section' ? cut(line, template) : null,
                length: template.before.length + template.after.length,
              })
          }
        }
      }
      // `More {section} at the Bay` before `More {topic}`.
      return found.length < 2 ? found : found.sort((a, b) => b.length - a.length)
    },
  }
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
  // Folding makes hardly any line longer.
  let start = Math.min(before.length, line.length)
  while (before !== '' && start < line.length && foldPhrase(line.slice(0, start)) !== before) start += 1
  let end = Math.max(start, line.length - after.length)
  while (after !== '' && end > start && foldPhrase(line.slice(end)) !== after) end -= 1
  while (start < end && around.includes(line[start] ?? '')) start += 1
  while (start < end && around.includes(line[end - 1] ?? '')) end -= 1
  return line.slice(start, end)
}

/** What stands between the name of a section and the rest of a phrase. */
const around = ' \u3000"“”„‘’\'「」『』【】＂:：'
