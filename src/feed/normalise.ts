/**
 * A headline as it is compared: two that differ only in quotes, dashes, spaces, case, width or an update mark (`UPDATE2: …`,
 * `… (UPDATE 1)`) are the same headline. The ids of headline items are made from it: a change here changes ids.
 */
export function normaliseHeadline(headline: string): string {
  return headline
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?\p{Pd}+ ?/gu, '-')
    .toLowerCase()
    .replace(/^update ?\d*: ?| ?\(update ?\d*\)$/g, '')
}
