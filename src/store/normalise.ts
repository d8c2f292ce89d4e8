/**
 * Normalises a headline for comparison. Quotes, dashes, spaces, case, width and update labels
 * (`UPDATE2: …`, `… (UPDATE 1)`) make no difference. The ids of headline items are hashes of the
 * result: any change here changes ids.
 */
export function normaliseHeadline(headline: string): string {
  // A fast path: most headlines are ASCII once their quotes are.
  const straight = headline
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[–—]/g, '-')
  const folded = /^[\x20-\x7E]*$/.test(straight)
    ? straight
    : straight
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .replace(/\p{Pd}/gu, '-')
  return folded
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?-+ ?/g, '-')
    .toLowerCase()
    .replace(/^update ?\d*: ?| ?\(update ?\d*\)$/g, '')
}
