/**
 * Matches a number in a line of time: digits, or kanji numerals by place (`二〇二四`) or by value
 * (`二千二十四`). `元` is the first year.
 */
export const number = '(?:\\d{1,4}(?!\\d)|[元〇零一二三四五六七八九十百千]{1,9})'

/** The value of a text that {@link number} matches. `null` for kanji that do not form a number. */
export function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '元') return 1
  const byPlace = Array.from(text, (character) => digits.get(character))
  if (byPlace.every((digit) => digit !== undefined)) return Number(byPlace.join(''))
  return byValue.test(text) ? sumOf(text) : null
}

const digits = new Map(Array.from('〇一二三四五六七八九', (character, value) => [character, value])).set('零', 0)
const units = new Map([
  ['千', 1000],
  ['百', 100],
  ['十', 10],
])
const byValue = /^(?:[一二三四五六七八九]?千)?(?:[一二三四五六七八九]?百)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/

function sumOf(text: string): number {
  let sum = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = units.get(character)
    sum += unit === undefined ? 0 : (digit ?? 1) * unit
    digit = unit === undefined ? (digits.get(character) ?? 0) : null
  }
  return sum + (digit ?? 0)
}

/**
 * Converts full-width digits, letters and signs, and other hyphens, to ASCII. Replaces one
 * character with one, to keep columns.
 */
export function narrowWithHyphens(text: string): string {
  return wide.test(text)
    ? text.replace(each, (character) => signs.get(character) ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    : text
}

const wide = /[\uFF01-\uFF5E\u2010\u2011\u2212\xA0\xAD\u200B-\u200F\u202A-\u202F\u2060-\u2069]/
const each = new RegExp(wide, 'g')
/** Hyphens, and special spaces and invisible marks. */
const signs = new Map([
  ...Array.from('\u2010\u2011\u2212', (character): [string, string] => [character, '-']),
  ...Array.from(
    '\xA0\xAD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u202F\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069',
    (character): [string, string] => [character, ' '],
  ),
])
