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

/** The most bytes in the name of a file or folder, with room for `.br`. */
const maxNameBytes = 252

/** Whether file systems take the name of a file. A topic may have a longer name, such as a sentence. */
export function isNameable(file: string): boolean {
  return file.split('/').every((name) => new TextEncoder().encode(name).length <= maxNameBytes)
}
