import { type Agencies, createAgencies, sentenceEnd } from './agencies.ts'

/**
 * Names of newspapers: `The Yomiuri Shimbun`, `The Japan News`, `読売新聞`. `Farmers Face Hard Times`
 * is a headline.
 */
const houses = [
  /^The (?:[A-Z][\w'’-]+ ){1,3}(?:Shimbun|Shimpo|News|Times|Post|Herald|Press)$/,
  /^THE (?:[A-Z'’-]+ ){1,3}(?:SHIMBUN|SHIMPO|NEWS|TIMES|POST|HERALD|PRESS)$/,
  /^(?:[A-Z][\w'’-]+ ){1,3}(?:Shimbun|Shimpo)$/,
  /^【?\p{Script=Han}{2,4}新聞(?:社)?】?$/u,
]
/** The end of a newspaper's name. */
const houseWord = /(?:Shimbun|Shimpo|News|Times|Post|Herald|Press|新聞|新聞社)】?$/i
const given = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const person = `${given}(?: (?:(?:al|bin|da|de|del|der|di|dos|du|la|le|van|von) ){0,3}${given}){1,3}`
const people = `${person}(?:(?:,? and |, | & )${person}){0,5}`
const roles = '(?:Staff|Senior) (?:Writers?|Photographers?|Reporters?|Editors?)$|Correspondents?$'
/** The part of a byline after the people: their newspaper, place or role. */
const tail = new RegExp(` ?[/·].+| in \\p{Lu}.*|, [\\p{L} ]*(?:${roles})`, 'u')
const byline = new RegExp(`^(?:[Bb]y|BY):? (${people})$`, 'u')
/** `Kenji Nakanishi / Yomiuri Shimbun Staff Writer` */
const signature = new RegExp(`^(${people}) ?/ ?.*(?:${roles})`, 'u')
const photographer = new RegExp(`^(?:${people}|Pool) ?/ ?(.+)$`, 'u')
const bracketed = new RegExp(`^(.+[.。”"]) ?\\(([^()]+)\\)$`, 'u')
const isPerson = new RegExp(`^${person}$`, 'u')
const role = new RegExp(roles, 'i')

/** Picture credits told by their wording alone. */
const credits = [
  /^(?:© ?|\(c\) ?|Courtesy of |Photo by |Photo: ?|Pool photo|Provided by |Captured from |写真[:：]).*\S/i,
  /.\b(?:file photo|(?:Shimbun|Press|News|Times) photo)$|^From the .+ website$/i,
]

/** Matches every such credit, and every credit that {@link AgencyPatterns} match. */
const creditWord = /[©/]|\(c\)|photo|courtesy|provided|captured|website|via |写真/i

/** An American radio or television station, or a name such as `Minato Press`. */
const agencyForms = [/^[KW][A-Z]{2,3}$/, /^(?:[A-Z][\w'’-]+ ){1,3}(?:Press|News|Agency|Service|Shimbun)$/]

/** A longer line is prose. */
const maxLineLength = 120

/** The settings for names in a newsroom's texts. */
export interface NewsroomNames {
  /** The newsroom's name, as in its bylines and picture credits. */
  publisher: string
  /** Agencies missing from the table. */
  agencies: readonly string[]
  /** The names of its sites. */
  siteNames: readonly string[]
}

/** Tells the names of agencies, newspapers and people in a newsroom's texts. */
export interface Names {
  isAgency: (line: string) => boolean
  /** Whether a text is a name of one of the newsroom's sites, from the settings. */
  isSite: (line: string) => boolean
  /** Whether a text is the name of the newsroom or of one of its sites. */
  isOwn: (line: string) => boolean
  /**
   * Whether the brackets of a dateline may hold this name: a known agency, or a similar name.
   * `Toyota (TM)` is a company, `Tanaka (34)` a person.
   */
  readsAsAgency: (name: string) => boolean
  /**
   * Whether a line is the name of a newspaper or an agency, perhaps after a person's:
   * `Minako Sasako / The Yomiuri Shimbun`. Next to a picture it is a credit, next to the time a
   * byline. Headlines may have a slash too, so such a name must follow the slash.
   */
  isName: (line: string) => boolean
  /**
   * Whether a line can only be a picture credit: `© Kyodo`, `Courtesy of …`,
   * `Yomiuri Shimbun file photo`.
   */
  isCredit: (line: string) => boolean
  /**
   * Reads the credit in brackets after a caption's full stop: `… in Wajima. (Wataru Sekita)`. An
   * agency in that place signs a report instead.
   */
  readBracketedCredit: (line: string) => { text: string; credit: string } | null
  patterns: AgencyPatterns
}

/**
 * A pattern with agency names. It is slow to compile, so it is only used for texts with a sign of
 * such names.
 */
export interface AgencyPattern {
  exec: (text: string) => RegExpExecArray | null
}

/** Patterns for agency names next to other words. */
export interface AgencyPatterns {
  /** `【リマ＝山田太郎】` and `【ソウル時事】`. Without a writer or an agency, it is a label: `【写真】`. */
  japaneseDateline: AgencyPattern
  /**
   * `AP Photo/Eugene Hoshiko`, `Reuters / Issei Kato`. `AP/Kyodo Poll Finds Doubt` is a headline.
   */
  photo: AgencyPattern
  /** `Japan Coast Guard via Reuters` */
  via: AgencyPattern
  /** `(AP Photo/Nao Minato)`, `【時事】` at the end of a caption. */
  inBrackets: AgencyPattern
  /** `. REUTERS/Nao Minato`, `=共同` at the end of a caption. */
  atEnd: AgencyPattern
}

/** Creates the names of a newsroom, from its settings and from the forms of names. */
export function createNames({ publisher, agencies, siteNames }: NewsroomNames): Names {
  const known = createAgencies(agencies)
  const patterns = createPatterns(known)
  const sites = new Set(siteNames.map((name) => name.toLowerCase()))
  const isAgency = known.has
  const isSite = (line: string): boolean => sites.size > 0 && sites.has(line.toLowerCase())
  const isOwn = (line: string): boolean => line === publisher || isSite(line)
  const isCredit = (line: string): boolean => {
    if (line.length > maxLineLength || line.endsWith('.') || !creditWord.test(line)) return false
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
      if (line.length > maxLineLength) return false
      // `The Yomiuri Shimbun / Pool` is a credit like `Minako Sasako / The Yomiuri Shimbun`.
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
      // A text that ends like a sentence has no agency at its end, unless an agency's name ends that
      // way.
      (text) => text.includes('/') || (/[.|=] ?\S/.test(text) && (endsSentence || !sentenceEnd.test(text))),
      () => new RegExp(`[./|=] ?${credited}$|(?: |^)${photographed} ?/ ?[\\p{Lu}][\\p{L} .'’-]{1,40}$`, 'u'),
    ),
  }
}

/**
 * Creates a pattern that is compiled for the first text with the sign. Every match has that sign.
 */
function behindSign(hasSign: (text: string) => boolean, build: () => RegExp): AgencyPattern {
  let pattern: RegExp | null = null
  return { exec: (text) => (hasSign(text) ? (pattern ??= build()).exec(text) : null) }
}

/** Whether a line is only a person's name. */
export function readsAsPerson(line: string): boolean {
  return line.length <= maxLineLength && isPerson.test(line)
}

/**
 * Reads the people in `By A and B / Yomiuri Shimbun Staff Writers`. `null` for a sentence such as
 * `By Sunday, the typhoon had passed.`
 */
export function readByline(line: string): string | null {
  if (line.length > maxLineLength || line.endsWith('.')) return null
  if (/^by:? /i.test(line)) return byline.exec(line.replace(tail, ''))?.[1] ?? null
  return line.includes('/') ? (signature.exec(line)?.[1] ?? null) : null
}

/**
 * Whether a line is a byline that ends with the writer's role or employer:
 * `By Priya Holloway Local Democracy Reporter`.
 */
export function opensByline(line: string): boolean {
  const words = line.split(' ')
  const isName = words.length > 2 && words.length < 13 && words.slice(1, 3).every((word) => /^\p{Lu}/u.test(word))
  return isName && /^by:?$/i.test(words[0] ?? '') && !/[.,:;!?]$/.test(line)
}

/** Whether a line below a byline is the writer's role: `Yomiuri Shimbun Staff Writer`. */
export function isRole(line: string): boolean {
  return line.length <= maxLineLength && role.test(line)
}

function isHouse(line: string): boolean {
  return houseWord.test(line) && houses.some((form) => form.test(line))
}
