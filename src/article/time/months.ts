/** The English names of the months, as alternatives of a pattern. */
export const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Matches the English name of a month, whole or abbreviated. */
export const month = `(?:${monthNames
  .split('|')
  .map((name) => name.slice(0, 3))
  .join('|')})[a-z]*`
