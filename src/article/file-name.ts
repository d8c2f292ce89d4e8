/**
 * Proposes names for the file of a new article, without an extension: the first words of its
 * headline, or the time if it has no Latin letters, as in Japanese. If a name is taken, the next
 * one ends in a number. `clock` is the wall clock of the publication as if it were UTC.
 */
export function* proposeNames(headline: string, clock: Date): Generator<string, never> {
  const name = slugOf(headline) || clock.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  yield name
  for (let count = 2; ; count += 1) yield `${name}-${count}`
}

/** The first words of a headline as a slug; empty if it has no Latin letters. */
function slugOf(headline: string): string {
  const words =
    headline
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[’'\p{M}]/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  const slug = words.reduce((joined, word) => (joined.length + word.length < 60 ? `${joined}-${word}` : joined), '').slice(1)
  return /[a-z]/.test(slug) ? slug : ''
}
