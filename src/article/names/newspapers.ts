/* The forms of newspapers' names. Those of East Asia that end phrases are in `asian-papers.ts`. */

/** Names that credit a picture or sign an article: `The Yomiuri Shimbun`, `読売新聞`. */
const houses = [
  /^The (?:[A-Z][\w'’-]+ ){1,3}(?:Shimbun|Shimpo|News|Times|Post|Herald|Press)$/,
  /^THE (?:[A-Z'’-]+ ){1,3}(?:SHIMBUN|SHIMPO|NEWS|TIMES|POST|HERALD|PRESS)$/,
  /^(?:[A-Z][\w'’-]+ ){1,3}(?:Shimbun|Shimpo)$/,
  /^【?(?!(?:即時|最新|本地|本港|國際|國內|兩岸|財經|體育|娛樂|社會|地方|生活|政治|焦點|重點|頭條|熱門|相關|今日|突發)新聞)\p{Script=Han}{2,4}新聞(?:社)?】?$/u,
]
/** The end of a newspaper's name. */
const houseWord = /(?:Shimbun|Shimpo|News|Times|Post|Herald|Press|新聞|新聞社)】?$/i

/** Whether a line names a newspaper in a credit or a byline. */
export function isHouse(line: string): boolean {
  return houseWord.test(line) && houses.some((form) => form.test(line))
}

/** The last words of English names. They also end headlines. */
const nouns =
  'Advertiser|Bulletin|Chronicle|Courier|Dispatch|Echo|Examiner|Express|Gazette|Globe|Herald|Independent|Journal|Mail|Mercury|Mirror|Monitor|News|Observer|Post|Press|Register|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly|World|Inquirer|Ledger|Leader|Review|Reporter|Record'
/** Words that hardly end a headline. */
const rareNouns = 'Packet|Bugle|Argus|Clarion|Intelligencer|Courant|Recorder|Messenger|Enterprise'
/** Up to three capitalised words. */
const titled = "(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}"

/**
 * Names of newspapers and their sites, in languages where the form shows it.
 * `Farmers Face Hard Times` is a headline.
 */
const siteNames = [
  new RegExp(
    `^(?:Latest )?(?:[Ff]rom )?[Tt]he ${titled}(?:${nouns}|Daily|Guardian|Age|and Mail|Morning Herald)(?: Online| Digital)?$`,
    'u',
  ),
  /^(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Online|Digital|Shimbun|Shimpo|News Network|News Agency|News Service|Newswire|Public Radio|Public Media|Broadcasting Corporation)$/u,
  // Names that hardly end a headline.
  new RegExp(
    `^The ${titled}(?:${rareNouns}|Gleaner|Picayune|Sentinel-\\p{Lu}\\p{Ll}+|Herald-\\p{Lu}\\p{Ll}+|News-\\p{Lu}\\p{Ll}+|Times-\\p{Lu}\\p{Ll}+|Post-\\p{Lu}\\p{Ll}+|Journal-\\p{Lu}\\p{Ll}+|Star-\\p{Lu}\\p{Ll}+|Daily News|Free Press|Weekly News)$`,
    'u',
  ),
  // `関連ニュース` heads a list.
  /^(?!関連|注目|人気|最新|主要|今日|話題|新着)[\p{Script=Han}\p{Script=Katakana}A-Za-z!]{1,8}(?:新聞社?|新報|日報|タイム[ズス]|通信社?|ニュース|放送|テレビ|オンライン|デジタル|電子版|ドットコム)(?:[ \u3000+＋]?(?:デジタル|電子版|オンライン|ニュース|プラス|ドットコム|ウェブ|記事|有料版|公式サイト|DIGITAL|ONLINE|NEWS|NEXT|WEB|PLUS)){0,2}$/iu,
  // `月刊汐だまり 2023年3月号`
  /^(?:週刊|隔週刊|月刊|季刊)(?!誌)(?!.*[がをにはへ])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,10}(?: ?\d{4}年\d{1,2}月号)?$/u,
  // `テレビ汐野`; `テレビ中継` is a label.
  /^(?:テレビ|ラジオ|エフエム|FM)(?!番組|中継|討論|放送|離れ|欄)(?:\p{Script=Han}{2,3}|[\p{Script=Katakana}ー]{2,6})$/u,
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

const paper = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.'’&-]* ){1,4}(?:\\p{Lu}\\p{L}+-)?(?:${nouns}|${rareNouns}|Advance|Advocate|Banner|Beacon|Bee|Citizen|Democrat|Eagle|Item|Outlook|Pilot|Pioneer|Progress|Republican|Signal|Spectator|Statesman|Telegram|Transcript|Union|Voice)$`,
  'u',
)
