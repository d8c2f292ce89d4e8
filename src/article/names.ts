/** The wires whose name on a line of its own, or in a dateline's brackets, says how a report came. Capitals do not matter. */
const agencies = [
  'AAP',
  'AFP',
  'AFP-Jiji',
  'AFP時事',
  'AP',
  'ANI',
  'ANSA',
  'Agence France-Presse',
  'Antara',
  'Associated Press',
  'Bernama',
  'Bloomberg',
  'CNA',
  'dpa',
  'EFE',
  'IANS',
  'Jiji',
  'Jiji Press',
  'Kyodo',
  'Kyodo News',
  'PA Media',
  'PTI',
  'Reuters',
  'TASS',
  'The Associated Press',
  'UPI',
  'Xinhua',
  'Yonhap',
  'Yonhap News Agency',
  '共同',
  '共同通信',
  '共同通信社',
  '時事',
  '時事通信',
  '時事通信社',
  'ロイター',
  '新華社',
  '新华社',
  '中央社',
  '연합뉴스',
  '뉴시스',
  '뉴스1',
]
/** Their names as a pattern, the longer ones first. */
export const wireNames = agencies.toSorted((a, b) => b.length - a.length).join('|')
const longestAgency = Math.max(...agencies.map((name) => name.length))
const wires = new RegExp(`^(?:${wireNames})$`, 'i')

