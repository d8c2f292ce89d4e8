import { isNewsletterIssue, isPageOfPaper } from './print-edition.ts'

/**
 * Names of newspapers and their sites, in languages where the form shows it.
 * `Farmers Face Hard Times` is a headline.
 */
const siteNames = [
  /^(?:Latest )?(?:[Ff]rom )?[Tt]he (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Advertiser|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Journal|Mail|Mercury|Mirror|Monitor|News|Observer|Post|Press|Register|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly|World|Age|Inquirer|Ledger|Leader|Review|Reporter|Record|and Mail|Morning Herald)(?: Online| Digital)?$/u,
  /^(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Online|Digital|Shimbun|Shimpo|News Network|News Agency|News Service|Newswire|Public Radio|Public Media|Broadcasting Corporation)$/u,
  // Names that hardly end a headline.
  /^The (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Packet|Bugle|Argus|Gleaner|Clarion|Intelligencer|Picayune|Courant|Recorder|Messenger|Enterprise|Sentinel-\p{Lu}\p{Ll}+|Herald-\p{Lu}\p{Ll}+|News-\p{Lu}\p{Ll}+|Times-\p{Lu}\p{Ll}+|Post-\p{Lu}\p{Ll}+|Journal-\p{Lu}\p{Ll}+|Star-\p{Lu}\p{Ll}+|Daily News|Free Press|Weekly News)$/u,
  // `関連ニュース` heads a list.
  /^(?!関連|注目|人気|最新|主要|今日|話題|新着)[\p{Script=Han}\p{Script=Katakana}A-Za-z]{1,8}(?:新聞社?|新報|日報|タイム[ズス]|通信社?|ニュース|放送|テレビ|オンライン|デジタル|電子版|ドットコム)(?:[ \u3000+＋]?(?:デジタル|電子版|オンライン|ニュース|プラス|ドットコム|ウェブ|記事|有料版|公式サイト|DIGITAL|ONLINE|NEWS|NEXT|WEB|PLUS)){0,2}$/iu,
  // `月刊汐だまり 2023年3月号`
  /^(?:週刊|隔週刊|月刊|季刊)(?!誌)(?!.*[がをにはへ])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,10}(?: ?\d{4}年\d{1,2}月号)?$/u,
  // `みさき放送`; `きょうのニュース` heads a list.
  /^\p{Script=Hiragana}{1,4}(?![のなを])\p{Script=Hiragana}(?:新聞社?|新報|日報|放送局?|テレビ)$/u,
  /^(?!인기|관련|주요|최신|오늘)\p{Script=Hangul}{1,6}(?:일보|신문|뉴스|방송|타임스|타임즈|경제|통신|투데이|저널|미디어)$/u,
  /^\p{Script=Han}{1,6}(?:日报|晚报|晚報|时报|時報|早报|早報|新闻|新闻网|新聞網|网|電視台|电视台|通讯社|通訊社)$/u,
  /^(?:\p{Lu}[\p{L}-]+ ){0,3}\p{L}{0,20}(?:Zeitung|Nachrichten|Anzeiger|Rundschau|Tageblatt|Tagblatt|Kurier|Morgenpost)$/u,
  /^(?:Le |La |Les |L['’]|El |Los )(?:Courrier|Dépêche|Écho|Gazette|Journal|Phare|Presse|Correo|Diario|Heraldo|Mercurio|Nación|Periódico|Prensa|Tiempo|Voz)(?: (?:de |du |d['’]|del )\p{Lu}\p{L}+)?$/u,
  /^(?:Journal|Gazette|Diario|Heraldo|Correo) (?:de |du |d['’]|del )\p{Lu}\p{L}+$/u,
]

/**
 * Matches every site name. Tested first, because it is faster than `siteNames` and names are rare.
 */
const siteWord =
  /[\u3000-\u9FFF\uAC00-\uD7AF]|^(?:latest )?(?:from )?the |(?:online|digital|shimbun|shimpo|network|agency|service|newswire|radio|media|corporation|zeitung|nachrichten|anzeiger|rundschau|tageblatt|tagblatt|kurier|morgenpost)$|^(?:l[ae]s? |l['’]|el |los )|^(?:journal|gazette|diario|heraldo|correo) /i

/** Whether a name has the form of a newspaper's, perhaps in capitals. */
export function readsAsSiteName(name: string): boolean {
  if (!siteWord.test(name)) return false
  const isCapital = name.length > 8 && /^THE [\p{Lu} '’-]+$/u.test(name)
  const set = isCapital
    ? name.replace(/(\p{Lu})(\p{Lu}*)/gu, (_all, first: string, rest: string) => first + rest.toLowerCase())
    : name
  return siteNames.some((form) => form.test(set))
}

/**
 * Whether a line may name a newspaper, if the lines below do not read like an article's:
 * `Cedar Fork Courier-Times`. `Court Fines Gazette` may be a headline.
 */
export function mayBeSiteName(line: string): boolean {
  return line.length <= 60 && paper.test(line)
}

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

const paper =
  /^(?:\p{Lu}[\p{L}.'’&-]* ){1,4}(?:\p{Lu}\p{L}+-)?(?:Advance|Advertiser|Advocate|Argus|Banner|Beacon|Bee|Bugle|Bulletin|Chronicle|Citizen|Clarion|Courant|Courier|Democrat|Dispatch|Eagle|Echo|Enterprise|Examiner|Express|Gazette|Globe|Herald|Independent|Inquirer|Intelligencer|Item|Journal|Leader|Ledger|Mail|Messenger|Mercury|Mirror|Monitor|News|Observer|Outlook|Packet|Pilot|Pioneer|Post|Press|Progress|Record|Recorder|Register|Reporter|Republican|Review|Sentinel|Signal|Spectator|Standard|Star|Statesman|Sun|Telegram|Telegraph|Times|Transcript|Tribune|Union|Voice|Weekly|World)$/u

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
