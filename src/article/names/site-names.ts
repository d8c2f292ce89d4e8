import { mayBeSiteName } from './newspapers.ts'
import { isNewsletterIssue, isPageOfPaper } from './print-edition.ts'

/**
 * Whether a line is up to five capitalised words, as a name above a motto or the number of an
 * issue.
 */
function readsAsName(line: string): boolean {
  const words = line.split(' ')
  return words.length <= 5 && words.every((word) => /^[\p{Lu}\p{Lo}&]|^(?:of|and|the|de|del|la)$/u.test(word))
}

/**
 * Whether a line is the name of a newspaper on top: its motto, the number of an issue or its menu
 * is below. Only the latter may name other things too, and must be right below.
 */
export function isNameOnTop(name: Placed, below: Placed): boolean {
  if (isMotto(below.text) || isIssue(below.text)) return readsAsName(name.text)
  if (below.number !== name.number + 1) return false
  // `Mayor Resigns Over Harbor` has more words than most names.
  const isShort = name.text.split(' ').length <= 3
  if (isShort && /^(?:home|menu)$/i.test(below.text)) return readsAsName(name.text)
  return mayBeSiteName(name.text) && opensMenu(below.text)
}

type Placed = Readonly<{ number: number; text: string }>

/**
 * Whether a line is an entry that only the menu of a site has. `Share` may also be below a
 * headline.
 */
function opensMenu(line: string): boolean {
  return line.length < 20 && siteButton.test(line)
}

const siteButton = /^(?:home|menu|search|log ?in|sign ?in|subscribe|register|(?:the )?e-?edition|my account|subscriber login)$/i

/**
 * Whether a line is what newspapers print below their name: `Serving the peninsula since 1894`,
 * `Est. 1894`, `Depuis 1894`. `Serving Soup Since 1894, Cook Retires` is a headline.
 */
export function isMotto(line: string): boolean {
  return line.length <= maxMottoLength && mayBeMotto.test(line) && mottos.some((form) => form.test(line))
}

/** Every motto has one of these. */
const mayBeMotto = /\d{4}|^your |newspaper|創刊/i

const maxMottoLength = 80
const mottos = [
  /^(?:Proudly |Faithfully )?(?:Serving|Covering|Informing|Connecting) [^.,;:!?]{2,55},? since (?:18|19|20)\d{2}\.?$/i,
  /^(?:Since|Est\.?|Established(?: in)?|Founded(?: in)?|Depuis|Seit|Fundado en|Fundada en|Dal|Fondato nel) (?:18|19|20)\d{2}\.?$/i,
  /^Your (?:hometown|home town|local|community|county|independent|trusted|weekly)(?: (?:local|community|weekly|independent))? (?:news|newspaper|paper|news source|source|voice)(?: (?:for|of|in|since) [^.,;:!?]{2,40})?\.?$/i,
  /^(?:The )?(?:Official|Legal) Newspaper (?:of|for) [^.,;:!?]{2,50}$/i,
  /^(?:創刊|(?:明治|大正|昭和)\d{1,2}年創刊|(?:18|19|20)\d{2}年創刊)$/,
]

/**
 * Whether a line numbers an issue or a page of the paper: `Vol. 131, No. 3`, `第1234号`, `朝刊 23面`.
 */
export function isIssue(line: string): boolean {
  return issue.test(line) || isPageOfPaper(line) || isNewsletterIssue(line)
}

const issue =
  /^(?:vol\.? ?[\d,]+[,.]? ?)?no\.? ?[\d,]+$|^第 ?[\d,]+ ?号(?:[ \u3000]\d{4}年.{0,20}日(?:[(（].{1,3}[)）])?)?$|^vol\.? ?[\d,]+$/i
