/** The bullet or number before an entry of a list. */
export interface ListMark {
  /** The bullet, or `1` for any number. */
  sign: string
  number: number | null
  /** Whether more than a space follows the number. `3 Ferries Sail` may have no mark. */
  firm: boolean
  /** The text after the mark. Empty for a mark on its own line. */
  rest: string
}

/** All characters that count as bullets. Add new ones here. */
const bullets = new Set('+-–—－−‐•・●■◆♦▼▽▶►▸▹▷△▲＞>»›❯➤➔➜→⇒*＊※☞☛○◯◎◇□▪▫◦‣⁃☆★✓✔·∙ㆍᆞ･‧⋅◉◈▣▻❖➢➥↳⦁\uF0B7\uF0A7'.split(''))
const pictures = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]{0,2})+/u
/**
 * The first characters of the series of numbers in one character, and the lengths of the series.
 */
const series: readonly [first: string, count: number][] = [
  ['①', 20],
  ['⑴', 20],
  ['⒈', 20],
  ['❶', 10],
  ['➀', 10],
  ['➊', 10],
]

/** A quotation, as in German: `»Wir bleiben«, sagt der Fährmann` */
const quotes = '»›'
const quoted = /^(?:»[^\s»«][^»«]{0,100}«|›[^\s›‹][^›‹]{0,100}‹)/

/** The possible first characters of a numbered mark. */
const opensNumber = /^[\d０-９(（第n#]/i

/**
 * Parses the mark at the start of a line. Numbers have up to three digits. `-5`, `+5` and `10.5` are
 * numbers in a text, and `***` is a separator.
 */
export function readListMark(text: string): ListMark | null {
  const sign = text[0] ?? ''
  const picture = (text.codePointAt(0) ?? 0) > 0x25ff ? pictures.exec(text)?.[0] : undefined
  const beside = picture === undefined || bullets.has(sign) ? '' : text.slice(picture.length).trim()
  if (picture !== undefined && beside !== '') return { sign: picture, number: null, firm: true, rest: beside }
  const inOne = numberOf(sign)
  if (inOne !== null) return { sign: '1', number: inOne, firm: true, rest: text.slice(1).trim() }
  if (bullets.has(sign) && !(quotes.includes(sign) && quoted.test(text))) {
    if (text.startsWith('-- ')) return { sign: '--', number: null, firm: true, rest: text.slice(3).trim() }
    // A variation selector may follow the bullet.
    const rest = text.slice(text[1] === '\uFE0E' || text[1] === '\uFE0F' ? 2 : 1).trim()
    return rest[0] === sign || /^[-+]\d/.test(text) ? null : { sign, number: null, firm: true, rest }
  }
  return readNumber(text)
}

/** Whether a line of a head is a point below the headline: `• Ferry sails again`. */
export function isPoint(text: string): boolean {
  return /^[*•‣] ?\p{L}/u.test(text)
}

/** The number that a character shows, such as `③`. */
function numberOf(sign: string): number | null {
  const code = sign.charCodeAt(0)
  if (!(code > 0x245f && code < 0x2794)) return null
  const found = series.find(([first, count]) => code >= first.charCodeAt(0) && code < first.charCodeAt(0) + count)
  return found === undefined ? null : code - found[0].charCodeAt(0) + 1
}

/** Numerals in `一 橋の下の将棋`, with any kind of space, and in `一位 橋の下の将棋`. */
const kanji = '一二三四五六七八九十'

function readNumber(text: string): ListMark | null {
  const inKanji = kanji.indexOf(text[0] ?? ' ')
  if (inKanji !== -1 && /[\u3000 ．]/.test(text[1] ?? ''))
    return { sign: '1', number: inKanji + 1, firm: false, rest: text.slice(2).trim() }
  if (inKanji !== -1 && /^位(?:[\u3000 :：]|$)/.test(text.slice(1)))
    return { sign: '1', number: inKanji + 1, firm: true, rest: text.slice(3).trim() }
  if (!opensNumber.test(text)) return null
  const start = text.slice(0, 8).replace(/[０-９．）（]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const [whole, digits, end] =
    /^(?:\(|第|No\.? ?|#)?(\d{1,3})([位위][:：]?|º|[.):：、](?!\d)| ?[|｜]| [-–—](?= )| |\u3000|$)/i.exec(start) ?? []
  if (whole === undefined) return null
  return {
    sign: '1',
    number: Number(digits),
    firm: /[^ \u3000–—-]/.test(end ?? '') || whole === text,
    rest: text.slice(whole.length).trim(),
  }
}
