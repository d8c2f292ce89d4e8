import { find } from './dom.ts'

/**
 * Shows the page of an article as readers will see it, in a frame in which nothing can run. Its links
 * open in a new tab. Returns its related headlines, with their links.
 */
export function showPreview(html: string): Node[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  // The desk itself lists problems.
  page.querySelector('[aria-labelledby=problems]')?.remove()
  for (const link of page.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener'
  }
  const related = [...page.querySelectorAll('[aria-labelledby=related] li')].map((item) => item.cloneNode(true))
  const frame = find('preview', HTMLIFrameElement)
  const body = frame.contentDocument?.body
  // In place, so that the reader's position in the page stays.
  if (body?.querySelector('main')) body.replaceChildren(...page.body.childNodes)
  else frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`
  return related
}
