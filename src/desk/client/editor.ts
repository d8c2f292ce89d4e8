import { slugOfFile } from '../../article/file.ts'
import type { Entry } from './api.ts'
import type { Desk } from './desk.ts'
import { create, find } from './dom.ts'
import type { NameField } from './name-field.ts'
import type { TextField } from './text-field.ts'
import { formatClock } from './times.ts'

/** The article in the editor, as the newsroom has it. */
export interface Article {
  /** Its name; `null` for one that is not stored yet. */
  file: string | null
  /** The tag of the text that the editor has seen. */
  base: string | null
  text: string
  state: Entry['state'] | 'new'
}

export const newArticle: Article = { file: null, base: null, text: '', state: 'new' }

/** The editor: an article, and the fields in which it is changed. */
export interface Editor {
  desk: Desk
  /** The key of its draft. */
  key: string
  article: Article
  field: TextField
  name: NameField
  /** The headline that was understood last. */
  headline: string | null
  /** Whether a change is being sent. */
  isSending: boolean
  /** Whether the last text was refused for its errors, and not changed since. */
  isRefused: boolean
}

/** Keeps what was typed on this computer, or forgets it if it is what the newsroom has. */
export function keepDraft(editor: Editor): void {
  const { desk, key, article, field, name, headline } = editor
  const text = field.value()
  const isSaved = text === article.text
  const draft = { text, file: article.file ?? name.value() ?? '', base: article.base, headline, at: Date.now() }
  if (isSaved) desk.drafts.drop(key)
  else if (!desk.drafts.keep(key, draft)) {
    desk.say('error', 'This browser has no room to keep your text. Save it soon, or copy it elsewhere.')
  }
  showUnsaved(editor, isSaved ? null : draft.at)
}

/** Says that the text is not saved, since when, and offers the way back. */
export function showUnsaved({ desk, article }: Editor, at: number | null): void {
  const line = find('unsaved', HTMLParagraphElement)
  line.classList.toggle('none', at === null)
  find('discard', HTMLButtonElement).disabled = at === null
  find('discard', HTMLButtonElement).textContent = article.file === null ? 'Discard it' : 'Go back to the saved text'
  const where = at === null ? '' : ` Kept on this computer, ${formatClock(at, desk.timeZone)}.`
  line.querySelector('span')?.replaceChildren('Not saved.', create('span', { class: 'where' }, where))
}

/** Shows which article this is, and in which state. */
export function showArticle({ article: { file, state }, headline, name }: Editor): void {
  const title = headline ?? file ?? 'New article'
  find('editor-title', HTMLHeadingElement).textContent = title
  document.title = `${title} | Desk`
  const badge = find('state', HTMLSpanElement)
  badge.className = `state ${state}`
  badge.textContent = state === 'new' ? '' : state
  const link = find('public-page', HTMLAnchorElement)
  link.hidden = state !== 'published'
  if (file !== null) link.href = pagePath(file)
  name.show(file === null)
}

/** Where readers find an article. */
export function pagePath(file: string): string {
  return `/articles/${slugOfFile(file)}`
}
