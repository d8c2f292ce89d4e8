import { eastAsian, foldPhrase, isSign, trimPhrase, trimStart } from './fold.ts'

/** The parts of a phrase with a slot. */
export interface Parts {
  before: string
  after: string
  slot: 'section' | 'topic' | 'rest'
  /**
   * The bracket or sign that the line must begin with. Empty for none. Needed because folding
   * removes it.
   */
  sign: string
}

const slotOf = /\{(section|topic)\}|\* ?$/
/** The maximum length of a slot, in words, or in characters for languages without spaces. */
const maxWords = 4
const maxCharacters = 16
/**
 * Section names are shorter. Names built like a clause are limited further: `住みたい町` is too long.
 */
const sectionWords = 4
const sectionCharacters = 8
const sectionOfClause = 4

/** Splits a phrase at its slot. `null` for a phrase without one. */
export function readParts(phrase: string): Parts | null {
  const slot = phrase.includes('{') || phrase.includes('*') ? slotOf.exec(phrase) : null
  if (slot === null) return null
  const { 0: text, 1: name, index } = slot
  const [before, after] = [phrase.slice(0, index), phrase.slice(index + text.length)]
  if (name !== undefined)
    return { before: trimPhrase(before), after: trimPhrase(after), slot: name as 'section' | 'topic', sign: '' }
  const bare = before.trimStart()
  return { before: trimStart(bare), after: '', slot: 'rest', sign: isSign(bare, 0) ? (bare[0] ?? '') : '' }
}

/**
 * Whether a line that begins with the part before the slot is the phrase with a name in the slot.
 */
export function fills(line: string, folded: string, { before, after, slot, sign }: Parts): boolean {
  if (slot === 'rest') return sign === '' || line.trimStart()[0]?.normalize('NFKC') === sign
  const end = folded.length - after.length
  if (end <= before.length || !folded.endsWith(after)) return false
  const inner = folded.slice(before.length, end)
  const name = inner.trim().replace(/^: ?/, '')
  if (name === '' || /[!?。！？、,:;].|\.[^a-z]/.test(name)) return false
  // `copyrighted` does not begin with the word `Copyright`.
  if ((isLetter(before.at(-1)) && isLetter(inner[0])) || (isLetter(after[0]) && isLetter(inner.at(-1)))) return false
  const isSection = slot === 'section'
  if (isSection && month.test(name)) return false
  if (!eastAsian.test(name)) return name.split(' ').length <= (isSection ? sectionWords : maxWords)
  const isClause = /\p{Script=Hiragana}/u.test(name) && /\p{Script=Han}/u.test(name)
  return name.length <= (isSection ? (isClause ? sectionOfClause : sectionCharacters) : maxCharacters)
}

/** `Most Read in January` heads a list of the text. */
const month = /^(?:in )?(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[a-z0-9]/.test(sign)
}

/** The text between two parts of a phrase, as printed. */
export function cut(line: string, { before, after }: { before: string; after: string }): string {
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
