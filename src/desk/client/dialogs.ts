import { find } from './dom.ts'

/** Opens a dialog. Resolves to whether it was accepted. */
export function openDialog(id: 'correction' | 'schedule' | 'confirm'): Promise<boolean> {
  const dialog = find(id, HTMLDialogElement)
  dialog.returnValue = 'no'
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true })
  })
}

/** Asks whether to do something that cannot simply be undone. */
export function confirm(action: string, text: string): Promise<boolean> {
  find('confirm-title', HTMLHeadingElement).textContent = action
  find('confirm-text', HTMLParagraphElement).textContent = text
  const button = find('confirm', HTMLDialogElement).querySelector('button')
  if (button !== null) button.textContent = action
  return openDialog('confirm')
}
