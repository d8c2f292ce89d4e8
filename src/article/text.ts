declare const clean: unique symbol

/** Text that {@link cleanLine} made: it may stand in any feed as it is. */
export type CleanText = string & { readonly [clean]: true }

/**
 * One line of clean text: no character that XML or JSON readers choke on, no space at either end, single spaces within. An
 * ideographic space between Japanese characters is punctuation and stays.
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
 * A text without what stands around the first group of `inner`, and how long that was at its start. The group ends with the last
 * character that may stay: a pattern that looks for the run to cut, `\s+$`, takes quadratic time on a run that is not at the end.
 */
export function trim(text: string, inner: RegExp): { text: string; start: number } {
  const [whole = '', kept = ''] = inner.exec(text) ?? []
  return { text: kept, start: whole.length - kept.length }
}

/** Spaces, and marks of direction and of joining that have nothing to do at an end. */
const outer = /^[\s\u200B-\u200F\u2060]*(.*[^\s\u200B-\u200F\u2060])?/s

/**
 * Text without the characters that would stop a reader from parsing the whole feed: controls, lone surrogates, noncharacters
 * (XML 1.0, 2.2), and U+FFFD, which only says that a character was lost earlier.
 */
export function stripIllegal(text: string): string {
  return suspicious.test(text) ? text.replace(illegal, '') : text
}

/** The first character of a text that {@link stripIllegal} would remove, as `U+0008`, with its index; `null` when there is none. */
export function firstIllegal(text: string): { index: number; name: string } | null {
  const index = suspicious.test(text) ? text.search(illegal) : -1
  if (index === -1) return null
  const name = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { index, name: `U+${name}` }
}

const illegal = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu

// Most text has nothing to mend, and to see that takes a hundredth of the time of looking up properties: emoji, whose halves are
// surrogates, are merely suspicious.
const odd = '\\0-\\x08\\v\\f\\x0E-\\x1F\\x7F-\\x9F\\uD800-\\uDFFF\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF'
const spaces = '\\t\\n\\r\\xA0\\xAD\\u1680\\u2000-\\u200F\\u2060\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF'
const suspicious = new RegExp(`[${odd}]`)
/** What {@link cleanLine} mends: two spaces, a space of any other kind, or a suspicious character. One class of characters, for speed. */
const untidy = new RegExp(`  |[${spaces}${odd}]`)

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

function betweenJapanese(text: string, start: number, end: number): boolean {
  return japanese.test(text[start - 1] ?? '') && japanese.test(text[end] ?? '')
}
