import { opensAsCaption, showsPeople } from './caption-likely.ts'
import { isLabelInCapitals, readDateline } from './dateline.ts'
import { endsInAbbreviation, endsInVerb, isTitleCase, readsAsSentence } from './headline-case.ts'
import { isCertainIssuer } from '../names/issuer.ts'
import type { Names } from '../names/names.ts'
import { isWriterOfArea, opensByline } from '../names/people.ts'

/** What a line looks like if it may not be the headline. */
export interface Doubt {
  /**
   * A line of a picture, a name (in a picture or of a writer), furniture, or anything else.
   */
  kind: 'caption' | 'name' | 'furniture' | 'other'
  /** In words, to follow "reads as". */
  reads: string
}

/** Longer than any headline. */
export const maxHeadlineLength = 300

type Test = (line: string, names: Names) => boolean

function doubt(kind: Doubt['kind'], reads: string, ...tests: readonly Test[]): Doubt & { tests: readonly Test[] } {
  return { kind, reads, tests }
}

/** The first doubt of which a test holds tells what the line looks like. */
const doubts = [
  doubt(
    'other',
    'a paragraph',
    // Must be first: the other tests assume a headline's length and are slow on longer lines.
    (line) => line.length > maxHeadlineLength,
  ),
  doubt('other', 'the first paragraph', (line, names) => readDateline(line, names) !== null),
  doubt('other', 'a heading of Markdown, which is for files that end in ".md"', (line) => /^#{1,6} /.test(line)),
  doubt(
    'caption',
    'a photo caption',
    // No known headline ends in a full stop, and most captions do. An ellipsis does not count, nor
    // does `U.S.` after words in capitals.
    (line) => /[.。．]["”’')\]」』]*$/.test(line) && !/(?:\.\.|…)$/.test(line) && !endsInAbbreviation(line),
    // `新しい橋を渡る町の人たち`, `다리를 건너는 주민들`, `…건너는 주민들. /홍길동 기자`, `Photo Jeanne Exemple`
    showsPeople,
    // `…, left, shakes hands`, `…, third from right, and …`. A headline capitalizes `Left`.
    (line) => /, (?:(?:second|third|fourth|fifth|far) )?(?:from (?:the )?)?(?:left|right|center|centre)\b/.test(line),
    // `From left: …`, `Ishiba (left) …`, `Terumi Tanaka, 92, in Oslo`,
    // `… in Oita on Wednesday morning`
    (line) =>
      /^From (?:the )?(?:top )?left\b|\((?:left|right|center)\)/.test(line) ||
      /^\p{Lu}\S+ \p{Lu}\S+, \d{2,3}, (?:at|from|in|of|with) /u.test(line),
    (line) =>
      /[\p{Ll}] on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: morning| afternoon| evening| night)?$/u.test(line) &&
      !isTitleCase(line),
    // `【写真】…`, `橋を渡る人＝18日、潮見町`, `…（１８日、東京都で）`
    (line) => /^【写真】|＝.{0,12}日/.test(line) || (/[（(][0-9０-９]{1,2}日[、，]/.test(line) && /[）)]$/.test(line)),
  ),
  doubt(
    'caption',
    'a photo caption with its credit',

    (line, names) => names.isAgency(/[.。a-z] ?\(([^()]*)\)$/.exec(line)?.[1] ?? ''),
    (line, names) => names.readBracketedCredit(line) !== null,
    (line) => /[.。]["”’」]* ?[(（][^()（）]{2,60}[)）]$/.test(line),
  ),
  doubt(
    'furniture',
    'the name of a newspaper or a wire',
    // `Associated Shiomi Press`. `Town Hears Good News` is a headline.
    (line, names) => names.readsAsAgency(line) && (line.split(' ').length < 3 || !line.endsWith('News')),
  ),
  doubt('furniture', 'the name of a company or an office', isCertainIssuer),
  doubt(
    'caption',
    'a photo caption with its credit',
    // `A ferry in 2019 (file photo)`
    (line) => /\((?:[^()]*file photo|Courtesy of [^()]*)\)$/i.test(line),
  ),
  doubt(
    'caption',
    'a photo caption',
    // `A woman holds a sign` is not in headline case, and `A l’école, …` not English. `A plant in
    // Toyota, Aichi Prefecture` says where a picture was taken. `A net for every roof: How …` asks.
    (line) => opensAsCaption(line) || /, \p{Lu}\p{Ll}+ Prefecture$|^Left: .*; Right: /u.test(line),
  ),
  doubt(
    'furniture',
    'a label',
    // `@harbor_news`, `Contact: Anna Reed, press@bank.example`
    (line) =>
      /^@[\w.]+$|[^\s@]@[^\s@.]+\.[^\s@]/.test(line) ||
      /^(?:(?:Media |Press )?Contacts?|Tel|Phone|Source|Location|Venue|Place|お?問い?合わせ先?|場所|会場|日時|出席者|主催|対象|住所|電話|定員|料金|担当|時間)[:：]/i.test(
        line,
      ),
  ),
  doubt('other', 'a byline', (line) => opensByline(line) || isWriterOfArea(line)),
  doubt(
    'furniture',
    'a label',
    // `LOCAL NEWS`
    (line) => /^\P{Ll}+$/u.test(line) && /\p{Lu}{3}/u.test(line) && line.split(' ').length < 4,
  ),
  doubt(
    'name',
    'a name, as photo captions are',
    // A caption may be only a name. `Ishiba Resigns` is a headline: its verb ends in s, and hardly
    // any Japanese name does. Names of three words pass, since `Onosato Wins Title` must.
    (line) => /^\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]*[^s\W]$/u.test(line) && !endsInVerb(line),
    // `Tomoyuki Sugano, 35`, `Mr. Tomoyuki Sugano`, `Prime Minister Shigeru Ishiba`. Not
    // `President Yoon Impeached`.
    (line) =>
      /^\p{Lu}\S+ \p{Lu}\S+, \d{1,3}$|^(?:Mr|Mrs|Ms|Dr|Prof)\. \p{Lu}\S+(?: \p{Lu}\S+)?$/u.test(line) ||
      (surname.test(line) && !/(?:s|ed)\b/.test(line)) ||
      /^(?:(?:Former|Prime|Vice|Foreign|Defense|Finance) )*(?:Minister|President|Governor|Gov\.|Mayor) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}*(?!ed$)[^\Ws]\p{Ll}$/u.test(
        line,
      ),
  ),
  doubt(
    'furniture',
    'a label',
    // `Science & Nature`, `Breaking News`
    (line) =>
      /^\p{Lu}\p{Ll}+ (?:&|and) \p{Lu}\p{Ll}+$|^(?:Breaking|Latest|Local|Top) News$/iu.test(line) &&
      !/ [a-z]/.test(line.replace(' and ', '')),
    // `Social Affairs`, `Local Sports`: the nouns of sections end as verbs do. `Storm Delays Games`
    // has a verb.
    (line) => line.length <= 30 && sectionName.test(line) && !/ \p{L}+(?:s|ed) /u.test(line),
    // `全国・世界のニュース`, `潮見町公式サイト`
    (line) => /(?:^|[の・])(?:ニュース|トピックス)(?:一覧|トップ)?$|(?:サイト|ホームページ|電子版|ビューアー?)$/.test(line),
  ),
  doubt(
    'furniture',
    'a time',
    // `Updated - May 20, 2025 14:57 IST`, `2025年10月16日 朝刊 12面`, `[14:58, 20/05/2025] Desk`
    (line) =>
      (/\d[:.：]\d{2}|\d時/.test(line) && /\d{4}/.test(line) && !/^[‘“「『]/.test(line)) ||
      /^\d{4}年\d{1,2}月\d{1,2}日/.test(line),
  ),
  doubt(
    'furniture',
    'a label',
    // A section, or a label such as OPINION, above the headline.
    (line) => /^(?:[\p{Script=Latin}-]+|\p{Script=Han}{2,3}|[\p{Script=Katakana}ー・]+)$/u.test(line) || isLabelInCapitals(line),
  ),
  doubt('other', 'the first part of a headline', (line) => /[;,]$| (?:a|and|as|at|by|for|in|of|the|to|with)$/.test(line)),
  doubt(
    'other',
    'a sentence',
    // `The post, which pays little, has no other duties`: headlines leave such clauses out.
    readsAsSentence,
  ),
  doubt(
    'other',
    'an introduction',
    // `The following is the speech:`, or `Dear Troubleshooter:` in a letter.
    (line) => /[:：]$|^The following is\b/.test(line),
  ),
  doubt(
    'other',
    'the day and place of a match',
    // `＜春季大会：潮見5－4港＞◇6日◇2回戦◇潮見球場`
    (line) => /◇[^◇]{1,30}◇/.test(line),
  ),
  doubt('other', 'a line of an interview', (line) => /^[QA][.:] /.test(line)),
  doubt('other', 'a signature', (line) => /^[—–-] /.test(line)),
  doubt('furniture', 'a mark', (line) => /^[^\p{L}]*$|^[（(][^（()）]*[)）]$/u.test(line)),
]