/** A newspaper's own name: `The Yomiuri Shimbun`, `The Japan News`, `読売新聞`. `Farmers Face Hard Times` is a headline. */
const houses = [
  /^The (?:[A-Z][\w'’-]+ ){1,3}(?:Shimbun|Shimpo|News|Times|Post|Herald|Press)$/,
  /^THE (?:[A-Z'’-]+ ){1,3}(?:SHIMBUN|SHIMPO|NEWS|TIMES|POST|HERALD|PRESS)$/,
  /^(?:[A-Z][\w'’-]+ ){1,3}(?:Shimbun|Shimpo)$/,
  /^【?\p{Script=Han}{2,4}新聞(?:社)?】?$/u,
]
/** How the name of a newspaper ends. */
const houseWord = /(?:Shimbun|Shimpo|News|Times|Post|Herald|Press|新聞|新聞社)】?$/i
const given = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const person = `${given}(?: (?:(?:al|bin|da|de|del|der|di|dos|du|la|le|van|von) ){0,3}${given}){1,3}`
const people = `${person}(?:(?:,? and |, | & )${person}){0,5}`
const roles = '(?:Staff|Senior) (?:Writers?|Photographers?|Reporters?|Editors?)$|Correspondents?$'
/** What may follow the people of a byline: their newspaper, their place, what they are. */
const tail = new RegExp(` ?[/·].+| in \\p{Lu}.*|, [\\p{L} ]*(?:${roles})`, 'u')
const byline = new RegExp(`^(?:[Bb]y|BY):? (${people})$`, 'u')
/** `Kenji Nakanishi / Yomiuri Shimbun Staff Writer` */
const signature = new RegExp(`^(${people}) ?/ ?.*(?:${roles})`, 'u')
const photographer = new RegExp(`^(?:${people}|Pool) ?/ ?(.+)$`, 'u')
const bracketed = new RegExp(`^(.+[.。”"]) ?\\(([^()]+)\\)$`, 'u')
const isPerson = new RegExp(`^${person}$`, 'u')
const role = new RegExp(roles, 'i')

/** The forms of a picture's credit that say so themselves. */
const credits = [
  /^(?:© ?|\(c\) ?|Courtesy of |Photo by |Photo: ?|Pool photo|Provided by |Captured from |写真[:：]).*\S/i,
  /.\b(?:file photo|(?:Shimbun|Press|News|Times) photo)$|^From the .+ website$/i,
  // `AP Photo/Eugene Hoshiko`, `Reuters / Issei Kato`; `AP/Kyodo Poll Finds Doubt` is a headline
  new RegExp(`^(?:${wireNames})(?: Photo)? ?/ ?(?:${people}|Pool|${wireNames})$`, 'iu'),
  // `Japan Coast Guard via Reuters`
  new RegExp(`^(?:\\S+ ){1,4}via (?:${wireNames})$`, 'i'),
]

/** Every such credit has one of these. */
const creditWord = /[©/]|\(c\)|photo|courtesy|provided|captured|website|via |写真/i

/** Longer than this, a line is prose. */
const longest = 120

export function isAgency(line: string): boolean {
  return line.length <= longestAgency && wires.test(line)
}

/** What a dateline may have in its brackets: a wire we know, or a name like theirs. `Toyota (TM)` is a company, `Tanaka (34)` a person. */
export function readsAsAgency(name: string): boolean {
  const wire = name.split('/').every((part) => isAgency(part) || isAgency(part.replace(/ [A-Z]\w+$/, '')))
  // A station of American radio or television.
  return wire || /^[KW][A-Z]{2,3}$/.test(name) || /^(?:[A-Z][\w'’-]+ ){1,3}(?:Press|News|Agency|Service|Shimbun)$/.test(name)
}

/**
 * A line that holds a newspaper's or a wire's name, perhaps after a person's: `Minako Sasako / The Yomiuri Shimbun`. Beside a
 * picture it is a credit, beside the time a byline. A headline may have a slash as well: what follows it must be such a name.
 */
export function isName(line: string, publisher: string): boolean {
  if (line.length > longest) return false
  // `The Yomiuri Shimbun / Pool` is credited like `Minako Sasako / The Yomiuri Shimbun`.
  const pooled = line.replace(/ ?\/ ?Pool$/, '')
  const name = (line.includes('/') && photographer.exec(line)?.[1]) || pooled
  return name === publisher || isAgency(name) || isHouse(name) || (name === 'Pool' && name !== line)
}

/** Whether a line is a person's name alone. */
export function readsAsPerson(line: string): boolean {
  return line.length <= longest && isPerson.test(line)
}

/** The people of `By A and B / Yomiuri Shimbun Staff Writers`; `null` for a sentence such as `By Sunday, the typhoon had passed.` */
export function readByline(line: string): string | null {
  if (line.length > longest || line.endsWith('.')) return null
  if (/^by:? /i.test(line)) return byline.exec(line.replace(tail, ''))?.[1] ?? null
  return line.includes('/') ? (signature.exec(line)?.[1] ?? null) : null
}

/** Whether a line is a byline that goes on with what the writer is, or for whom: `By Priya Holloway Local Democracy Reporter`. */
export function opensByline(line: string): boolean {
  const words = line.split(' ')
  const isName = words.length > 2 && words.length < 13 && words.slice(1, 3).every((word) => /^\p{Lu}/u.test(word))
  return isName && /^by:?$/i.test(words[0] ?? '') && !/[.,:;!?]$/.test(line)
}

/** Below a byline, a line that says what the writer is: `Yomiuri Shimbun Staff Writer`. */
export function isRole(line: string): boolean {
  return line.length <= longest && role.test(line)
}

/** A line that can only be a picture's credit: `© Kyodo`, `Courtesy of …`, `Yomiuri Shimbun file photo`. */
export function isCredit(line: string): boolean {
  if (line.length > longest || line.endsWith('.')) return false
  return creditWord.test(line) && credits.some((form) => form.test(line))
}

/** The credit in brackets after a caption's full stop: `… in Wajima. (Wataru Sekita)`. A wire there signs a report. */
export function readBracketedCredit(line: string): { text: string; credit: string } | null {
  const [, text, credit] = (line.endsWith(')') && bracketed.exec(line)) || []
  if (text === undefined || credit === undefined || isAgency(credit)) return null
  return isPerson.test(credit) || isCredit(credit) || isHouse(credit) ? { text, credit } : null
}

function isHouse(line: string): boolean {
  return houseWord.test(line) && houses.some((form) => form.test(line))
}
