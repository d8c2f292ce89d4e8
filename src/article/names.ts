/** The wires whose name on a line of its own, or in a dateline's brackets, says how a report came. */
const agencies = new Set([
  'AFP',
  'AFP-Jiji',
  'AP',
  'Bloomberg',
  'dpa',
  'EFE',
  'Jiji',
  'Jiji Press',
  'Kyodo',
  'Kyodo News',
  'Reuters',
  'TASS',
  'UPI',
  'Xinhua',
  'Yonhap',
])

/** A newspaper's own name: `The Yomiuri Shimbun`, `The Japan News`. `Farmers Face Hard Times` is a headline. */
const house =
  /^The (?:[A-Z][\w'’-]+ ){1,3}(?:Shimbun|Shimpo|News|Times|Post|Herald|Press)$|^(?:[A-Z][\w'’-]+ ){1,3}(?:Shimbun|Shimpo)$/
const person = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){1,3}"
const people = `${person}(?:(?:,? and |, )${person}){0,5}`
const byline = new RegExp(`^(?:[Bb]y|BY) (${people})(?: ?/.+)?$`, 'u')
const photographer = new RegExp(`^${people} ?/ ?(.+)$`, 'u')
const bracketed = new RegExp(`^(.+[.。”"]) ?\\((${person})\\)$`, 'u')
const role = /(?:Staff|Senior) (?:Writers?|Photographers?|Reporters?)$|Correspondents?$/
const credit = /^(?:© ?|\(c\) ?|Courtesy of |Photo by |Photo: ?|Pool photo).*\S|.\bfile photo$|^写真[:：]/i
const wires = [...agencies].join('|')
/** `AP Photo/Eugene Hoshiko`, `Kyodo via AP` */
const wirePhoto = new RegExp(`^(?:${wires})(?: Photo)?/|. via (?:${wires})$`)

/** Longer than this, a line is prose. */
const longest = 120

export function isAgency(line: string): boolean {
  return agencies.has(line)
}

/** What a dateline may have in its brackets: a wire we know, or a name like theirs. `Toyota (TM)` is a company, `Tanaka (34)` a person. */
export function readsAsAgency(name: string): boolean {
  return isAgency(name) || /^(?:[A-Z][\w'’-]+ ){1,3}(?:Press|News|Agency|Service|Shimbun)$/.test(name)
}

/**
 * A line that holds a newspaper's or a wire's name, perhaps after a person's: `Minako Sasako / The Yomiuri Shimbun`. Beside a
 * picture it is a credit, beside the time a byline. A headline may have a slash as well: what follows it must be such a name.
 */
export function isName(line: string, publisher: string): boolean {
  if (line.length > longest) return false
  const name = (line.includes('/') && photographer.exec(line)?.[1]) || line
  return name === publisher || isAgency(name) || house.test(name)
}

/** The people of `By A and B / Yomiuri Shimbun Staff Writers`; `null` for a sentence such as `By Sunday, the typhoon had passed.` */
export function readByline(line: string): string | null {
  return line.length > longest || line.endsWith('.') ? null : (byline.exec(line)?.[1] ?? null)
}

/** Below a byline, a line that says what the writer is: `Yomiuri Shimbun Staff Writer`. */
export function isRole(line: string): boolean {
  return line.length <= longest && role.test(line)
}

/** A line that can only be a picture's credit: `© Kyodo`, `Courtesy of …`, `Yomiuri Shimbun file photo`. */
export function isCredit(line: string): boolean {
  if (line.length > longest || line.endsWith('.')) return false
  return credit.test(line) || wirePhoto.test(line)
}

/** The photographer in brackets after a caption's full stop: `… in Wajima. (Wataru Sekita)`. A wire there signs a report. */
export function readBracketedCredit(line: string): { text: string; credit: string } | null {
  const [, text, credit] = (line.endsWith(')') && bracketed.exec(line)) || []
  return text === undefined || credit === undefined || isAgency(credit) ? null : { text, credit }
}
