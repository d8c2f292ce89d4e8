import { endsSentence } from '../../src/article/line/prose.ts'
import { withoutNumbers } from '../../src/article/recurring.ts'
import { mayBeEntry } from './lists.ts'
import { minEveryPage, minPages, type Page, type PageLine, pagesByLine } from './pages.ts'

/** Longer lines are not headings. */
const maxHeadingLength = 60

/**
 * Replaces lines that differ only in numbers by a template with `{number}`, and headings that differ
 * only in a name by one with `{section}`. `isEntry` tells the entries of lists, which have none.
 */
export function withTemplates(pages: readonly Page[], isEntry: (line: PageLine) => boolean): Page[] {
  const isUnknown = (line: PageLine): boolean => !line.isRecognised && !endsSentence(line.text) && !isEntry(line)
  // Elsewhere, headlines of a series may differ only in numbers.
  const above = replace(pages, (line) => isUnknown(line) && line.part === 'start', numberTemplates, minPages(pages))
  const listed = besideHeadlines(pages)
  const isCount = (line: PageLine): boolean => isUnknown(line) && !listed.has(line.text)
  const counted = replace(above, isCount, numberTemplates, minEveryPage(pages))
  const isBelow = (line: PageLine): boolean => isUnknown(line) && (line.part === 'below' || line.part === 'body')
  return replace(counted, isBelow, sectionTemplates, minPages(pages))
}

/**
 * Lines below the text that may be headlines of a list: they have a bullet, or a line of one page
 * beside them.
 */
function besideHeadlines(pages: readonly Page[]): Set<string> {
  const templateOf = (line: PageLine): string => numberTemplates(line.text)[0]?.[0] ?? line.text
  const counts = pagesByLine(pages.map((page) => page.map((line) => ({ ...line, text: templateOf(line) }))))
  const isOfOne = (line: PageLine | undefined): boolean =>
    line?.part === 'below' && counts.get(templateOf(line))?.size === 1 && mayBeEntry(line.text)
  const found = new Set<string>()
  for (const page of pages) {
    for (const [at, { text, part }] of page.entries()) {
      const isBeside = isOfOne(page[at - 1]) || isOfOne(page[at + 1])
      if (part === 'below' && (isBeside || /^[-–・•*■●◆▶▷▽▼›»>]/.test(text))) found.add(text)
    }
  }
  return found
}

type Template = [template: string, filled: string]

/** Replaces lines by templates that two or more different lines on at least `least` pages have. */
function replace(
  pages: readonly Page[],
  mayBe: (line: PageLine) => boolean,
  of: (text: string) => Template[],
  least: number,
): Page[] {
  const found = new Map<string, { filled: Set<string>; pages: Set<number> }>()
  for (const [index, page] of pages.entries()) {
    for (const line of page.filter(mayBe)) {
      for (const [template, filled] of of(line.text)) {
        const entry = found.get(template) ?? { filled: new Set(), pages: new Set() }
        found.set(template, { filled: entry.filled.add(filled), pages: entry.pages.add(index) })
      }
    }
  }
  const isTemplate = ([template]: Template): boolean => {
    const entry = found.get(template)
    return entry !== undefined && entry.filled.size > 1 && entry.pages.size >= least
  }
  return pages.map((page) =>
    page.map((line) => {
      const template = mayBe(line) ? of(line.text).find(isTemplate) : undefined
      return template === undefined ? line : { ...line, text: template[0] }
    }),
  )
}

/** `9 neighbours lit this` → `{number} neighbours lit this` */
function numberTemplates(text: string): Template[] {
  if (text.length > 90 || !/\p{L}/u.test(text) || text.includes('{')) return []
  const template = withoutNumbers(text)
  return template === text ? [] : [[template, text]]
}

/** The templates a heading may follow, each with the name in place of `{section}`. */
function sectionTemplates(heading: string): Template[] {
  if (heading.length > maxHeadingLength || heading.includes('{')) return []
  const open = heading.search(/["“「『【]/)
  const close = open === -1 ? -1 : heading.slice(open + 1).search(/["”」』】]/)
  if (close > 0) {
    const end = open + 1 + close
    return [[`${heading.slice(0, open + 1)}{section}${heading.slice(end)}`, heading.slice(open + 1, end)]]
  }
  const japanese = /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8})(の[^の]{3,})$/u.exec(heading)
  if (japanese) return [[`{section}${japanese[2]}`, japanese[1] ?? '']]
  const words = heading.split(' ')
  // The rest of the template must be specific enough not to match headlines.
  if (words.length < 3) return []
  return words.flatMap((name, index): Template[] =>
    /^\p{Lu}/u.test(name) ? [[words.map((word, at) => (at === index ? '{section}' : word)).join(' '), name]] : [],
  )
}
