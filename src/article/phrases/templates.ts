import { eastAsian, foldPhrase, foldSigns, isMark, trimPhrase, trimStart } from './fold.ts'

/** Phrases, each with a value, some with one slot that any name fills. */
export interface Templates<Value> {
  /** Gives a phrase, as `foldSigns` makes it, a value; `join` makes one of it and the value that the phrase has. */
  add: (phrase: string, value: Value, join: (known: Value, value: Value) => Value) => void
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
  slot: 'section' | 'topic' | 'rest'
  /** The bracket or sign that a line begins with as well; empty for none. Folding takes it off. */
  sign: string
  value: Value
}

const slotOf = /\{(section|topic)\}|\* ?$/
/** As many words, or characters of a language without spaces, as fill a slot. */
const mostWords = 6
const mostCharacters = 16
/** The name of a section is shorter, and has not the grammar of a clause: `住みたい町` is none. */
const sectionWords = 4
const sectionCharacters = 8
const sectionOfClause = 4

/** As many characters of a phrase as find it, at its start or, if the slot is there, at its end. */
const indexed = [1, 2, 3, 4]
/** A longer line is looked at up to here, and only for how it begins. */
const longest = 90
const longestOpening = 64

/** A table of phrases, in which a lookup takes the same time however many there are. */
export function createTemplates<Value>(): Templates<Value> {
  const whole = new Map<string, Value>()
  const starts = new Map<string, Template<Value>[]>()
  const ends = new Map<string, Template<Value>[]>()
  return {
    add: (phrase, value, join) => {
      const slot = phrase.includes('{') || phrase.includes('*') ? slotOf.exec(phrase) : null
      if (slot !== null) return addTemplate({ starts, ends }, readTemplate(phrase, slot, value), join)
      const trimmed = trimPhrase(phrase)
      const known = whole.get(trimmed)
      whole.set(trimmed, known === undefined ? value : join(known, value))
    },
    find: (line) => {
      const isLong = line.length > longest
      const folded = isLong ? trimStart(foldSigns(line.slice(0, longestOpening))) : foldPhrase(line)
      const value = isLong ? undefined : whole.get(folded)
      const found: (Found<Value> & { length: number })[] = value === undefined ? [] : [{ value, section: null, length: Infinity }]
      const collect = (templates: readonly Template<Value>[] | undefined): void => {
        for (const template of templates ?? []) {
          const { slot, before, after } = template
          if ((isLong && slot !== 'rest') || !fills(line, folded, template)) continue
          const section = slot === 'section' ? cut(line, template) : null
          found.push({ value: template.value, section, length: before.length + after.length })
        }
      }
      for (const length of indexed) {
        collect(starts.get(folded.slice(0, length)))
        if (!isLong) collect(ends.get(folded.slice(-length)))
      }
      // `More {section} at the Bay` before `More {topic}`.
      return found.length < 2 ? found : found.sort((a, b) => b.length - a.length)
    },
  }
}

const longestIndexed = Math.max(...indexed)

/** Templates by how they start, or, if the slot is there, by how they end. */
interface Index<Value> {
  starts: Map<string, Template<Value>[]>
  ends: Map<string, Template<Value>[]>
}

function addTemplate<Value>(
  { starts, ends }: Index<Value>,
  template: Template<Value>,
  join: (a: Value, b: Value) => Value,
): void {
  const { before, after, slot, sign, value } = template
  const [index, part] = before === '' ? [ends, after.slice(-longestIndexed)] : [starts, before.slice(0, longestIndexed)]
  const others = index.get(part)
  const known = others?.find((each) => each.before === before && each.after === after && each.slot === slot && each.sign === sign)
  if (known !== undefined) known.value = join(known.value, value)
  else if (others !== undefined) others.push(template)
  else index.set(part, [template])
}

function readTemplate<Value>(phrase: string, { 0: slot, 1: name, index }: RegExpExecArray, value: Value): Template<Value> {
  const [before, after] = [phrase.slice(0, index), phrase.slice(index + slot.length)]
  if (name !== undefined)
    return { before: trimPhrase(before), after: trimPhrase(after), slot: name as 'section' | 'topic', sign: '', value }
  const bare = before.trimStart()
  return { before: trimStart(bare), after: '', slot: 'rest', sign: isMark(bare, 0) ? (bare[0] ?? '') : '', value }
}

function fills(line: string, folded: string, { before, after, slot, sign }: Omit<Template<unknown>, 'value'>): boolean {
  if (slot === 'rest') return folded.startsWith(before) && (sign === '' || line.trimStart()[0]?.normalize('NFKC') === sign)
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
