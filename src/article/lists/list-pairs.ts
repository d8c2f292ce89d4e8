import { isTag } from '../line/list-details.ts'
import type { ListEntry } from './list-block.ts'
import type { Look } from './looks.ts'
import { readsAsPerson } from '../names/people.ts'
import { eastAsian } from '../phrases/fold.ts'

/** The minimum number of two-line headlines that shows that a list has them. */
const fewestPairs = 2

/**
 * Whether a list without bullets has headlines of two lines, or some of one, between blank lines,
 * as on Japanese, Chinese and Korean pages. A name of a word or two cannot begin a headline. A
 * sentence among the lines means that they may be text.
 */
export function areInPairs(looks: readonly Look[], start: number): boolean {
  const sizes: number[] = []
  // Stop at the next heading: a text may have many.
  for (let index = start; ; index += 1) {
    const look = looks[index]
    if (look?.prose === true) return false
    if (look === undefined || !isPlain(look)) break
    const last = sizes.at(-1)
    if (index > start && !look.gap && last !== undefined) sizes[sizes.length - 1] = last + 1
    else if (isName(look.line.text)) return false
    else sizes.push(1)
  }
  return sizes.every((size) => size <= 2) && sizes.filter((size) => size === 2).length >= fewestPairs
}

/** Whether a line is a name such as `会社案内`. `灯台に二人目の守り` is a headline. */
function isName(line: string): boolean {
  return isTag(line) && !/\p{Script=Hiragana}/u.test(line)
}

/** Whether a line can only be part of a headline. */
function isPlain({ line, mark, heading, detail, furniture, ending }: Look): boolean {
  return mark === null && heading === null && detail === null && !furniture && !ending && eastAsian.test(line.text)
}

/** The minimum number of headlines that shows that each has a tag. */
const fewestTagged = 2

/**
 * Moves the tags of unmarked headlines to the details of those headlines. Every second line is a
 * tag if each of these is short and only names a section or an area. Otherwise, only lines that
 * name a section are moved.
 */
export function pairTags(entries: readonly ListEntry[]): ListEntry[] {
  const isNone = !entries.some(isTagged)
  if (isNone) return [...entries]
  return pairAll(entries) ?? dropSections(entries)
}

function isTagged({ lines, extras }: ListEntry): boolean {
  if (extras.length > 0) return false
  const [first, ...others] = lines
  return first !== undefined && others.length === 0 && (first.look.section || isTag(first.text))
}

function pairAll(entries: readonly ListEntry[]): ListEntry[] | null {
  if (entries.length < 2 * fewestTagged || entries.length % 2 !== 0) return null
  const odd = entries.filter((_, index) => index % 2 === 0)
  const even = entries.filter((_, index) => index % 2 === 1)
  return pairWith(odd, even) ?? pairWith(even, odd)
}

/**
 * Moves tags to the details of headlines. Returns `null` if a tag is none or a headline is as
 * short.
 */
function pairWith(headlines: readonly ListEntry[], tags: readonly ListEntry[]): ListEntry[] | null {
  const most = tags.reduce((longest, tag) => Math.max(longest, textOf(tag).length), 0)
  // Headlines of East Asia can be as short as tags.
  const areShort = headlines.some((each) => eastAsian.test(textOf(each)) && isTag(textOf(each)))
  const longest = tags.some(isSection) ? longestName : longestWord
  const areLong = tags.some((tag) => eastAsian.test(textOf(tag)) && textOf(tag).length > longest && !isSection(tag))
  if ((areLong && (areShort || longest === longestWord)) || [...headlines, ...tags].every(({ details }) => details.length > 0))
    return null
  const arePeople = tags.every(isPerson) && !headlines.some(isPerson)
  if (!tags.every(isTagged) || (!arePeople && headlines.some((each) => textOf(each).length <= most))) return null
  return headlines.map((each, index) => tags.slice(index, index + 1).reduce(surround, each))
}

/**
 * The maximum length of an area beside others that the phrasebook knows, and of one that is alone.
 */
const longestName = 6
const longestWord = 4

function isSection({ lines }: ListEntry): boolean {
  return lines[0]?.look.section === true
}

function isPerson(entry: ListEntry): boolean {
  return readsAsPerson(textOf(entry))
}

function textOf({ lines }: ListEntry): string {
  return lines.map(({ text }) => text).join(' ')
}

/**
 * Moves each line that names a section to the headline below it, or above it at the end of the
 * list.
 */
function dropSections(entries: readonly ListEntry[]): ListEntry[] {
  const kept: ListEntry[] = []
  let above: ListEntry[] = []
  for (const entry of entries) {
    if (entry.lines.length === 1 && entry.extras.length === 0 && entry.lines[0]?.look.section === true) above.push(entry)
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

/** Adds another entry to the details of a headline. */
function surround(headline: ListEntry, { lines, extras, details }: ListEntry): ListEntry {
  return { ...headline, details: [...headline.details, ...lines.map(({ look }) => look), ...extras, ...details] }
}
