import { endsSentence } from '../../src/article/line/prose.ts'
import { readsAsPerson } from '../../src/article/names/people.ts'
import { mayBeEntry } from './lists.ts'
import { entriesOf, isRecurring, type Page, type PageLine, type Pages } from './pages.ts'
import { mayNameWriter } from './writers.ts'

/** Longer lines above a headline are not sections, in words or in characters. */
const maxSectionWords = 3
const maxSectionCharacters = 8

/** Unknown names of sections: short lines right above the headlines of two or more articles. */
export function findSections({ pages, counts, entries, options }: Pages): Set<string> {
  const recurring = [...counts.keys()].filter((text) => isRecurring(text, { pages, counts }))
  const menu = new Set(recurring.flatMap(entriesOf))
  const menus = recurring.join('\n')
  const found = new Map<string, number>()
  for (const page of pages) {
    const at = headlineOf(page, counts)
    const above = page[at - 1]
    if (at < 1 || above === undefined || above.isRecognised || !isShort(above.text)) continue
    const isPerson = readsAsPerson(above.text) && !menu.has(above.text) && !menus.includes(` ${above.text} `)
    if (isPerson || endsSentence(above.text) || entries.has(above.text)) continue
    if (!mayNameWriter(above.text, [], options)) found.set(above.text, (found.get(above.text) ?? 0) + 1)
  }
  return new Set([...found].flatMap(([text, count]) => (count > 1 ? [text] : [])))
}

function isShort(text: string): boolean {
  return /[\u3000-\u9FFF\uAC00-\uD7AF]/.test(text)
    ? text.length <= maxSectionCharacters
    : text.split(' ').length <= maxSectionWords
}

/**
 * The index of the line that is most likely the headline: the first that no other page has, below one
 * that others have.
 */
function headlineOf(page: Page, counts: Pages['counts']): number {
  const title = page.findIndex(({ role, text }) => role === 'title' && counts.get(text)?.size === 1)
  if (title !== -1) return title
  const isHead = ({ part, text, isRecognised }: PageLine): boolean =>
    part === 'head' && counts.get(text)?.size === 1 && !isRecognised && mayBeEntry(text)
  return page.findIndex((line, at) => isHead(line) && (counts.get(page[at - 1]?.text ?? '')?.size ?? 0) > 1)
}
