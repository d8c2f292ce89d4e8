import { type Api, ApiProblem, ConnectionError } from './api.ts'
import { find } from './dom.ts'
import type { Drafts } from './drafts.ts'

/** What the views of the desk share. */
export interface Desk {
  api: Api
  drafts: Drafts
  /** The newsroom's zone. */
  timeZone: string
  say: Say
  /**
   * Says what went wrong. With a token that is not valid, asks for another; the view stays as it
   * is.
   */
  report: (error: unknown) => void
  show: (view: View) => void
}

export type View = 'list' | 'editor' | 'conflict'

/** Says something at the top, where screen readers hear it as well. */
export type Say = (tone: 'plain' | 'good' | 'error', ...parts: (Node | string)[]) => void

export const say: Say = (tone, ...parts) => {
  const message = find('message', HTMLParagraphElement)
  message.className = `message ${tone}`
  message.replaceChildren(...parts)
}

/** Shows one section and hides the others. */
export function showSection(shown: View | 'sign-in'): void {
  for (const id of ['sign-in', 'list', 'editor', 'conflict']) find(id, HTMLElement).hidden = id !== shown
  find('toolbar', HTMLElement).hidden = shown === 'sign-in'
}

/**
 * Moves the focus to the heading of a section, unless the section has it: screen readers say where
 * this is.
 */
export function focusView(shown: View): void {
  if (!find(shown, HTMLElement).contains(document.activeElement)) find(`${shown}-title`, HTMLHeadingElement).focus()
}

/** What went wrong, in words for editors. */
export function explain(error: unknown): string {
  if (error instanceof ConnectionError)
    return 'There is no connection to the newsroom. Your text is kept on this computer; try again.'
  if (!(error instanceof ApiProblem)) return `Something went wrong in the desk: ${String(error)}`
  if (error.status === 401) return 'This token is not valid.'
  if (error.status === 413) return 'The text is too long: it may have a million letters, or 350,000 in Japanese.'
  if (error.status === 429) return 'There were too many wrong tokens. Wait a minute.'
  if (error.status >= 500) return 'The newsroom does not answer. Your text is kept on this computer; try again in half a minute.'
  return `The newsroom refused this: ${error.message}.`
}
