import { isBearerToken } from '../../api/bearer.ts'
import { ApiProblem, createApi } from './api.ts'
import { type Desk, explain, focusView, say, showSection, type View } from './desk.ts'
import { find } from './dom.ts'
import { createDrafts } from './drafts.ts'
import { openEditor } from './editor-view.ts'
import { openList } from './list-view.ts'
import { createSession } from './session.ts'

/* The script of the desk: signs in, then shows the list or, by the address, an article. */

const session = createSession({ temporary: sessionStorage, lasting: localStorage })
const api = createApi(session.token)
let view: View | null = null

const desk: Desk = {
  api,
  drafts: createDrafts(localStorage),
  timeZone: find('desk', HTMLDivElement).dataset['timeZone'] ?? 'UTC',
  say,
  report: (error) => {
    say('error', explain(error))
    if (error instanceof ApiProblem && error.status === 401) askForToken()
  },
  show: (shown) => {
    view = shown
    if (session.token() !== null) showSection(shown)
  },
}

find('sign-out', HTMLButtonElement).addEventListener('click', () => {
  session.signOut()
  location.assign('/desk')
})
find('sign-in', HTMLElement).addEventListener('submit', (event) => {
  event.preventDefault()
  void signIn().catch(desk.report)
})
if (session.token() === null) askForToken()
else void open()

function askForToken(): void {
  session.signOut()
  showSection('sign-in')
  find('token', HTMLInputElement).focus()
}

async function signIn(): Promise<void> {
  const field = find('token', HTMLInputElement)
  const token = field.value.trim()
  if (!isBearerToken(token)) throw new ApiProblem(401, {})
  session.signIn(token, find('remember', HTMLInputElement).checked)
  await api.list({ after: null, words: '' })
  field.value = ''
  say('plain')
  // After a token that became invalid, the work goes on where it was.
  if (view === null) await open()
  else showSection(view)
  if (view !== null) focusView(view)
}

async function open(): Promise<void> {
  const query = new URLSearchParams(location.search)
  try {
    if (query.has('new') || query.has('file')) await openEditor(desk, query)
    else await openList(desk)
    sayRemoved(query.get('removed'))
  } catch (error) {
    desk.report(error)
  }
}

/** Says what happened to an article that the editor has just removed. */
function sayRemoved(file: string | null): void {
  if (file === null) return
  history.replaceState(null, '', '/desk')
  say('good', `Removed ${file}. Nobody outside had seen it.`)
}