/** Two or three words that end in a noun of sections. */
const sectionName =
  /^(?:\p{Lu}[\p{L}.’'-]+ ){1,2}(?:Affairs|Arts|Books|Business|Columns|Economics|Events|Features|Films|Games|Issues|Letters|Lives|Markets|Movies|News|Newsletters|Notices|Obituaries|Opinions|People|Photos|Podcasts|Politics|Puzzles|Relations|Reviews|Rights|Sciences|Services|Sports|Stories|Studies|Trends|Videos|Views)$/u

/** `Tan Li Wen`; other names of three words read as headlines: `Onosato Wins Title`. */
const surname =
  /^(?:Ang|Chan|Chen|Cheng|Chia|Choi|Chong|Chua|Goh|Ho|Huang|Kim|Koh|Lam|Lee|Leong|Li|Lim|Lin|Liu|Low|Ng|Ong|Park|Quek|Seah|Sim|Tan|Tay|Teo|Toh|Wang|Wong|Wu|Yang|Yeo|Zhang) \p{Lu}\p{Ll}{1,5}[ -]\p{L}\p{Ll}{1,5}$/u

/** Returns what a line looks like if it may not be the headline, or `null` if it looks like one. */
export function doubtHeadline(line: string, names: Names): Doubt | null {
  return doubts.find(({ tests }) => tests.some((holds) => holds(line, names))) ?? null
}
