import { ApiProblem } from './api.ts'
import { describeReady, describeSaved, showProblems, showUnderstood } from './check-view.ts'
import { publishedAt } from './changes.ts'
import { explain } from './desk.ts'
import { isoInZone } from '../../article/time/zone.ts'
import { type Editor, keepDraft, showArticle } from './editor.ts'

/** The name that a text is checked under before it has one. */
const provisional = 'article.txt'

/** Creates a check of the editor's text. Only the result of the last one is shown. */
export function createCheck(editor: Editor): () => Promise<void> {
  let last = new AbortController()
  let hasFailed = false
  return async function check(): Promise<void> {
    last.abort()
    last = new AbortController()
    const { signal } = last
    const { desk, article, field, name } = editor
    if (field.value().trim() === '') return
    try {
      const file = article.file ?? name.value() ?? provisional
      const { inspection, page } = await desk.api.check(file, field.value(), signal)
      if (signal.aborted) return
      if (hasFailed) desk.say('plain')
      hasFailed = false
      editor.headline = inspection.article.title
      field.mark(inspection.problems.filter(({ severity }) => severity !== 'note'))
      const isSaved = field.value() === article.text
      const { published } = inspection.article
      const saved = isSaved ? describeSaved(article.state, published, desk.timeZone) : null
      showProblems(inspection.problems, field.jump, saved ?? describeReady(published, desk.timeZone))
      showUnderstood(inspection, { page, timeZone: desk.timeZone, setTime: () => setTime(editor, check) })
      showArticle(editor)
      if (article.file === null && editor.headline !== null) await name.propose(editor.headline)
      if (field.value() !== article.text) keepDraft(editor)
    } catch (error) {
      if (signal.aborted) return
      hasFailed = true
      // What was found in an earlier text is not true of this one.
      if (error instanceof ApiProblem && error.status === 413)
        showProblems([{ severity: 'error', line: 1, message: explain(error) }], field.jump)
      desk.report(error)
    }
  }
}

/** Puts the present time into a text without one. */
function setTime(editor: Editor, check: () => Promise<void>): void {
  const { field, desk } = editor
  field.set(publishedAt(field.value(), isoInZone(new Date(), desk.timeZone)))
  keepDraft(editor)
  void check()
  field.focus()
}
