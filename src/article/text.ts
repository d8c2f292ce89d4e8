declare const clean: unique symbol

/** Text cleaned by {@link cleanLine}. It can go into any feed as it is. */
export type CleanText = string & { readonly [clean]: true }

/**
 * Cleans one line of text. Removes characters that break XML or JSON readers, trims both ends and
 * collapses spaces. An ideographic space between Japanese characters is punctuation and stays.
 */
export function cleanLine(text: string): CleanText {
  const trimmed = text.trim()
  if (!untidy.test(trimmed)) return trimmed as CleanText
  const spaced = stripIllegal(trimmed.replace(/[\uFEFF\xAD]/g, '').replace(/[^\S\u3000]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\u3000[ \u3000]*/g, (spaces, at: number, whole: string) =>
      betweenJapanese(whole, at, at + spaces.length) ? '\u3000' : ' ',
    )
  return trim(spaced, outer).text as CleanText
}

/**
 * Reduces a text to the first group of `inner`. Also returns the length of what was cut at the
 * start. The group must end with the last character to keep: a pattern for the run to cut, such as
 * `\s+$`, takes quadratic time on a run that is not at the end.
 */
export function trim(text: string, inner: RegExp): { text: string; start: number } {
  const [whole = '', kept = ''] = inner.exec(text) ?? []
  return { text: kept, start: whole.length - kept.length }
}

/** Spaces, and direction and joining marks, which have no effect at either end. */
const outer = /^[\s\u200B-\u200F\u2060]*(.*[^\s\u200B-\u200F\u2060])?/s

/**
 * Removes the characters that would stop a reader from parsing the whole feed: controls, lone
 * surrogates, noncharacters (XML 1.0, 2.2), and U+FFFD, which only marks a character that was lost
 * earlier.
 */
export function stripIllegal(text: string): string {
  return suspicious.test(text) ? text.replace(illegal, '') : text
}

/**
 * Finds the first character that {@link stripIllegal} would remove. Returns its index and its name,
 * such as `U+0008`, or `null` if there is none.
 */
export function firstIllegal(text: string): { index: number; name: string } | null {
  const index = suspicious.test(text) ? text.search(illegal) : -1
  if (index === -1) return null
  const name = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { index, name: `U+${name}` }
}

const illegal = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu

// Most text is already clean. This check takes a hundredth of the time of a property lookup. Emoji
// match too, since their halves are surrogates, and are then checked properly.
const odd = '\\0-\\x08\\v\\f\\x0E-\\x1F\\x7F-\\x9F\\uD800-\\uDFFF\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF'
const spaces = '\\t\\n\\r\\xA0\\xAD\\u1680\\u2000-\\u200F\\u2060\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF'
const suspicious = new RegExp(`[${odd}]`)
/**
 * What {@link cleanLine} fixes: two spaces, a space of any other kind, or a suspicious character. A
 * single character class, for speed.
 */
const untidy = new RegExp(`  |[${spaces}${odd}]`)

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

function betweenJapanese(text: string, start: number, end: number): boolean {
  return japanese.test(text[start - 1] ?? '') && japanese.test(text[end] ?? '')
}
