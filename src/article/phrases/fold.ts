/**
 * A line as phrases are compared: without case, accents, quotes, the brackets, bullets, arrows and colon around it, a number of
 * entries in brackets at its end, and spaces beside Japanese, Chinese or Korean characters. Digits become `0`.
 */
export function foldPhrase(text: string): string {
  const straight = text.replace(doubleQuotes, '').replace(singleQuotes, "'").toLowerCase()
  // Most lines are done here: to look up the properties of other characters takes most of the time.
  const plain = ascii.test(straight) ? straight : foldCharacters(straight)
  return trimMarks(plain.replace(/\d+/g, '0'))
    .replace(/(?<=.)\(0[^()]{0,2}$/, '')
    .trimEnd()
}

const doubleQuotes = /["“”„«»「」『』]/g
const singleQuotes = /[‘’`´]/g
const ascii = /^[ -~]*$/

function foldCharacters(text: string): string {
  const compatible = text.replace(/[©ⓒ]/g, '©').normalize('NFKC').replace(/\s+/g, ' ')
  const bare = /[\u00C0-\u024F]/.test(compatible) ? withoutAccents(compatible) : compatible
  return eastAsian.test(bare) ? bare.replace(spaces, '') : bare
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[a-z])[\u0300-\u036F]/g, '')
    .normalize('NFC')
}

/** A character of Japanese, Chinese or Korean, which need no spaces between words. */
export const eastAsian = /[\u1100-\u11FF\u3000-\u9FFF\uAC00-\uD7AF]/
const spaces = /(?<=[\u1100-\u11FF\u3000-\u9FFF\uAC00-\uD7AF]) | (?=[\u1100-\u11FF\u3000-\u9FFF\uAC00-\uD7AF])/g

/** What may stand around a phrase: punctuation, signs and spaces, other than those that phrases are made of. */
const mark = /[\p{P}\p{S}\s]/u

function trimMarks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isMark(text[start])) start += 1
  while (start < end && isMark(text[end - 1])) end -= 1
  return text.slice(start, end)
}

function isMark(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '©' && sign !== '{' && sign !== '}' && mark.test(sign)
}
