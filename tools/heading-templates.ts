/** A heading is shorter. */
const longest = 60

/** The templates that a heading may be of, each with the name in the place of its `{section}`. */
export function templatesOf(heading: string): [template: string, name: string][] {
  if (heading.length > longest) return []
  const quoted = /^(.*["“「『【])([^"”」』】]{1,30})(["”」』】].*)$/.exec(heading)
  if (quoted) return [[`${quoted[1]}{section}${quoted[3]}`, quoted[2] ?? '']]
  const japanese = /^([\p{Script=Han}\p{Script=Katakana}ー]{1,8})(の[^の]{3,})$/u.exec(heading)
  if (japanese) return [[`{section}${japanese[2]}`, japanese[1] ?? '']]
  const words = heading.split(' ')
  // What is left of it must tell the heading from a headline.
  if (words.length < 3) return []
  return words.flatMap((name, index): [string, string][] =>
    /^\p{Lu}/u.test(name) ? [[words.map((word, at) => (at === index ? '{section}' : word)).join(' '), name]] : [],
  )
}
