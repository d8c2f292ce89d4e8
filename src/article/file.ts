const articleName = /^[a-z0-9-]+\.(?:txt|md)$/

/** In bytes. No article of a newspaper comes near it: a larger file is something else, or has lost its line ends. */
const largest = 1024 * 1024

/**
 * What is wrong with the name of a file of `articles/`; `null` when nothing is. Without its ending, the name is the article's
 * identity and part of its address.
 */
export function faultOfName(name: string): string | null {
  const expected = 'a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md"'
  return articleName.test(name) ? null : `expected ${expected}, found "${name}"`
}

/** What is wrong with the size of a file, in bytes; `null` when nothing is. */
export function faultOfSize(size: number): string | null {
  if (size <= largest) return null
  const found = `${(size / largest).toFixed(1)} MB, where 1 MB is the most`
  return `expected an article in UTF-8 text, found ${found}; is it the right file?`
}
