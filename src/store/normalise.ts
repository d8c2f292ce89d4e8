/**
 * Normalises a headline for comparison. Quotes, dashes, spaces, case, width and update labels
 * (`UPDATE2: …`, `… (UPDATE 1)`) make no difference. The ids of headline items are hashes of the
 * result: any change here changes ids.
 */
export function normaliseHeadline(headline: string): string {
  // A fast path: most headlines are ASCII without a backtick.
  const folded = /^[ -_a-~]*$/.test(headline) ? headline : foldSigns(headline)
  return folded
    .replace(otherSpaces, ' ')
    .trim()
    .replace(/ ?-+ ?/g, '-')
    .toLowerCase()
    .replace(/^update ?\d*: ?| ?\(update ?\d*\)$/g, '')
}

function foldSigns(headline: string): string {
  const straight = headline
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[–—]/g, '-')
  if (/^[ -~]*$/.test(straight)) return straight
  return straight
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[‘’‚‛`´]/g, "'")
}

/** Several spaces, or one that is not plain. */
const otherSpaces = /\s{2,}|[\t-\r\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/g
