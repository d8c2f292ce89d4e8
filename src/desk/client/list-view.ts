import { maxFound } from '../../store/article-files.ts'
import type { Entry } from './api.ts'
import { debounce } from './debounce.ts'
import type { Desk } from './desk.ts'
import { create, find } from './dom.ts'
import { formatTime } from './times.ts'

/** Shows the newest articles, a search, and the texts of this computer that are not saved. */
export async function openList(desk: Desk): Promise<void> {
  const search = find('search', HTMLInputElement)
  const more = find('more', HTMLButtonElement)
  let next: string | null = null
  let asked = 0

  const load = async (after: string | null): Promise<void> => {
    asked += 1
    const number = asked
    const page = await desk.api.list({ after, words: search.value.trim() })
    // Typing went on meanwhile.
    if (number !== asked) return
    showEntries(page.articles, desk.timeZone, after === null)
    next = page.next
    more.hidden = next === null
    showCount(next === null && search.value.trim() !== '')
  }
  const searching = debounce(
    () => 250,
    () => void load(null).catch(desk.report),
  )
  search.addEventListener('input', searching.touch)
  search.addEventListener('compositionstart', searching.startComposition)
  search.addEventListener('compositionend', searching.endComposition)
  search.form?.addEventListener('submit', (event) => event.preventDefault())
  more.addEventListener('click', () => void load(next).catch(desk.report))

  showDrafts(desk)
  desk.show('list')
  await load(null)
}

function showEntries(entries: readonly Entry[], timeZone: string, isFirst: boolean): void {
  const list = find('entries', HTMLOListElement)
  const items = entries.map((entry) => createEntry(entry, timeZone))
  if (isFirst) list.replaceChildren(...items)
  else {
    list.append(...items)
    // The button that had the focus may be gone.
    items[0]?.querySelector('a')?.focus()
  }
}

/** Says how many articles are shown, and whether a search that has ended may have left out others. */
function showCount(isWholeSearch: boolean): void {
  const count = find('entries', HTMLOListElement).children.length
  const shown = count === 0 ? 'No articles found.' : `${count} ${count === 1 ? 'article' : 'articles'} shown.`
  const others = isWholeSearch && count >= maxFound ? ' There may be others that were stored earlier: add a word.' : ''
  find('entries-message', HTMLParagraphElement).textContent = shown + others
}

function createEntry({ file, state, title, published }: Entry, timeZone: string): HTMLLIElement {
  const link = create('a', { href: `/desk?${new URLSearchParams({ file })}`, dir: 'auto' }, title ?? file)
  const time = published === null ? 'no time yet' : formatTime(published, timeZone)
  return create('li', {}, create('span', { class: `state ${state}` }, state), link, create('time', {}, time))
}

function showDrafts({ drafts, timeZone }: Desk): void {
  const section = find('unsaved-list', HTMLElement)
  const items = drafts.list().map(({ key, headline, file, text, at }) => {
    const name = headline ?? (file || (text.trim().split('\n', 1)[0] ?? ''))
    const query = key.endsWith('.txt') || key.endsWith('.md') ? { file: key } : { new: key }
    const link = create('a', { href: `/desk?${new URLSearchParams(query)}`, dir: 'auto' }, name.slice(0, 100) || 'Untitled')
    return create('li', {}, link, ` (${formatTime(at, timeZone)})`)
  })
  section.hidden = items.length === 0
  section.querySelector('ul')?.replaceChildren(...items)
}
