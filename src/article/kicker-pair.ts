import type { HeadLine } from './head-line.ts'
import type { Candidate } from './headline-candidates.ts'
import { isTitleCase } from './headline-case.ts'
import { isShort, wide } from './title-line.ts'

/** A first line of a few words with a longer one right below: a kicker, or a headline above its deck. */
interface KickerPair {
  first: Candidate
  below: Candidate
  /** Whether the first line can only be a kicker. */
  isKicker: boolean
}

const longestKicker = 32

/**
 * Finds such a pair, where either line may be the headline. Only German tells: nouns and small words
 * alone are a kicker if a sentence stands below the other line, and a line with a verb, which is in
 * lowercase, is the headline. Otherwise a line that is short for a headline is a kicker, unless it
 * alone has the case of headlines.
 */
export function readKickerPair(best: Candidate, sound: readonly Candidate[], lines: readonly HeadLine[]): KickerPair | null {
  const first = sound.find(({ isFirst }) => isFirst)
  if (first === undefined || first.copies > 1 || first.isSet || wide.test(first.title)) return null
  const [next, deck] = lines.slice(lines.indexOf(first.line) + 1).filter(({ mark }) => mark !== 'page')
  const below = sound.find(({ line }) => line === next)
  if (below === undefined || below.copies > 1 || below.isSet || !isLong(below.title)) return null
  if (best !== first) return best === below && isHeadlineOfTwoWords(first.title) ? { first, below, isKicker: false } : null
  const isLabel = first.title.length <= longestKicker && first.title.split(' ').length <= 4
  if (!isLabel || below.title.length < first.title.length * 1.5) return null
  if (!german.test(`${first.title} ${below.title} ${deck?.text}`)) return { first, below, isKicker: false }
  return germanNouns.test(first.title) ? { first, below, isKicker: deck?.mark === 'open' && deck.endsSentence } : null
}

/** `Bridge Opens` above a line in lowercase. */
function isHeadlineOfTwoWords(title: string): boolean {
  return isShort(title) && title.includes(' ') && isTitleCase(title) && /s$|ed$/.test(title)
}

/** Whether a line is as long as headlines mostly are. */
export function isLong(title: string): boolean {
  return wide.test(title) ? title.length >= 15 : title.length >= 38 && title.split(' ').length > 5
}

const german = /ß|\b(?:der|das|und|für|mit|nicht|auf|eine?[mnrs]?|vom|zum|zur|über)\b/
/** A few nouns with the small words between them. */
const germanNouns =
  /^\p{Lu}[\p{L}-]+(?: (?:(?:aus|bei[mn]?|d(?:as|em|en|er|es|ie)|eine?[mnrs]?|für|gegen|i[mn]|a[mn]|auf|mit|nach|und|um|von|vom|vor|zum?|zur|über|ohne|trotz) )*\p{Lu}[\p{L}-]+)+$/u
