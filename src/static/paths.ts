import type { DocumentKind } from '../site/document-kind.ts'

/** Whether a kind is a page, whose file has an extension that its address lacks. */
export function isPage({ contentType }: DocumentKind): boolean {
  return contentType.startsWith('text/html')
}

/**
 * The file of a document, relative to the folder: `articles/x.html` for the page `/articles/x`,
 * `index.html` for `/`, and else the decoded path.
 */
export function fileOf(kind: DocumentKind, path: string): string {
  const name = decodeURIComponent(path).slice(1)
  return isPage(kind) ? `${name === '' ? 'index' : name}.html` : name
}
