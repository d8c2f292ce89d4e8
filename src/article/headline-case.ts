/** Whether a line that ends in an abbreviation is in headline case. */
export function isTitle(line: string): boolean {
  const short = /(?:\b\p{Lu}\.){2}$|\b(?:Bil|Co|Corp|Govt|Inc|Jr|Ltd|Mil|Pref|Sr|Tril|[ap]\.m)\.$/u
  return short.test(line) && isTitleCase(line)
}

/**
 * Whether a line is in English headline case, which captions never use: at least three long words,
 * all capitalized.
 */
export function isHeadlineCase(line: string): boolean {
  return (line.match(/\p{Script=Latin}{4,}/gu) ?? []).length >= 3 && isTitleCase(line)
}

/** Whether all words are capitalized, except the small ones. */
export function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? []
  return words.every((word) => /^\p{Lu}|^(?:after|from|into|over|than|toward|upon|with)$/u.test(word))
}

const clause = /, (?:which|who|whose|que|quien|cuy[ao]s?|qui|dont) .+, \p{Ll}/u

/** Whether a line in lowercase has a clause that headlines leave out, or more words than headlines have. */
export function readsAsSentence(line: string): boolean {
  if (!/\p{Script=Latin} \p{Ll}/u.test(line)) return false
  const words = line.split(' ').length
  return clause.test(line) || (words > 13 && line.includes(', but ')) || (words > 16 && !isTitleCase(line) && !/[;:/]/.test(line))
}
