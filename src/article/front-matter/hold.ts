import { month } from '../time/months.ts'
import { exampleTime } from '../time/timestamp.ts'

/** A line that is meant to hold its article back. */
export interface Hold {
  /** The equivalent in front matter. */
  write: string
  /** Whether it can mean nothing else. `Status: draft` may be a sentence. */
  isCertain: boolean
  /** Whether it may also be a headline. A key with its value is never one. */
  isWords: boolean
}

/** What to write in front matter instead. */
const draft = '"draft: true"'
const withdrawn = '"withdrawn: true"'
const published = `"published:" with the time at which the article comes out, such as ${exampleTime},`

/** Keys for the state of an article, in the words of different systems and languages. */
const flags = new Map([
  ...['draft', 'drafts', 'unpublished', 'hidden', 'private', 'hold', '下書き', '下書', 'ドラフト', '草稿', '非公開', '保留'].map(
    (word): [string, string] => [word, draft],
  ),
  ...['withdrawn', 'withdraw', 'retracted', '取り下げ', '取下げ', '撤回'].map((word): [string, string] => [word, withdrawn]),
  ...['embargo', 'embargoed', 'エンバーゴ'].map((word): [string, string] => [word, published]),
])
const yes = new Set(['true', 'yes', 'on', 'y', 'はい', '○'])
const no = new Set(['false', 'no', 'off', 'n', 'いいえ'])
const states = new Set(['status', 'state', 'visibility', 'stage', '状態', 'ステータス', '公開状態'])

/**
 * Every match contains one of these. Most lines contain none and are skipped.
 * Two patterns are faster than one combined.
 */
const hint = /draft|publi(?:sh|cation)|withdr|retract|hidden|private|hold|embargo|release|not before/i
const japaneseHint = /下書|草稿|ドラフト|公開|保留|取り?下|撤回|解禁|エンバーゴ|掲載/
/** A longer line is prose. */
const maxLineLength = 300
/**
 * Each hint has at least two characters.
 * NFKC may expand a single character to several, but never to one of these hints.
 */
const shortest = 2

/**
 * Splits a line into words: lowercase, normal width, no punctuation.
 * `<draft>true</draft>` becomes `draft true draft`.
 */
function wordsOf(line: string): string[] {
  const narrow = (isAscii.test(line) ? line : line.normalize('NFKC')).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return narrow.split(/[^\p{L}\p{M}\p{N}○]+/u).filter((word) => word !== '')
}

const isAscii = /^[\x20-\x7E]*$/

/**
 * Parses a line that is meant to hold its article back; `null` for any other line. Outside front
 * matter, such a line would be published along with its article. `isHead` means that the line is
 * above the text, where embargoes are announced. Further down, only a key with its value is
 * certain.
 */
export function readHold(line: string, isHead: boolean): Hold | null {
  if (line.length > maxLineLength || line.length < shortest || !hasHint(line)) return null
  const words = wordsOf(line)
  return readPair(line, words) ?? readMark(line, words, isHead) ?? (isHead ? readAnnouncement(line, words) : null)
}

function hasHint(line: string): boolean {
  if (isAscii.test(line)) return hint.test(line)
  const narrow = line.normalize('NFKC')
  return hint.test(narrow) || japaneseHint.test(narrow)
}

/**
 * Parses a key with its value, whatever surrounds them: `draft : true`, `{"draft": true}`,
 * `section: Life, draft = yes`.
 */
