import type { Change } from './api.ts'
import { describeTime } from './check-view.ts'
import type { Desk } from './desk.ts'
import { compareTexts, type Row } from './difference.ts'
import { create, find } from './dom.ts'

/** What an editor decides whose text meets another. */
export type Decision = 'mine' | 'theirs' | 'edit'

const choices = { 'keep-mine': 'mine', 'take-theirs': 'theirs', 'edit-mine': 'edit' } as const satisfies Record<string, Decision>

interface Texts {
  theirs: string
  mine: string
  /** Whether a new article met a file of its name. */
  isNew: boolean
  /** Who saved their text, and when; `null` if unknown. */
  saved: Change | null
}

/** Shows both texts side by side and waits for a decision. */
export function decide(desk: Desk, texts: Texts): Promise<Decision> {
  find('conflict-title', HTMLHeadingElement).textContent = texts.isNew
    ? 'There is an article with this file name'
    : 'Somebody else has saved this article'
  const by = `Saved by ${texts.saved?.by ?? 'somebody else'}`
  const saved = texts.saved === null ? by : `${by}, ${describeTime(texts.saved.at, desk.timeZone)}`
  find('theirs-title', HTMLElement).textContent = by
  find('conflict-text', HTMLParagraphElement).textContent = texts.isNew
    ? `${saved}. Nothing of yours has been saved. If yours is another article, keep editing it and choose another file name.`
    : `${saved}, after you opened it. Nothing of yours has been saved. Compare the texts and decide.`
  // Another article is rarely meant to be replaced.
  find('keep-mine', HTMLButtonElement).classList.toggle('main', !texts.isNew)
  find('edit-mine', HTMLButtonElement).classList.toggle('main', texts.isNew)
  find('difference', HTMLOListElement).replaceChildren(...compareTexts(texts.theirs, texts.mine).map(createRow))
  desk.show('conflict')
  scrollTo(0, 0)
  find('conflict-title', HTMLHeadingElement).focus()
  return new Promise((resolve) => {
    for (const [id, decision] of Object.entries(choices)) {
      find(id, HTMLButtonElement).onclick = () => {
        desk.show('editor')
        resolve(decision)
      }
    }
  })
}

function createRow({ theirs, mine }: Row): HTMLLIElement {
  if (theirs === mine) {
    const [left, right] = [create('span', { dir: 'auto' }, theirs ?? ''), create('span', { dir: 'auto' }, mine ?? '')]
    right.className = 'repeated'
    right.ariaHidden = 'true'
    return create('li', {}, left, right)
  }
  return create('li', {}, createSide('theirs', 'Theirs: ', theirs), createSide('mine', 'Yours: ', mine))
}

function createSide(side: string, label: string, line: string | null): HTMLSpanElement {
  if (line === null) return create('span', { class: 'none', 'aria-hidden': 'true' })
  return create('span', { class: side, dir: 'auto' }, create('span', { class: 'visually-hidden' }, label), line)
}
