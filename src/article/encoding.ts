/*
 * Guesses the encoding of a file that is not UTF-8, so that the message can name it. The text is
 * not used: an editor saves the file again.
 */

/** The number of bytes needed to tell an encoding. */
const sample = 65_536

/** A legacy encoding still in use, and what a text contains if the guess is right. */
interface EncodingCandidate {
  name: string
  label: string
  /**
   * Characters that any text in the language needs, and the least share of the non-ASCII characters
   * they must make up.
   */
  marks: RegExp
  share: number
}

const kana = /[\u3041-\u3096\u30A1-\u30FC]/g
const hangul = /[이다는을의에가한고로기지사시대]/g
const hanzi = /[的一是不了在人有我他这這中大来來上，。]/g

const candidates: EncodingCandidate[] = [
  { name: 'EUC-JP', label: 'euc-jp', marks: kana, share: 0.15 },
  { name: 'Shift_JIS', label: 'shift_jis', marks: kana, share: 0.15 },
  { name: 'EUC-KR', label: 'euc-kr', marks: hangul, share: 0.15 },
  { name: 'GB 18030', label: 'gb18030', marks: hanzi, share: 0.1 },
  { name: 'Big5', label: 'big5', marks: hanzi, share: 0.1 },
]

/**
 * Guesses the encoding of bytes that are not UTF-8: `Windows-1252`, `UTF-16`, `Shift_JIS, perhaps`
 * when the evidence is weak, `damaged UTF-8` when a few bytes are wrong, or `null` when nothing
 * fits.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, sample)
  // Only UTF-16 text contains zero bytes, in line ends and spaces.
  if (start.includes(0)) return ['utf-16le', 'utf-16be'].some((label) => isWideText(decodeAs(label, start))) ? 'UTF-16' : null
  if (isDamaged(start)) return 'damaged UTF-8'
  if (isWestern(decodeAs('windows-1252', start))) return 'Windows-1252'
  const likely = candidates
    .map(({ name, label, marks, share }) => ({ name, weight: shareOf(decodeAs(label, start), marks) / share }))
    .toSorted((a, b) => b.weight - a.weight)[0]
  if (likely !== undefined && likely.weight >= 1) return likely.name
  return isJapanese(decodeAs('shift_jis', start)) ? 'Shift_JIS, perhaps' : null
}

/**
 * Decodes bytes, allowing a cut-off last character. Returns `null` if they are invalid or the
 * encoding is not supported.
 */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/**
 * Whether all but a few bytes are valid UTF-8. In other encodings, hardly any non-ASCII text is.
 */
function isDamaged(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const lost = text.match(/\uFFFD/g)?.length ?? 0
  const foreign = foreignIn(text).length
  return lost * 5 < foreign
}

/** Returns the non-ASCII characters of a text. */
function foreignIn(text: string): string[] {
  return Array.from(text).filter((character) => character > '\x7F')
}

/** Returns the share of marks among the non-ASCII characters. */
function shareOf(text: string | null, marks: RegExp): number {
  const foreign = foreignIn(text ?? '').length
  return foreign === 0 ? 0 : ((text ?? '').match(marks)?.length ?? 0) / foreign
}

/**
 * Whether text decoded from UTF-16 consists of letters. Pairs of bytes from other encodings decode
 * to other characters.
 */
function isWideText(text: string | null): boolean {
  if (text === null || text === '' || /(?![\t\n\r])[\p{Cc}\p{Co}\uFFFE\uFFFF]/u.test(text)) return false
  const common = text.match(/[\t\n\r -~\u00C0-\u017F\u3000-\u30FF\uFF01-\uFF5E\uAC00-\uD7A3]/g)?.length ?? 0
  return common / text.length > 0.3
}

/**
 * Whether the non-ASCII characters are letters within words, and punctuation that typewriters lack.
 */
function isWestern(text: string | null): boolean {
  if (text === null) return false
  const foreign = foreignIn(text).length
  const explained = text.match(
    /[a-z'][\u00C0-\u00FFŒœŠšŽžŸ]{1,2}|[\u00C0-\u00FFŒœŠšŽžŸ]{1,2}(?=[a-z])|[\s’'][àèéóù](?=\s)|[¡¿](?=[a-z])|[\xA0£§©«®°·»–—‘’“”„‹›•…€™]/gi,
  )
  const letters = foreignIn(explained?.join('') ?? '').length
  return foreign > 0 && foreign * 3 < text.length && letters >= foreign * 0.9
}

/** Whether all non-ASCII characters are Japanese, as in a text with just one name in kanji. */
function isJapanese(text: string | null): boolean {
  return text !== null && foreignIn(text).every((character) => /[\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]/.test(character))
}
