/* Lines of e-papers and newsletters that name the page, the edition or the issue. */
import { eastAsian } from '../phrases/fold.ts'

/** The number of a page: `２３面`, `A12版`, `Page A4`, `p. 23`, `Seite 5`, `23면`. */
const page =
  /^(?:第 ?)?[A-Z]?\d{1,3}(?:面|頁|ページ|版|면)$|^(?:page|pages|pg\.?|p\.|pp\.|seite|s\.|página|pág\.?|pagina) ?[A-Z]{0,2}\d{1,3}(?:[-–]\d{1,3})?$/i
/** The name of an edition: `朝刊`, `Late City Edition`. */
const edition =
  /^(?:朝刊|夕刊|日刊|統合版|本紙|紙面|전체|지면|종합|早报|晚报|日报|今日)$|^(?:[\p{L} ]{2,20} )?edition$|^(?:print|in print|e-paper|epaper|main|front|ausgabe|édition|edición|gedruckt|printausgabe|édition papier|edición impresa)$|^(?:édition|edición|ausgabe) [\p{L} ]{2,20}$/iu
/** A section or an area of a word or two, or a day. */
const part =
  /^第?\d?\p{sc=Han}{1,4}\d?面$|^[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}・]{1,6}$|^\p{Lu}[\p{L}&’'-]{1,15}(?: [\p{L}&]{1,12})?$|^[\d年月日년월일./() -]{2,14}(?:\([日月火水木金土]\))?$/u
/** Every page has one of these signs. */
const namesPage = /[面頁版면]|ページ|\b(?:pages?|pg|pp?|seite|s|p[áa]gina|p[áa]g)\b|[A-FＡ-Ｆ][\d０-９]/i
const mostParts = 6
const longest = 60

/**
 * Whether a line is the page of a printed paper, with its edition, its section or the day:
 * `朝刊 ２３面 地域`.
 */
export function isPageOfPaper(line: string): boolean {
  if (line.length > longest || !/[\d０-９]/.test(line) || !namesPage.test(line)) return false
  const parts = line
    .normalize('NFKC')
    .split(/ ?[|｜/·・,、()] ?| {2,}/)
    .filter((each) => each !== '')
  const words = parts.flatMap((each) =>
    page.test(each) || edition.test(each) || !eastAsian.test(each) ? [each] : each.split(' '),
  )
  const isPage = (each: string): boolean => page.test(each) || (eastAsian.test(line) && leaf.test(each))
  if (words.length > mostParts || !words.some(isPage)) return false
  if (words.every((each) => isPage(each) || edition.test(each) || part.test(each))) return true
  // `Le Courrier du Port, lundi 9 mars 2026, p. 7`
  const isShort = (each: string): boolean => page.test(each) || (each.split(' ').length < 6 && /^[\p{Lu}\d]|\d{4}$/u.test(each))
  return !eastAsian.test(line) && parts.length > 2 && page.test(parts.at(-1) ?? '') && parts.every(isShort)
}

/** A page by its letter and number, among words in Chinese, Japanese or Korean: `A07`. */
const leaf = /^[A-F]\d{1,2}$/

/** `No. 12`, `Nr. 112`, `#45`, `Issue 45`, `Ausgabe 45`, `n° 45`, `第12号`, `제12호` */
const numbered =
  /^(.{2,40}?),? ?(?:[(（]?(?:vol\.? ?\d{1,4},? ?)?(?:no\.?|nr\.?|n[°º]|núm\.?|numéro|número|issue|edition|ausgabe|édition|edición|#) ?\d[\d,.]{0,6}[)）]?|第 ?\d[\d,]{0,6} ?[号號期回]|제? ?\d[\d,]{0,6} ?호)$/iu
/** Words in the names of newsletters. */
const newsletter =
  /brief|letter|bulletin|digest|dispatch|bolet[ií]n|lettre|infolettre|rundschreiben|meldungen|通信|便り|だより|メルマガ|マガジン|ニュース|レター|뉴스레터|레터|소식지|通讯|通訊|周报|週報|简报|簡報/i

/**
 * Whether a line is the name of a newsletter with the number of its issue: `HARBOR BRIEF No. 112`.
 */
export function isNewsletterIssue(line: string): boolean {
  if (line.length > longest || !/[\d０-９]/.test(line)) return false
  const narrow = line.normalize('NFKC')
  if (!/[\d.,)号號期回호]$/.test(narrow) || !newsletter.test(narrow)) return false
  const name = numbered.exec(narrow)?.[1]
  return (
    name !== undefined &&
    newsletter.test(name) &&
    name.split(/[ -]/).every((word) => /^[\p{Lu}\p{Lo}&]|^(?:of|the|de|der|du|la|aus|from)$/u.test(word))
  )
}
