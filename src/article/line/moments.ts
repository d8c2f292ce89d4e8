import type { Phrasebook } from '../phrases/phrasebook.ts'

/** The maximum length of a date, time or age next to a headline. */
const maxMomentLength = 40
/** The maximum length of an age without digits, such as `an hour ago`. */
const longestWords = 16
const digit = /[\d０-９]/
const signs = /^[-–—/.:：,、()（）[\]【】［］~〜|'+\s]$/

const half = /\b([ap])\.?\s?m\.?(?![a-z])/gi
const label = /^(?:(?:last )?updated|published|posted|最終更新|更新|公開|配信|掲載)(?:日時?)? ?:? ?/i

/**
 * Whether a text is only a date, time or age: `Nov. 12, 2024`, `11月17日 9時12分`, `(10/28)`,
 * `2 hours ago`. A year alone does not count.
 */
export function isMoment(text: string, phrases: Phrasebook): boolean {
  if (text.length > maxMomentLength || text === '' || (!digit.test(text) && text.length > longestWords)) return false
  return phrases.means('age', text) || isDate(text.normalize('NFKC').replace(label, '').replace(half, '$1m'), phrases)
}

function isDate(text: string, phrases: Phrasebook): boolean {
  const [numbers, words] = [text.match(/\d+/g) ?? [], text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []]
  if (numbers.length === 0 || (numbers.length === 1 && words.length === 0)) return false
  if (numbers.some((each) => each.length > 8) || !words.every((word) => isDateWord(word.toLowerCase(), phrases))) return false
  return Array.from(text.replace(/\d+|\p{L}[\p{L}\p{M}]*/gu, '')).every((sign) => signs.test(sign))
}

/** Whether a word belongs to a date. Japanese characters come in runs: `日午後`. */
function isDateWord(word: string, phrases: Phrasebook): boolean {
  return (
    phrases.isDateWord(word) ||
    (/^[^a-z]/.test(word) && Array.from(word).every((each) => phrases.isDateWord(each) || '午前後曜'.includes(each)))
  )
}

/** The maximum number of words in a date or age: `Monday, 18 November 2024 at 14:57 JST`. */
const maxWords = 7

/**
 * Splits the longest date, time or age off the end of a text. `null` if there is none, or if the
 * whole text is one.
 */
export function splitMoment(text: string, phrases: Phrasebook): { rest: string; moment: string } | null {
  const last = text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u3000')) + 1)
  if (last === text || !(digit.test(last) || phrases.endsMoment(last)) || isMoment(text, phrases)) return null
  const spaces = Array.from(text.matchAll(/[ \u3000]/g), ({ index }) => index)
  for (const at of spaces.slice(-maxWords)) {
    const moment = text.slice(at + 1)
    // A question mark apart, as in French, belongs to the headline.
    if (!/^[?!»]/.test(moment) && isMoment(moment, phrases))
      return { rest: text.slice(0, at).replace(/[ \u3000]?[-–—|/｜·•\u3000]$/, ''), moment }
  }
  return null
}
