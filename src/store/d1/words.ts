/** Japanese and Chinese put no spaces between words: a run of their characters is searched by each two that stand together. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu

/** A title as it is indexed by FTS5: runs of Han and kana as their pairs and their last character, all else as it is. */
export function indexWords(title: string): string {
  return normalise(title)
    .replace(unspaced, (run) => ` ${[...pairsOf(run), [...run].at(-1) ?? ''].join(' ')} `)
    .trim()
}

/**
 * The FTS5 query for titles that have all of some words; a word finds longer ones that begin with it. `null` when there is no word.
 * Each is a quoted string, so that nothing in it is syntax.
 */
export function searchQuery(words: string): string | null {
  const parts = normalise(words)
    .replace(unspaced, (run) => ` ${run} `)
    .split(/[\s\p{Cc}]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map(queryOf)
  return parts.length === 0 ? null : parts.join(' ')
}

function queryOf(part: string): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  if (part.search(unspaced) !== 0) return `${quoted(part)} *`
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
