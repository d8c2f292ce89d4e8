/** Whether a line that ends in an abbreviation is in headline case. */
export function endsInAbbreviation(line: string): boolean {
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

/** Whether a line in lowercase has a clause that headlines leave out, or is too long for one. */
export function readsAsSentence(line: string): boolean {
  if (!/\p{Script=Latin} \p{Ll}/u.test(line)) return false
  const words = line.split(' ').length
  return (
    clause.test(line) ||
    /^(?:She|He|They|It) (?:is|are|was|were|has|have|had) /.test(line) ||
    (words > 13 && line.includes(', but ')) ||
    (words > 16 && !isTitleCase(line) && !/[;:/]/.test(line))
  )
}

/** Verb forms that end two-word headlines but not names: `Bridge Opened`, `Letter Found`. */
const verbs = new Set(
  'back beaten begun bitten blown born bought bound broken brought built burnt buried caught chosen closed cut dead done down drawn driven due eaten fallen felt flooded forgotten found free freed frozen given gone grown halted hit held hurt hidden ill kept killed known laid late led left lost made met missing more moved off open out over paid put raised relit resumed returned risen rescued safe saved seen sent set shaken shot shown shut slain sold spent split stolen struck stuck sunk sworn taken thrown torn told up won worn woven written'.split(
    ' ',
  ),
)

/** Whether a line ends in a verb that is no name. */
export function endsInVerb(line: string): boolean {
  const last = line.slice(line.lastIndexOf(' ') + 1).toLowerCase()
  return verbs.has(last) || /(?:ed|ing)$/.test(last)
}
