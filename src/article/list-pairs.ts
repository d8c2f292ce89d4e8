import { isTag, type Look } from './looks.ts'
import { eastAsian } from './phrases/fold.ts'

/** As few headlines on two lines show that a list has such. */
const fewestPairs = 2

/**
 * Whether a list without bullets has headlines on two lines each, or some on one, between blank lines, as pages in Japanese, Chinese
 * and Korean have. A name of a word or two begins no headline, and a sentence below shows that the lines may be of the text.
 */
export function areInPairs(looks: readonly Look[], start: number): boolean {
  const sizes: number[] = []
  // Up to the next heading alone: a text may have many.
  for (let index = start; index < looks.length; index += 1) {
    const look = looks[index] as Look
    if (look.prose) return false
    if (!isPlain(look)) break
    const last = sizes.at(-1)
    if (index > start && !look.gap && last !== undefined) sizes[sizes.length - 1] = last + 1
    else if (isName(look.line.text)) return false
    else sizes.push(1)
  }
  return sizes.every((size) => size <= 2) && sizes.filter((size) => size === 2).length >= fewestPairs
}

/** `会社案内`; `灯台に二人目の守り` is a headline. */
function isName(line: string): boolean {
  return isTag(line) && !/\p{Script=Hiragana}/u.test(line)
}

/** Whether a line has nothing but the words of a headline. */
function isPlain({ line, mark, heading, detail, furniture, ending }: Look): boolean {
  return mark === null && heading === null && detail === null && !furniture && !ending && eastAsian.test(line.text)
}
