/**
 * Japanese and Chinese have no spaces between words, so runs of their characters are searched by
 * pairs.
 */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu

/**
 * Prepares a title for FTS5: replaces runs of Han and kana with their pairs and their last
 * character.
 */
export function indexWords(title: string): string {
  return normalise(title)
    .replace(unspaced, (run) => ` ${[...pairsOf(run), [...run].at(-1) ?? ''].join(' ')} `)
    .trim()
}

/**
 * The FTS5 query for titles with all of these words, or `null` without any. The last one may be the
 * beginning of a word; to find those of frequent words such as "and", FTS5 reads every title that has
 * one. Each word is a quoted string, so that it has no syntax.
 */
export function searchQuery(words: string): string | null {
  const parts = normalise(words)
    .replace(unspaced, (run) => ` ${run} `)
    .split(/[\s\p{Cc}]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part, index, { length }) => queryOf(part, index === length - 1))
  return parts.length === 0 ? null : parts.join(' ')
}

function queryOf(part: string, isLast: boolean): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  if (part.search(unspaced) !== 0) return isLast ? `${quoted(part)} *` : quoted(part)
  const pairs = pairsOf(part)
  return pairs.length === 0 ? `${quoted(part)} *` : quoted(pairs.join(' '))
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