function readPair(line: string, words: readonly string[]): Hold | null {
  const start = ['is', 'article', 'publication'].includes(words[0] ?? '') ? 1 : 0
  const [key = '', value = ''] = words.slice(start)
  const flag = flags.get(key)
  const isAssigned = /[:：=→>|]|->/.test(line) || words.length === start + 2
  if (flag !== undefined && isAssigned && isBoolean(value, words.length === start + 2 || remark.test(line), flag))
    return { write: flag, isCertain: true, isWords: false }
  if (/^(?:publish|published|公開)$/.test(key) && isAssigned && no.has(value))
    return { write: draft, isCertain: true, isWords: false }
  const inObject = /[,;{|] ?["']?(draft|withdrawn)["']? ?[:=] ?["']?(?:true|yes)\b/i.exec(line)?.[1]
  if (inObject !== undefined)
    return { write: inObject.toLowerCase() === 'draft' ? draft : withdrawn, isCertain: true, isWords: false }
  const state = states.has(key) && words.length === start + 2 ? flags.get(value) : undefined
  return state === undefined ? null : { write: state, isCertain: false, isWords: false }
}

/**
 * Whether a word is the value of a flag. Only `true` and `false` count when more words follow:
 * `Draft: No. 1 pick` is a headline.
 */
function isBoolean(value: string, isLast: boolean, flag: string): boolean {
  if (value === 'true' || value === 'false') return true
  return isLast && (yes.has(value) || no.has(value) || (value === '1' && flag === draft))
}

/** A remark after a value. */
const remark = /(?:yes|no|on|off|はい|いいえ|○)\s*[#(（,;|<]/i

/**
 * Parses a mark on its own line, in capitals, in brackets or in Japanese: `DRAFT`, `【下書き】`,
 * `NOT FOR PUBLICATION`.
 */
function readMark(line: string, words: readonly string[], isHead: boolean): Hold | null {
  if (/^["“「]/.test(line)) return null
  const flag = words.length === 1 ? flags.get(words[0] ?? '') : undefined
  const isOrder = /^(?:do not publish|not for (?:publication|release)|hold for release)$/.test(words.join(' '))
  const isCapitals = !/\p{Ll}/u.test(line)
  if (isOrder) return { write: draft, isCertain: isHead || isCapitals, isWords: true }
  if (flag === undefined) return null
  // In the text, `Draft` may be a subheading, and so may `DRAFT` in a sports report.
  const isMark = /^[【[(（*<@]/.test(line) || !isAscii.test(line)
  return { write: flag, isCertain: isMark || (isHead && isCapitals), isWords: true }
}

/** A time of day or a date, even a rough one: `9:00`, `6 p.m.`, `Monday`, `11月`. */
const time = new RegExp(
  `\\d[:：]\\d{2}|\\d ?[ap]\\.?m\\b|\\d[時月]|\\d{4}-\\d|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b${month}\\.? \\d|\\b(?:midnight|noon|tomorrow)\\b`,
  'i',
)

/**
 * A notice that newsrooms write above a text to hold it back.
 * Sentences and headlines in capitals are longer.
 */
interface Announcement {
  write: string
  /** The start of the line, as lowercase words separated by single spaces. */
  begins: RegExp
  /** The maximum number of words. */
  most: number
  needsTime?: boolean
}

const order = /^(?:do not publish|hold (?:for release|till|until)|not for (?:publication|release))\b/

const announcements: readonly Announcement[] = [
  { write: published, begins: /^(?:(?:news|still|strictly|under) )?embargo(?:ed)? (?:for release|till|to|until)\b/, most: 40 },
  { write: published, begins: /^(?:strictly|under) embargo/, most: 40 },
  { write: published, begins: /^embargo(?:ed)?\b/, most: 8, needsTime: true },
  {
    write: published,
    begins: /^(?:publish|(?:for )?release) (?:after|at|date|on)\b|^(?:not before|to be published)\b/,
    most: 12,
    needsTime: true,
  },
  { write: published, begins: order, most: 12, needsTime: true },
  { write: draft, begins: order, most: 12 },
]

/** The same in Japanese, anywhere in a short line. */
const inJapanese: readonly (Omit<Announcement, 'most' | 'begins'> & { has: RegExp })[] = [
  { write: published, has: /^[【[(（]?(?:報道|情報)解禁|^解禁[ \u3000:：]|解禁[】\])）]$/, needsTime: true },
  { write: draft, has: /(?:公開|掲載)(?:しない|不可|禁止|保留|見合わせ)|下書き中|エンバーゴ|公開(?:予定|日時)?[:：]/ },
]

/** Parses a newsroom's notice above a text that holds it back. */
function readAnnouncement(line: string, words: readonly string[]): Hold | null {
  const text = words.join(' ')
  const hasTime = time.test(line.split(' ').slice(0, 8).join(' '))
  const found =
    announcements.find(
      ({ begins, most, needsTime }) => words.length <= most && (hasTime || needsTime !== true) && begins.test(text),
    ) ?? inJapanese.find(({ has, needsTime }) => line.length <= 40 && (hasTime || needsTime !== true) && has.test(line))
  const write = found?.write ?? (isDraftMark(line, words) ? draft : null)
  return write === null ? null : { write, isCertain: true, isWords: true }
}

/**
 * Whether a line begins with `draft` as a mark: alone, with a number, or followed by an instruction
 * or by punctuation and a remark.
 */
function isDraftMark(line: string, words: readonly string[]): boolean {
  const text = words.join(' ')
  if (words.length > 8 || !/^(?:(?:early|final|first|rough|second) )?draft\b/.test(text)) return false
  if (words.length <= 2 && !/\p{Ll}{3}/u.test(line.replace(/draft/i, ''))) return true
  const isRemark = /draft(?:$| ?[-–—,:;(])/i.test(line) && !/: [A-Z][a-z]/.test(line)
  return isRemark || /\bdraft (?:copy|do not|not for|only|please|version|yes)\b/.test(text)
}
