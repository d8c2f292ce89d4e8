/** Longer lines are not headings. */
const maxHeadingLength = 60

/** The templates a heading may follow, each with the name in place of `{section}`. */
export function templatesOf(heading: string): [template: string, name: string][] {
  if (heading.length > maxHeadingLength) return []
  const open = heading.search(/["“「『【]/)
  const close = open === -1 ? -1 : heading.slice(open + 1).search(/["”」』】]/)
  if (close > 0) {
    const end = open + 1 + close
    return [[`${heading.slice(0, open + 1)}{section}${heading.slice(end)}`, heading.slice(open + 1, end)]]
  }
  const japanese = /^([\p{Script=Han}\p{Script=Katakana}ー]{1,8})(の[^の]{3,})$/u.exec(heading)
  if (japanese) return [[`{section}${japanese[2]}`, japanese[1] ?? '']]
  const words = heading.split(' ')
  // The rest of the template must be specific enough not to match headlines.
  if (words.length < 3) return []
  return words.flatMap((name, index): [string, string][] =>
    /^\p{Lu}/u.test(name) ? [[words.map((word, at) => (at === index ? '{section}' : word)).join(' '), name]] : [],
  )
}
