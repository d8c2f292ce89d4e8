/*
 * Which encoding a file has that is not UTF-8, so that the message names the right one. Nothing is read in it: an editor saves the
 * file again.
 */

/** As many bytes as tell an encoding. */
const sample = 65_536

/** An encoding that texts still come in, and what a text must be made of when it is the right one. */
interface Candidate {
  name: string
  label: string
  /** The characters that its language cannot do without, of those that are not ASCII, and the share that they have at least. */
  marks: RegExp
  share: number
}

const kana = /[\u3041-\u3096\u30A1-\u30FC]/g
const hangul = /[이다는을의에가한고로기지사시대]/g
const hanzi = /[的一是不了在人有我他这這中大来來上，。]/g

const candidates: Candidate[] = [
  { name: 'EUC-JP', label: 'euc-jp', marks: kana, share: 0.15 },
  { name: 'Shift_JIS', label: 'shift_jis', marks: kana, share: 0.15 },
  { name: 'EUC-KR', label: 'euc-kr', marks: hangul, share: 0.15 },
  { name: 'GB 18030', label: 'gb18030', marks: hanzi, share: 0.1 },
  { name: 'Big5', label: 'big5', marks: hanzi, share: 0.1 },
]

/**
 * The encoding that makes sense of bytes which are no UTF-8 text: `Windows-1252`, `UTF-16`; `Shift_JIS, perhaps` where little speaks
 * for it; `damaged UTF-8` when a few bytes are wrong; `null` when none does.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, sample)
  // A line end or a space in UTF-16 has a zero, and no other text has one.
  if (start.includes(0)) return ['utf-16le', 'utf-16be'].some((label) => isWideText(decodeAs(label, start))) ? 'UTF-16' : null
  if (isDamaged(start)) return 'damaged UTF-8'
  if (isWestern(decodeAs('windows-1252', start))) return 'Windows-1252'
  const likely = candidates
    .map(({ name, label, marks, share }) => ({ name, weight: shareOf(decodeAs(label, start), marks) / share }))
    .toSorted((a, b) => b.weight - a.weight)[0]
  if (likely !== undefined && likely.weight >= 1) return likely.name
  return isJapanese(decodeAs('shift_jis', start)) ? 'Shift_JIS, perhaps' : null
}

/** The text of bytes in an encoding, whose last character may be cut; `null` when they are none, or where the encoding is not known. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** Whether bytes are UTF-8 but for a few: of what is not ASCII in other encodings, hardly anything is. */
function isDamaged(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const lost = text.match(/\uFFFD/g)?.length ?? 0
  const foreign = foreignIn(text).length
  return lost * 5 < foreign
}

/** The characters of a text that are not ASCII. */
function foreignIn(text: string): string[] {
  return Array.from(text).filter((character) => character > '\x7F')
}

/** The share of marks among the characters that are not ASCII. */
function shareOf(text: string | null, marks: RegExp): number {
  const foreign = foreignIn(text ?? '').length
  return foreign === 0 ? 0 : ((text ?? '').match(marks)?.length ?? 0) / foreign
}

/** Whether a text from UTF-16 is made of letters and not of the characters that two bytes of anything else make. */
function isWideText(text: string | null): boolean {
  if (text === null || text === '' || /(?![\t\n\r])[\p{Cc}\p{Co}\uFFFE\uFFFF]/u.test(text)) return false
  const common = text.match(/[\t\n\r -~\u00C0-\u017F\u3000-\u30FF\uFF01-\uFF5E\uAC00-\uD7A3]/g)?.length ?? 0
  return common / text.length > 0.3
}

/** Whether what is not ASCII in a text is letters within words, and marks that typewriters do not have. */
function isWestern(text: string | null): boolean {
  if (text === null) return false
  const foreign = foreignIn(text).length
  const explained = text.match(
    /[a-z'][\u00C0-\u00FFŒœŠšŽžŸ]{1,2}|[\u00C0-\u00FFŒœŠšŽžŸ]{1,2}(?=[a-z])|[\s’'][àèéóù](?=\s)|[¡¿](?=[a-z])|[\xA0£§©«®°·»–—‘’“”„‹›•…€™]/gi,
  )
  const letters = foreignIn(explained?.join('') ?? '').length
  return foreign > 0 && foreign * 3 < text.length && letters >= foreign * 0.9
}

/** Whether all that is not ASCII in a text is Japanese, as when it has a name in kanji and nothing more. */
function isJapanese(text: string | null): boolean {
  return text !== null && foreignIn(text).every((character) => /[\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]/.test(character))
}
