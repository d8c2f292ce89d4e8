import { type Api, ApiProblem, type Entry, type Saved } from './api.ts'
import { describeTime, showProblems } from './check-view.ts'
import { decide } from './conflict-view.ts'
import type { Desk } from './desk.ts'
import { create } from './dom.ts'
import { type Article, type Editor, keepDraft, newArticle, pagePath, showArticle, showUnsaved } from './editor.ts'

/** Reads an article as the newsroom has it; `null` if there is none. */
export async function parseArticle(api: Api, file: string): Promise<Article | null> {
  const [saved, entry] = await Promise.all([api.read(file), api.find(file)])
  // A text field has these line ends.
  return saved && entry && { file, base: saved.etag, text: normalise(saved.text), state: entry.state }
}

/** Saves a text. Never replaces one that the editor has not seen. Resolves to whether it is saved. */
export async function save(editor: Editor, text: string): Promise<boolean> {
  const { desk, article, name, field } = editor
  const file = article.file ?? name.value()
  if (file === null) {
    name.complain()
    return false
  }
  field.set(text)
  keepDraft(editor)
  const sent = field.value()
  let etag: string
  try {
    etag = await desk.api.write(file, sent, article.base)
  } catch (error) {
    return refuse(editor, file, error)
  }
  await finish(editor, file, { text: sent, etag })
  return true
}

/** Withdraws the article, or removes it if nobody has seen it. */
export async function remove(editor: Editor): Promise<void> {
  const { desk, article } = editor
  const { file, base } = article
  if (file === null || base === null) return
  let outcome: 'withdrawn' | 'removed'
  try {
    outcome = await desk.api.remove(file, base)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 404) return becomeNew(editor, file)
    if (error.status !== 412) throw error
    if (await load(editor, file)) desk.say('error', 'Somebody has changed this article meanwhile. Read it, then decide again.')
    return
  }
  desk.drafts.drop(editor.key)
  if (outcome === 'removed') {
    location.assign(`/desk?${new URLSearchParams({ removed: file })}`)
    return
  }
  if (await load(editor, file)) desk.say('good', 'Withdrawn. The page says so, and feed readers are told.')
}

/**
 * Shows an article as the newsroom has it, without what was typed. Resolves to whether it is there:
 * of a removed one, the text stays.
 */
export async function load(editor: Editor, file: string): Promise<boolean> {
  const article = await parseArticle(editor.desk.api, file)
  if (article === null) {
    await becomeNew(editor, file)
    return false
  }
  editor.article = article
  editor.field.set(article.text)
  settle(editor, file)
  showArticle(editor)
  showUnsaved(editor, null)
  return true
}

/** Makes a new article of the text of one that somebody else has removed, and says so. */
export async function becomeNew(editor: Editor, file: string): Promise<void> {
  const { desk, name } = editor
  const change = await desk.api.lastChange(file).catch(() => null)
  editor.article = newArticle
  name.set(file)
  showArticle(editor)
  keepDraft(editor)
  const who = change?.etag === null ? `${change.by}, ${describeTime(change.at, desk.timeZone)}` : 'somebody else'
  desk.say('error', `This article was removed by ${who}. Your text is still here: save it as a new draft, or publish it.`)
}

/**
 * After a text was saved: its tag and state. What was typed meanwhile stays, and so does the tag: if
 * somebody else has saved a text since, this editor has not seen it.
 */
async function finish(editor: Editor, file: string, { text, etag }: Saved): Promise<void> {
  const { desk } = editor
  const show = (state: Article['state']): void => {
    editor.article = { file, base: etag, text, state }
    settle(editor, file)
    showArticle(editor)
    keepDraft(editor)
  }
  // Before anything else can fail: the next text replaces this one.
  show(editor.article.state)
  try {
    const entry = await desk.api.find(file)
    show(entry?.state ?? 'draft')
    if (entry !== null) sayState(desk, entry)
  } catch {
    desk.say('error', 'Saved, but the newsroom did not say what readers see. Reload this page to know.')
  }
}

/** Forgets the draft, and gives the editor the address and the key of the stored article. */
function settle(editor: Editor, file: string): void {
  editor.desk.drafts.drop(editor.key)
  if (editor.key === file) return
  editor.key = file
  history.replaceState(null, '', `/desk?${new URLSearchParams({ file })}`)
}

function sayState({ say, timeZone }: Desk, { file, state, published }: Entry): void {
  const link = create('a', { href: pagePath(file), target: '_blank', rel: 'noopener' }, 'See the page')
  if (state === 'published') say('good', 'Published. ', link)
  else if (state === 'withdrawn') say('good', 'Saved. The article stays withdrawn.')
  else if (state === 'scheduled') say('good', `Scheduled for ${describeTime(published ?? '', timeZone)}.`)
  else say('good', 'Saved as a draft. Only people with a token can see it.')
}

/** What happens when a change is refused. Resolves to whether it was saved all the same. */
async function refuse(editor: Editor, file: string, error: unknown): Promise<boolean> {
  const { desk, field } = editor
  if (!(error instanceof ApiProblem)) {
    desk.report(error)
    return false
  }
  if (error.status === 412) return resolveConflict(editor, file)
  if (error.status === 422 && error.errors.length > 0) {
    const problems = error.errors.map((problem) => ({ ...problem, severity: 'error' }))
    showProblems(problems, field.jump)
    field.mark(problems)
    field.jump(problems[0]?.line ?? 1)
    editor.isRefused = true
    desk.say('error', 'Not saved: fix the marked lines first, or save the text as a draft.')
  } else if (error.status === 409) desk.say('error', `Not saved: ${error.message}.`)
  else desk.report(error)
  return false
}

async function resolveConflict(editor: Editor, file: string): Promise<boolean> {
  const { desk, article, field } = editor
  const [theirs, change] = await Promise.all([desk.api.read(file), desk.api.lastChange(file)])
  if (theirs === null) {
    await becomeNew(editor, file)
    return false
  }
  const mine = field.value()
  // If yet another text was saved between the two answers, who saved this one is not known.
  const saved = change?.etag === theirs.etag ? change : null
  const decision = await decide(desk, { theirs: normalise(theirs.text), mine, isNew: article.file === null, saved })
  return follow(editor, { file, theirs, mine, decision })
}

async function follow(
  editor: Editor,
  { file, theirs, mine, decision }: { file: string; theirs: Saved; mine: string; decision: 'mine' | 'theirs' | 'edit' },
): Promise<boolean> {
  const { desk, field, article } = editor
  if (decision === 'theirs') {
    await load(editor, file)
    field.focus()
  } else if (decision === 'mine') {
    editor.article = { ...article, file, base: theirs.etag }
    return save(editor, mine)
  } else {
    desk.say('plain', 'Nothing has been saved.')
    field.focus()
  }
  return false
}

function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
