const extension = /\.(?:txt|md)$/
const articleName = new RegExp(`^[a-z0-9-]+${extension.source}`)

/** The name of a file without its extension, which identifies the article in URLs and ids. */
export function slugOfFile(file: string): string {
  return file.replace(extension, '')
}

/**
 * In bytes. No newspaper article comes near it. A larger file is something else or has lost its
 * line ends.
 */
export const maxFileBytes = 1024 * 1024

/**
 * Returns what is wrong with a file name in `articles/`, or `null`. The name without its extension
 * identifies the article and is part of its URL.
 */
export function faultOfName(name: string): string | null {
  const expected = 'a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md"'
  if (articleName.test(name)) return null
  const way = otherDocument.test(name) ? '; paste its text into a plain text file' : ''
  return `expected ${expected}, found "${name}"${way}`
}

/** Files of word processors, which hold more than text. */
const otherDocument = /\.(?:docx?|odt|pages|pdf|rtf)$/i

/** Returns what is wrong with a file size in bytes, or `null`. */
export function faultOfSize(size: number): string | null {
  if (size <= maxFileBytes) return null
  // Rounded up, so that a file above the limit is never called 1.0 MB.
  const found = `${(Math.ceil((size / maxFileBytes) * 10) / 10).toFixed(1)} MB`
  return `expected an article of at most 1 MB, found ${found}; is it the right file?`
}
