import { isoInZone } from '../../article/time/zone.ts'
import { asDraft, asPublished, broughtBack, corrected, publishedAt } from './changes.ts'
import { confirm, openDialog } from './dialogs.ts'
import { createButton, find } from './dom.ts'
import type { Article, Editor } from './editor.ts'
import { remove, save } from './saving.ts'
import { fieldTime, formatTime, ownTimeZone } from './times.ts'

/** Something that an editor can do with an article. */
interface Action {
  label: string
  run: (editor: Editor) => Promise<unknown>
}

const now = ({ desk }: Editor): string => isoInZone(new Date(), desk.timeZone)

const publish: Action = { label: 'Publish', run: (editor) => save(editor, asPublished(editor.field.value())) }
const saveDraft: Action = { label: 'Save as draft', run: (editor) => save(editor, asDraft(editor.field.value())) }
const saveText: Action = { label: 'Save', run: (editor) => save(editor, editor.field.value()) }
const publishNow: Action = { label: 'Publish now', run: (editor) => save(editor, publishedAt(editor.field.value(), now(editor))) }
const schedule: Action = { label: 'Schedule…', run: askForTime }
const correct: Action = { label: 'Correct…', run: askForCorrection }
const withdraw: Action = {
  label: 'Withdraw…',
  run: (editor) =>
    removeAfter(editor, 'Withdraw', 'Readers will find a note in place of the article. You can bring it back later.'),
}
const removeUnseen: Action = {
  label: 'Remove…',
  run: (editor) => removeAfter(editor, 'Remove', 'Nobody outside has seen this article. Its text will be gone.'),
}
const bringBack: Action = {
  label: 'Bring back',
  run: (editor) => save(editor, broughtBack(editor.field.value(), now(editor))),
}

/** What can be done in each state, the usual first. */
const actions: Record<Article['state'], readonly Action[]> = {
  new: [publish, schedule, saveDraft],
  draft: [publish, schedule, saveDraft, removeUnseen],
  scheduled: [saveText, schedule, publishNow, removeUnseen],
  published: [correct, withdraw],
  refused: [correct, withdraw],
  withdrawn: [bringBack, saveText],
}

/** Shows the buttons for the state of the article. While one is at work, the others wait. */
export function showActions(editor: Editor, done: () => void): void {
  const group = find('actions', HTMLDivElement)
  const run = async (action: Action): Promise<void> => {
    if (editor.isSending) return
    editor.isSending = true
    group.ariaBusy = 'true'
    editor.desk.say('plain')
    try {
      await action.run(editor)
    } catch (error) {
      editor.desk.report(error)
    } finally {
      editor.isSending = false
      group.ariaBusy = 'false'
      showActions(editor, done)
      done()
    }
  }
  const labels = actions[editor.article.state]
  const shown = [...group.children].map(({ textContent }) => textContent)
  // The button with the focus stays while the state does.
  if (labels.map(({ label }) => label).join() === shown.join()) return
  const hadFocus = group.contains(document.activeElement)
  group.replaceChildren(
    ...labels.map((action, index) => createButton(action.label, () => void run(action), index === 0 ? { class: 'main' } : {})),
  )
  if (hadFocus) group.querySelector('button')?.focus()
}

async function askForTime(editor: Editor): Promise<void> {
  const { timeZone } = editor.desk
  const field = find('schedule-time', HTMLInputElement)
  field.min = fieldTime(Date.now() + 60_000, timeZone)
  field.value = fieldTime(Math.ceil((Date.now() + 900_000) / 3_600_000) * 3_600_000, timeZone)
  find('schedule-zone', HTMLSpanElement).textContent = `(clock of ${timeZone})`
  const here = ownTimeZone() === timeZone ? '' : `; in ${ownTimeZone()} ${formatTime(Date.now(), ownTimeZone())}`
  find('schedule-hint', HTMLParagraphElement).textContent = `It is now ${formatTime(Date.now(), timeZone)} there${here}.`
  if (await openDialog('schedule')) await save(editor, publishedAt(editor.field.value(), field.value))
}

async function askForCorrection(editor: Editor): Promise<void> {
  const note = find('correction-note', HTMLTextAreaElement)
  note.value = ''
  const hasTime = find('correction-time', HTMLInputElement)
  if (!(await openDialog('correction'))) return
  const updated = hasTime.checked ? now(editor) : null
  await save(editor, corrected(editor.field.value(), { note: note.value, updated }))
}

async function removeAfter(editor: Editor, action: string, text: string): Promise<void> {
  if (editor.field.value() !== editor.article.text) {
    editor.desk.say('error', 'There are changes that are not saved. Save them or go back to the saved text first.')
    return
  }
  if (await confirm(action, text)) await remove(editor)
}
