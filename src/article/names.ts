import { type Agencies, createAgencies, sentenceEnd } from './agencies.ts'

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
]

/** Every such credit, and every one that {@link AgencyPatterns} tell, has one of these. */
const creditWord = /[©/]|\(c\)|photo|courtesy|provided|captured|website|via |写真/i

/** A station of American radio or television, or a name like `Minato Press`. */
const agencyForms = [/^[KW][A-Z]{2,3}$/, /^(?:[A-Z][\w'’-]+ ){1,3}(?:Press|News|Agency|Service|Shimbun)$/]

/** Longer than this, a line is prose. */
const longest = 120

/** What the settings say about the names in a newsroom's texts. */
export interface NewsroomNames {
  /** The newsroom's name, which signs its articles and credits its pictures. */
  publisher: string
  /** Agencies that the table does not have. */
  agencies: readonly string[]
  /** What its sites are called. */
  siteNames: readonly string[]
}

/** The names of agencies, newspapers and people in the texts of a newsroom. */
export interface Names {
  isAgency: (line: string) => boolean
  /** Whether a text is a name that the settings have for the newsroom's sites. */
  isSite: (line: string) => boolean
  /** Whether a text is such a name, or the newsroom's own. */
  isOwn: (line: string) => boolean
  /** What a dateline may have in its brackets: an agency we know, or a name like theirs. `Toyota (TM)` is a company, `Tanaka (34)` a person. */
  readsAsAgency: (name: string) => boolean
  /**
   * A line that holds a newspaper's or an agency's name, perhaps after a person's: `Minako Sasako / The Yomiuri Shimbun`. Beside a
   * picture it is a credit, beside the time a byline. A headline may have a slash as well: what follows it must be such a name.
   */
  isName: (line: string) => boolean
  /** A line that can only be a picture's credit: `© Kyodo`, `Courtesy of …`, `Yomiuri Shimbun file photo`. */
  isCredit: (line: string) => boolean
  /** The credit in brackets after a caption's full stop: `… in Wajima. (Wataru Sekita)`. An agency there signs a report. */
  readBracketedCredit: (line: string) => { text: string; credit: string } | null
  patterns: AgencyPatterns
}

/** A pattern of agencies' names, which takes long to compile: only a text with a sign of such names is matched against it. */
export interface AgencyPattern {
  exec: (text: string) => RegExpExecArray | null
}

/** Where agencies stand beside other words. */
export interface AgencyPatterns {
  /** `【リマ＝山田太郎】` and `【ソウル時事】`; without a writer or an agency it is a label, `【写真】`. */
  japaneseDateline: AgencyPattern
  /** `AP Photo/Eugene Hoshiko`, `Reuters / Issei Kato`; `AP/Kyodo Poll Finds Doubt` is a headline. */
  photo: AgencyPattern
  /** `Japan Coast Guard via Reuters` */
  via: AgencyPattern
  /** `(AP Photo/Nao Minato)`, `【時事】` at the end of a caption. */
  inBrackets: AgencyPattern
  /** `. REUTERS/Nao Minato`, `=共同` at the end of a caption. */
  atEnd: AgencyPattern
}

/** The names of a newsroom: those of its settings, and those that their form tells. */
export function createNames({ publisher, agencies, siteNames }: NewsroomNames): Names {
  const known = createAgencies(agencies)
  const patterns = createPatterns(known)
  const sites = new Set(siteNames.map((name) => name.toLowerCase()))
  const isAgency = known.has
  const isSite = (line: string): boolean => sites.size > 0 && sites.has(line.toLowerCase())
  const isOwn = (line: string): boolean => line === publisher || isSite(line)
  const isCredit = (line: string): boolean => {
    if (line.length > longest || line.endsWith('.') || !creditWord.test(line)) return false
    return credits.some((form) => form.test(line)) || patterns.photo.exec(line) !== null || patterns.via.exec(line) !== null
  }
  return {
    isAgency,
    isSite,
    isOwn,
    isCredit,
    patterns,
    readsAsAgency: (name) =>
      isAgency(name) ||
      name.split('/').every((part) => isAgency(part) || isAgency(part.replace(/ [A-Z]\w+$/, ''))) ||
      agencyForms.some((form) => form.test(name)),
    isName: (line) => {
      if (line.length > longest) return false
      // `The Yomiuri Shimbun / Pool` is credited like `Minako Sasako / The Yomiuri Shimbun`.
      const pooled = line.replace(/ ?\/ ?Pool$/, '')
      const name = (line.includes('/') && photographer.exec(line)?.[1]) || pooled
      return isOwn(name) || isAgency(name) || isHouse(name) || (name === 'Pool' && name !== line)
    },
    readBracketedCredit: (line) => {
      const [, text, credit] = (line.endsWith(')') && bracketed.exec(line)) || []
      if (text === undefined || credit === undefined || isAgency(credit)) return null
      return isPerson.test(credit) || isCredit(credit) || isHouse(credit) ? { text, credit } : null
    },
  }
}

function createPatterns({ pattern, ownPattern, endsSentence }: Agencies): AgencyPatterns {
  const other =
    'AFP[-=]?(?:Jiji|時事)|AFP/Getty Images|Getty Images|연합뉴스|뉴시스|뉴스1|EPA|EPA-EFE|ロイター|新华社|中央社|dpa|Pool|KYODO|REUTERS|BLOOMBERG|AFP-JIJI'
  const credited = `(?:${pattern}|${other})`
  const photographed = `(?:REUTERS|AP Photo|AFP|EPA|(?:${ownPattern}) Photo)`
  return {
    japaneseDateline: behindSign(
      (text) => text.startsWith('【'),
      () => new RegExp(`^【(([^＝【】 ]{1,20}?)(?:＝[^【】]{1,20}| ?(${pattern})))】(?=.)`),
    ),
    photo: behindSign(
      (text) => text.includes('/'),
      () => new RegExp(`^(?:${pattern})(?: Photo)? ?/ ?(?:${people}|Pool|${pattern})$`, 'iu'),
    ),
    via: behindSign(
      (text) => /via /i.test(text),
      () => new RegExp(`^(?:\\S+ ){1,4}via (?:${pattern})$`, 'i'),
    ),
    inBrackets: behindSign(
      (text) => /[)\]】]$/.test(text),
      () =>
        new RegExp(
          `[([【] ?(?:[^()[\\]【】/]{1,40}/ ?)?${credited}(?: Photo)?(?: ?/ ?[^()[\\]【】]{1,40})?(?: via ${credited})?(?:, (?:File|Pool))?[)\\]】]$`,
          'i',
        ),
    ),
    atEnd: behindSign(
      // A sign that may stand before an agency has more behind it than a sentence, whose end few agencies have.
      (text) => text.includes('/') || (/[.|=] ?\S/.test(text) && (endsSentence || !sentenceEnd.test(text))),
      () => new RegExp(`[./|=] ?${credited}$|(?: |^)${photographed} ?/ ?[\\p{Lu}][\\p{L} .'’-]{1,40}$`, 'u'),
    ),
  }
}

/** A pattern that is built for the first text with a sign that every text that it matches has. */
function behindSign(hasSign: (text: string) => boolean, build: () => RegExp): AgencyPattern {
  let pattern: RegExp | null = null
  return { exec: (text) => (hasSign(text) ? (pattern ??= build()).exec(text) : null) }
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

function isHouse(line: string): boolean {
  return houseWord.test(line) && houses.some((form) => form.test(line))
}
