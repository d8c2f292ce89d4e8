import type { HeadLine } from './head-line.ts'
import type { Candidate } from './headline-candidates.ts'
import { isHeadlineCase, isTitleCase } from '../line/headline-case.ts'
import { isTag } from '../line/list-details.ts'
import { eastAsian } from '../phrases/fold.ts'
import { isShort } from '../line/title-line.ts'

/**
 * A first line of a few words with a longer one right below: a kicker, or a headline above its
 * deck.
 */
interface KickerPair {
  first: Candidate
  below: Candidate
  /** Whether the first line can only be a kicker. */
  isKicker: boolean
}

/**
 * Finds such a pair, where either line may be the headline. Only German tells: nouns and small
 * words alone are a kicker if a sentence is below the other line, and a line with a verb, which
 * is in lowercase, is the headline. Otherwise a line that is short for a headline is a kicker,
 * unless it has a headline's case or grammar.
 */
export function readKickerPair(best: Candidate, sound: readonly Candidate[], lines: readonly HeadLine[]): KickerPair | null {
  const first = sound.find(({ isFirst }) => isFirst)
  if (first === undefined || first.copies > 1 || !isFewWords(first.title)) return null
  const [next, deck] = lines.slice(lines.indexOf(first.line) + 1).filter((line) => mayBeHeadline(line, sound))
  const below = sound.find(({ line }) => line === next)
  if (below === undefined || below.copies > 1 || (below.isSet && !first.isSet)) return null
  const either = { first, below, isKicker: false }
  const isGerman = german.test(`${first.title} ${below.title} ${deck?.text}`)
  const hasDeck = deck?.headKind === 'open' && deck.endsSentence
  if (!isLong(below.title)) return isGerman && hasDeck && isAboveVerb(first.title, below.title) ? either : null
  if (best !== first) return best === below && isShortHeadline(first.title) ? either : null
  if (below.title.length < first.title.length * 1.5) return null
  if (eastAsian.test(first.title) || !isGerman) return either
  return germanNouns.test(first.title) ? { ...either, isKicker: hasDeck } : null
}

/** Whether German nouns alone are above a longer line that has another word in lowercase. */
function isAboveVerb(first: string, below: string): boolean {
  return below.length > first.length && germanNouns.test(first) && !germanNouns.test(below) && / \p{Ll}/u.test(below)
}

const longestKicker = 32
const longestWideKicker = 12

/** Whether a line is a few words, which may be a label or a headline. */
export function isFewWords(title: string): boolean {
  if (title.length > longestKicker) return false
  if (eastAsian.test(title)) return title.length <= longestWideKicker
  return title.split(' ').length <= (isHeadlineCase(title) ? 3 : 4)
}

/** Whether a line below may be the headline or its deck: no button, and not a few words as well. */
function mayBeHeadline(line: HeadLine, sound: readonly Candidate[]): boolean {
  const candidate = sound.find((each) => each.line === line)
  return line.headKind !== 'furniture' && (candidate === undefined || !isFewWords(candidate.title))
}

/** `Bridge Opens` above a line in lowercase, `橋が開通`. */
function isShortHeadline(title: string): boolean {
  if (eastAsian.test(title)) return !isTag(title)
  return isShort(title) && title.includes(' ') && isTitleCase(title) && /s$|ed$/.test(title)
}

/** Whether a line is as long as headlines mostly are. */
export function isLong(title: string): boolean {
  return eastAsian.test(title) ? title.length >= 15 : title.length >= 38 && title.split(' ').length > 5
}

const german = /ß|(?<!\p{L})(?:der|das|und|für|mit|nicht|auf|eine?[mnrs]?|vom|zum|zur|über|hat|wird|kein|sich)(?!\p{L})/u
/** A few nouns with the small words between them. */
const germanNouns =
  /^\p{Lu}[\p{L}-]+(?: (?:(?:aus|bei[mn]?|d(?:as|em|en|er|es|ie)|eine?[mnrs]?|für|gegen|i[mn]|a[mn]|auf|mit|nach|und|um|von|vom|vor|zum?|zur|über|ohne|trotz) )*\p{Lu}[\p{L}-]+)+$/u
