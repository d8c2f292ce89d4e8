/**
 * Normalizes a line for phrase lookup. Drops case, accents, quotes and readings, the brackets,
 * bullets, arrows and colon around it, an entry count in brackets at its end, and spaces beside
 * Japanese, Chinese or Korean characters. A number, including `3:57` and `1,234`, becomes `0`.
 */
export function foldPhrase(text: string): string {
  return trimPhrase(foldSigns(text))
}

/** Normalizes characters and case for phrase lookup, but keeps the signs around the text. */
export function foldSigns(text: string): string {
  const folded = ascii.test(text) ? foldAscii(text) : foldCharacters(text)
  return digit.test(folded) ? folded.replace(number, '0') : folded
}

function foldAscii(text: string): string {
  const small = text.toLowerCase()
  return asciiQuotes.test(small) ? small.replaceAll('"', '').replaceAll('`', "'") : small
}

/** Strips the signs around a folded text, and a number in brackets at its end. */
export function trimPhrase(folded: string): string {
  const trimmed = trimEnd(trimStart(folded))
  return trimmed.includes('(') ? trimmed.replace(count, '').trimEnd() : trimmed
}

/** Most lines are ASCII. Looking up the properties of other characters takes most of the time. */
const ascii = /^[ -~]*$/
const asciiQuotes = /["`]/
/** Characters that `normalize` does not change. */
const normalCharacters = /^[ -~–—\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF\uAC00-\uD7A3、。]*$/
const digit = /\d/
const number = /\d+(?:[.,:]\d+)*/g
/** `(3)`, `(3件)`, `(全3枚)` without the closing bracket. */
const count = /(?<=.)\(全?0[^()]{0,2}$/
const doubleQuotes = /["“”„«»「」『』]/g
const singleQuotes = /[‘’`´]/g

function foldCharacters(text: string): string {
  const straight = text.replace(doubleQuotes, '').replace(singleQuotes, "'").toLowerCase()
  const normal = normalCharacters.test(straight) ? straight : withoutAccents(straight.replace(/[©ⓒ]/g, '©').normalize('NFKC'))
  const spaced = anySpaces.test(normal) ? normal.replace(/\s+/g, ' ') : normal
  if (!eastAsian.test(spaced)) return spaced
  const read = spaced.includes('(') ? spaced.replace(reading, '') : spaced
  return read.includes(' ') ? read.replace(spaces, '') : read
}

const anySpaces = /[\t-\r\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]|  /

/** The reading of characters, as printed for learners: `日本語(にほんご)`. */
const reading = /(?<=[\u4E00-\u9FFF々])\([\u3041-\u3096ー]{1,12}\)/g

function withoutAccents(text: string): string {
  if (!/[\u00C0-\u024F]/.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/(?<=[a-z])[\u0300-\u036F]/g, '')
    .normalize('NFC')
}

/** A Japanese, Chinese or Korean character. Words need no spaces between them. */
export const eastAsian = /[\u1100-\u11FF\u3000-\u9FFF\uAC00-\uD7AF]/
const spaces = /(?<=[\u1100-\u11FF\u3000-\u9FFF\uAC00-\uD7AF]) | (?=[\u1100-\u11FF\u3000-\u9FFF\uAC00-\uD7AF])/g

/**
 * What may surround a phrase: punctuation, symbols and spaces, except those that are part of
 * phrases.
 */
const sign = /[\p{P}\p{S}\s]/u

/** Strips the signs at the start of a folded text. */
export function trimStart(folded: string): string {
  let start = 0
  while (start < folded.length && isSign(folded, start)) start += 1
  return start === 0 ? folded : folded.slice(start)
}

function trimEnd(folded: string): string {
  let end = folded.length
  while (end > 0 && isSign(folded, end - 1)) end -= 1
  return end === folded.length ? folded : folded.slice(0, end)
}

/**
 * Whether the character at an index of a folded text is a sign that phrases never begin or end
 * with.
 */
export function isSign(folded: string, index: number): boolean {
  const code = folded.charCodeAt(index)
  const isLetter = (code > 96 && code < 126 && code !== 124) || (code > 47 && code < 58) || (code > 0x4dff && code < 0xd7b0)
  if (isLetter || code === copyright) return false
  return (code > 31 && code < 65) || (code > 90 && code < 127) || sign.test(folded[index] ?? '')
}

const copyright = 0xa9
