import { showActions } from './actions.ts'
import { createCheck } from './checking.ts'
import type { Desk } from './desk.ts'
import { find } from './dom.ts'
import { type Article, type Editor, keepDraft, newArticle, showArticle, showUnsaved } from './editor.ts'
import { openList } from './list-view.ts'
import { createNameField } from './name-field.ts'
import { becomeNew, load, parseArticle } from './saving.ts'
import { createTextField } from './text-field.ts'

/** Opens the article that the address names: a stored one by `file`, a new one by `new`. */
export async function openEditor(desk: Desk, query: URLSearchParams): Promise<void> {
  const file = query.get('file')
  const stored = file === null ? null : await parseArticle(desk.api, file)
  if (file !== null && stored === null && desk.drafts.read(file) === null) {
    desk.say('error', `There is no article ${file} any more.`)
    return openList(desk)
  }
  const { editor, check } = createEditor(desk, file ?? keyOfNew(query), stored ?? newArticle)
  restoreDraft(editor)
  showArticle(editor)
  showActions(editor, () => void check())
  listen(editor, check)
  desk.show('editor')
  if (stored === null) editor.field.focus()
  if (stored === null && file !== null) await becomeNew(editor, file)
  await check()
}

/** Creates the editor of an article, which checks the text when typing pauses. */
function createEditor(desk: Desk, key: string, article: Article): { editor: Editor; check: () => Promise<void> } {
  const typed = (): void => {
    if (editor.isRefused) desk.say('plain')
    editor.isRefused = false
    keepDraft(editor)
  }
  const field = createTextField({ typed, paused: () => void check() })
  const isTaken = async (name: string): Promise<boolean> => (await desk.api.find(name)) !== null
  const name = createNameField({ timeZone: desk.timeZone, isTaken, changed: () => void check() })
  const editor: Editor = { desk, key, article, field, name, headline: null, isSending: false, isRefused: false }
  const check = createCheck(editor)
  return { editor, check }
}

/** A new article has a key of its own, which stays over a reload, so that two of them do not meet. */
function keyOfNew(query: URLSearchParams): string {
  const key = query.get('new') || Math.random().toString(36).slice(2, 10)
  history.replaceState(null, '', `/desk?${new URLSearchParams({ new: key })}`)
  return key
}

/** Shows what was typed on this computer and not saved, else the text of the newsroom. */
function restoreDraft(editor: Editor): void {
  const { desk, key, article, field, name } = editor
  const kept = desk.drafts.read(key)
  const draft = kept?.text === article.text ? null : kept
  field.set(draft?.text ?? article.text)
  showUnsaved(editor, draft?.at ?? null)
  if (draft === null) return
  // What it started from may not be what the newsroom has by now.
  if (article.file !== null) editor.article = { ...article, base: draft.base ?? article.base }
  else name.set(draft.file)
  editor.headline = draft.headline
}

function listen(editor: Editor, check: () => Promise<void>): void {
  const { desk } = editor
  find('discard', HTMLButtonElement).addEventListener('click', () => {
    const { file, text } = editor.article
    if (file === null) {
      // A check that is answered while the page is left must not keep the text again.
      editor.field.set(text)
      keepDraft(editor)
      location.assign('/desk')
    } else {
      void reload(editor, file, check).catch(desk.report)
      editor.field.focus()
    }
  })
  // What could not be checked without a connection.
  addEventListener('online', () => void check())
}

/** Goes back to the text of the newsroom, which may not have it any more. */
async function reload(editor: Editor, file: string, check: () => Promise<void>): Promise<void> {
  await load(editor, file)
  showActions(editor, () => void check())
  await check()
}
