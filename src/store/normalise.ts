/**
 * A headline as it is compared: two that differ only in quotes, dashes, spaces, case, width or an update mark (`UPDATE2: …`,
 * `… (UPDATE 1)`) are the same headline. The ids of headline items are made from it: a change here changes ids.
 */
export function normaliseHeadline(headline: string): string {
  // What is in ASCII has none of the characters that need looking up, and most headlines are but for their quotes.
  const plain = headline
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[–—]/g, '-')
  const narrow = /^[\x20-\x7E]*$/.test(plain)
    ? plain
    : plain
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .replace(/\p{Pd}/gu, '-')
  return narrow
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?-+ ?/g, '-')
    .toLowerCase()
    .replace(/^update ?\d*: ?| ?\(update ?\d*\)$/g, '')
}
