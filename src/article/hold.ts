import { trim } from './text.ts'
import { exampleTime } from './timestamp.ts'

/** What a line says that means to hold its article back. */
export interface Hold {
  /** What says the same in front matter. */
  write: string
  /** Whether it can be nothing else; `Status: draft` may be a sentence. */
  isCertain: boolean
  /** Whether it has a key and a value, as front matter has. */
  isPair: boolean
}

/** What to write in front matter instead. */
const draft = '"draft: true"'
const withdrawn = '"withdrawn: true"'
const published = `"published:" with the time at which the article comes out, such as ${exampleTime},`

/** Words that say what an article is, as systems and languages have them. */
const flags = new Map([
  ...words(
    draft,
    'draft, unpublished, hidden, private, hold, do not publish, not published, noindex, 下書き, 草稿, 非公開, 未公開',
  ),
  ...words(withdrawn, 'withdrawn, withdraw, retracted, retract, deleted, removed, 取り下げ, 取下げ, 撤回, 削除'),
  ...words(published, 'embargo, embargoed'),
])
/** Words before the time at which an article comes out. */
const times = new Map(
  words(
    published,
    'embargo, embargoed, embargo until, embargoed until, embargoed to, hold until, hold till, hold for release, hold for release until, do not publish before, do not publish until, do not release before, not for publication before, not for publication until, not for release before, not for release until, publish at, publish on, publish date, published at, publish after, release at, release on, release after, release date, 解禁, 解禁日時, 報道解禁, 公開予定, 公開予定日時',
  ),
)
/** Keys that a flag may be the value of: `Status: draft`. */
const states = new Set(['status', 'state', 'visibility', 'stage', '状態', 'ステータス', '公開状態'])
/** `publish: no`; a time behind one of these is read as such, unless something keeps it from being one. */
const publishing = new Set(['publish', 'published', 'release', 'public', 'visible', '公開', '公開日時'])
const booleans = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', '1', '0', 'はい', 'いいえ'])
/** What nobody writes for readers, wherever it stands. */
const orders = new Set(['do not publish', 'not for publication', 'not for release', 'hold for release', '公開禁止', '掲載禁止'])

/** Every line that is found has one of these. Most have none, and need no more looking at. */
const hint =
  /draft|publi|withdr|retract|delete|remove|hidden|private|hold|embargo|release|visib|noindex|下書|草稿|公開|取り?下|撤回|削除|解禁|掲載禁止/

/** Longer than this, a line is prose. */
const longest = 100

/**
 * Reads a line as one that means to hold its article back; `null` for any other. Such a line that is not front matter would be
 * published, and the article with it.
 */
export function readHold(line: string): Hold | null {
  if (line.length > longest) return null
  const narrow = (isAscii.test(line) ? line : line.normalize('NFKC').replace(/\p{Cf}/gu, '')).toLowerCase()
  if (!hint.test(narrow)) return null
  const plain = undecorate(narrow)
  const separator = / - |[:=→]|->/.exec(plain)
  if (separator === null) return readWords(plain, line)
  const value = plain.slice(separator.index + separator[0].length)
  return readPair(undecorate(plain.slice(0, separator.index)), undecorate(value))
}

const isAscii = /^[\x20-\x7E]*$/

function readPair(key: string, value: string): Hold | null {
  const names = [key.replace(/[_-]/g, ' '), key.replace(/^(?:is|article|publication)[ _-]?/, '')]
  const name = names.find((each) => flags.has(each) || times.has(each) || states.has(each) || publishing.has(each)) ?? ''
  const [flag, time] = [flags.get(name), times.get(name)]
  const isBoolean = booleans.has(value)
  if (flag !== undefined && isBoolean) return { write: flag, isCertain: true, isPair: true }
  if (time !== undefined) return { write: time, isCertain: /\d/.test(value), isPair: true }
  if (publishing.has(name) && (isBoolean || clock.test(value)))
    return { write: isBoolean ? draft : published, isCertain: true, isPair: true }
  const state = states.has(name) ? flags.get(value) : undefined
  return state === undefined ? null : { write: state, isCertain: false, isPair: true }
}

/** Reads a line without a key: `DRAFT`, `do not publish`, `embargoed until Monday`. */
function readWords(plain: string, line: string): Hold | null {
  const [, key = plain, value] = /^(.+) (true|false)$/.exec(plain) ?? []
  const flag = flags.get(key)
  // `Draft` may head a part of the text; in capitals or brackets it is a mark.
  const isMark = !/\p{Ll}/u.test(line) || /^[【[(（*]/.test(line)
  if (orders.has(plain)) return { write: draft, isCertain: true, isPair: false }
  if (flag !== undefined) return { write: flag, isCertain: value !== undefined || isMark, isPair: false }
  const start = [...times.keys()].find((words) => words.includes(' ') && plain.startsWith(`${words} `))
  const isTime = start !== undefined || (/^embargo(?:ed)?[ ,]/.test(plain) && clock.test(plain))
  return isTime ? { write: published, isCertain: /\d|^embargo/.test(plain), isPair: false } : null
}

const clock = /\d:\d|\d ?[ap]\.?m\b|\d時|\d{4}-\d/

/** Text without a comment of YAML behind it and without what people put around a flag: quotes, brackets, marks of lists and comments. */
function undecorate(text: string): string {
  const comment = text.indexOf(' #')
  return trim(comment === -1 ? text : text.slice(0, comment), undecorated).text.replace(/\s+/g, ' ')
}

const decoration = '\\s"\'`“”‘’*_#<>!/\\\\\\[\\](){}|;,.。【】「」『』〔〕《》-'
const undecorated = new RegExp(`^[${decoration}]*(.*[^${decoration}])?`, 's')

function words(write: string, list: string): [string, string][] {
  return list.split(', ').map((word) => [word, write])
}
