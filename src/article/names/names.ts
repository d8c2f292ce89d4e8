import { createAgencies } from './agencies.ts'
import { type AgencyPatterns, createPatterns } from './agency-patterns.ts'
import { isHouse } from './newspapers.ts'
import { isPerson, maxLineLength, people } from './people.ts'

const photographer = new RegExp(`^(?:${people}|Pool) ?/ ?(.+)$`, 'u')
const bracketed = new RegExp(`^(.+[.。”"]) ?\\(([^()]+)\\)$`, 'u')

/** Picture credits told by their wording alone. */
const credits = [
  /^(?:© ?|\(c\) ?|Courtesy of |Photo by |Photo: ?|Pool photo|Provided by |Captured from |写真[:：]).*\S/i,
  /.\b(?:file photo|(?:Shimbun|Press|News|Times) photo)$|^From the .+ website$/i,
]

/** Matches every such credit, and every credit that {@link AgencyPatterns} match. */
const creditWord = /[©/]|\(c\)|photo|courtesy|provided|captured|website|via |写真/i

/** An American radio or television station, or a name such as `Minato Press`. */
const agencyForms = [/^[KW][A-Z]{2,3}$/, /^(?:[A-Z][\w'’-]+ ){1,3}(?:Press|News|Agency|Service|Shimbun)$/]

/** The settings for names in a publication's texts. */
export interface OwnNames {
  /** The publication's name, as in its bylines and picture credits. */
  publisher: string
  /** Agencies missing from the table. */
  agencies: readonly string[]
  /** The names of its sites. */
  siteNames: readonly string[]
}

/** Tells the names of agencies, newspapers and people in a publication's texts. */
export interface Names {
  isAgency: (line: string) => boolean
  /** Whether a text is a name of one of the publication's sites, from the settings. */
  isSite: (line: string) => boolean
  /** Whether a text is the name of the publication or of one of its sites. */
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
  /** Whether the name of any agency ends the way a sentence may. */
  endsSentence: boolean
}

/** Creates the names of a publication, from its settings and from the forms of names. */
export function createNames({ publisher, agencies, siteNames }: OwnNames): Names {
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
    endsSentence: known.endsSentence,
    readsAsAgency: (name) =>
      isAgency(name) ||
      name.split('/').every((part) => isAgency(part) || isAgency(part.replace(/ [A-Z]\w+$/, ''))) ||
      agencyForms.some((form) => form.test(name)),
    isName: (line) => {
      if (line.length > maxLineLength) return false
      // `The Yomiuri Shimbun / Pool` is a credit like `Minako Sasako / The Yomiuri Shimbun`.
      const name = line.includes('/') ? (photographer.exec(line)?.[1] ?? line.replace(/ ?\/ ?Pool$/, '')) : line
      return isOwn(name) || isAgency(name) || isHouse(name) || (name === 'Pool' && name !== line)
    },
    readBracketedCredit: (line) => {
      const [, text, credit] = (line.endsWith(')') && bracketed.exec(line)) || []
      if (text === undefined || credit === undefined || isAgency(credit)) return null
      return isPerson.test(credit) || isCredit(credit) || isHouse(credit) ? { text, credit } : null
    },
  }
}
