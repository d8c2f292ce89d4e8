import { isTag } from './list-details.ts'
import type { Entry } from './list-block.ts'
import type { Look } from './looks.ts'
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

/** As few headlines show that each has a tag. */
const fewestTagged = 2

/**
 * The headlines of a list without marks, with the tags above or below them as what stands around: every second line is one when each of
 * them is short and names no more than a place. Elsewhere the name of a section is none of the headlines.
 */
export function pairTags(entries: readonly Entry[]): Entry[] {
  const isNone = entries.every(({ lines }) => !isTagged(lines))
  if (isNone) return [...entries]
  return pairAll(entries) ?? dropSections(entries)
}

function isTagged(lines: Entry['lines']): boolean {
  const [first, ...others] = lines
  return first !== undefined && others.length === 0 && (first.look.section || isTag(first.text))
}

function pairAll(entries: readonly Entry[]): Entry[] | null {
  if (entries.length < 2 * fewestTagged || entries.length % 2 !== 0) return null
  const textOf = ({ lines }: Entry): string => lines.map(({ text }) => text).join(' ')
  const [even, odd] = [0, 1].map((rest) => entries.filter((_, index) => index % 2 === rest)) as [Entry[], Entry[]]
  for (const [headlines, tags] of [
    [even, odd],
    [odd, even],
  ] as const) {
    const most = tags.reduce((longest, tag) => Math.max(longest, textOf(tag).length), 0)
    if (!tags.every(({ lines }) => isTagged(lines)) || headlines.some((each) => textOf(each).length <= most)) continue
    return headlines.map((each, index) => surround(each, tags[index] as Entry))
  }
  return null
}

/** The headlines without the lines that name a section: each belongs to the headline below it, or above it at the end. */
function dropSections(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = []
  let above: Entry[] = []
  for (const entry of entries) {
    if (entry.lines.length === 1 && entry.lines[0]?.look.section === true) above.push(entry)
    else {
      kept.push(above.reduce(surround, entry))
      above = []
    }
  }
  const last = kept.at(-1)
  if (last === undefined) return [...entries]
  kept[kept.length - 1] = above.reduce(surround, last)
  return kept
}

/** A headline with another entry as what stands around it. */
function surround(headline: Entry, { lines, extras, details }: Entry): Entry {
  return { ...headline, details: [...headline.details, ...lines.map(({ look }) => look), ...extras, ...details] }
}
