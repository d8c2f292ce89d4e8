import type { Vocabulary } from '../article.ts'
import type { CaptionLine } from './caption-line.ts'
import type { Names } from '../names/names.ts'

/** `Photo: Nao Minato`, `橋を渡る人 写真：潮見新聞`, `Die Brücke. Foto: Anna Muster` */
export function readCredit(line: string, small: string, { names, phrases }: Vocabulary): CaptionLine | null {
  if (small.length !== line.length) return null
  const start = /^[([【（［\u3014]/.test(line) ? 1 : 0
  const own = phrases.opening('credit', small, start)
  const behind = own === null ? '' : withoutEnd(line.slice(start + own.length))
  return own !== null && behind !== '' ? readOwnLine(behind, own, names) : readCreditBehind(line, small, { names, phrases })
}

/** Characters that may be between a caption and its credit. */
const between = new Set('.。!?！？"”」』)）([【［（|｜/／·•–—-')
/** Longer than any credit with its opening words. */
const longestCredit = 90
/** The end of most paragraphs. {@link isCreditName} takes no such name. */
const endsSentence = /(?<!Jr|Inc|Co|Ltd)[.。] ?[)\]）】］]?$/
const longestEnd = 8

/**
 * Parses the credit after a caption. Takes the last one, since the caption itself may contain such
 * words.
 */
function readCreditBehind(line: string, small: string, { names, phrases }: Vocabulary): CaptionLine | null {
  if (!names.endsSentence && endsSentence.test(line.slice(-longestEnd))) return null
  for (let at = line.length - 2; at > 0 && at > line.length - longestCredit; at -= 1) {
    const above = line.charAt(line[at - 1] === ' ' ? at - 2 : at - 1)
    if (line[at] === ' ' || !(between.has(above) || line[at] === '©')) continue
    const opening = phrases.opening('credit', small, at)
    const behind = opening === null ? '' : withoutEnd(line.slice(at + opening.length))
    if (behind === '' || !isCreditName(behind, names)) continue
    const text = line.slice(0, at).trimEnd()
    return {
      kind: 'caption',
      text: text.replace(/[([【［（|｜/／·•–—-]$/, '').trim(),
      credit: behind,
      isCertain: true,
      why: 'ends in a credit',
    }
  }
  return null
}

/**
 * Parses a line that starts with `Photo:`. It is a credit if only a name follows, otherwise a
 * caption.
 */
function readOwnLine(behind: string, opening: string, names: Names): CaptionLine | null {
  if (isCreditName(behind, names))
    return { kind: 'credit', text: null, credit: behind, isCertain: true, why: `a name after "${opening}"` }
  // `Source: …` and `Provided by …` also begin other lines.
  return /^(?:photo|写真|사진|foto|bild|image|图|圖|照片|fotograf|imagen|pictu)/.test(opening) && /[:=]$/.test(opening)
    ? { kind: 'caption', text: behind, credit: null, isCertain: true, why: `words after "${opening}"` }
    : null
}

function withoutEnd(text: string): string {
  return text.replace(/[)\]）】］]$/, '').trim()
}

/**
 * Whether a text is a few words and not a sentence: no full stop, and no Japanese particle except
 * between names.
 */
export function isCreditName(name: string, names: Names): boolean {
  if (names.isAgency(name)) return true
  if (/[。.]$/.test(name) && !/\b(?:Jr|Inc|Co|Ltd)\.$/.test(name)) return false
  if (/[\u3040-\u309F\u30A0-\u30FF\u4E00-\u9FFF]/.test(name))
    return name.length <= 20 && !/[をがはにへ、]|する|した|です|ます/.test(name)
  return (
    name.length <= 60 &&
    name.split(' ').length <= 7 &&
    /^[\p{Lu}\p{Script=Hangul}@©\d]/u.test(name) &&
    !/ (?:is|are|was|were|has|at|in) /.test(name)
  )
}
