const given = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
/** The pattern of one person's name. */
export const person = `${given}(?: (?:(?:al|bin|da|de|del|der|di|dos|du|la|le|van|von) ){0,3}${given}){1,3}`
/** Matches the names of up to six people. */
export const people = `${person}(?:(?:,? and |, | & )${person}){0,5}`
const roles = '(?:Staff|Senior) (?:Writers?|Photographers?|Reporters?|Editors?)$|Correspondents?$'
/** The part of a byline after the people: their newspaper, place or role. */
const tail = new RegExp(` ?[/·].+| in \\p{Lu}.*|, [\\p{L} ]*(?:${roles})`, 'u')
const jobTitleEnds = new Set('Reporter Reporters Writer Writers Correspondent Correspondents Editor Editors'.split(' '))
const jobTitleStarts = new Set(
  'Senior Staff Chief Local Political Business Crime Health Education Sport Sports News Features Deputy Assistant'.split(' '),
)
const byline = new RegExp(`^(?:[Bb]y|BY):? (${people})$`, 'u')
/** `Kenji Nakanishi / Yomiuri Shimbun Staff Writer` */
const signature = new RegExp(`^(${people}) ?/ ?.*(?:${roles})`, 'u')
/** Matches the name of one person. */
export const isPerson = new RegExp(`^${person}$`, 'u')
const role = new RegExp(roles, 'i')

/** A longer line is prose. */
export const maxLineLength = 120

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
  if (/^by:? /i.test(line)) return byline.exec(withoutRole(line.replace(tail, '')))?.[1] ?? null
  return line.includes('/') ? (signature.exec(line)?.[1] ?? null) : null
}

/** Removes the job title right after the name: `By Nao Minato Senior Reporter`. */
function withoutRole(line: string): string {
  const words = line.split(' ')
  if (!jobTitleEnds.has(words.at(-1) ?? '')) return line
  let end = words.length - 1
  while (end > 0 && jobTitleStarts.has(words[end - 1] ?? '')) end -= 1
  // `By Maya Editor` is a name.
  return end > 2 ? words.slice(0, end).join(' ') : line
}

/**
 * Whether a line is a byline that ends with the writer's role or employer:
 * `By Priya Holloway Local Democracy Reporter`.
 */
export function opensByline(line: string): boolean {
  if (!/^by:? /i.test(line)) return false
  const words = line.split(' ')
  const isName = words.length > 2 && words.length < 13 && words.slice(1, 3).every((word) => /^\p{Lu}/u.test(word))
  return isName && !/[.,:;!?]$/.test(line)
}

/** Whether a line below a byline is the writer's role: `Yomiuri Shimbun Staff Writer`. */
export function isRole(line: string): boolean {
  return line.length <= maxLineLength && role.test(line)
}

const writerOfArea =
  /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’-]+,? (?:(?:\p{Lu}\p{L}+|of|and|for|the) )*(?:correspondent|reporter|editor|writer|columnist)$/u

/** `Anna Reed North of England correspondent`; a headline has a verb in lowercase. */
export function isWriterOfArea(line: string): boolean {
  return writerOfArea.test(line)
}

const smallName = "\\p{Ll}[\\p{Ll}\\p{M}'’.-]*(?: \\p{Ll}[\\p{Ll}\\p{M}'’.-]+){1,2}"
const smallByline = new RegExp(`^by (${smallName}(?: and ${smallName})?)$`, 'u')
/** Words that names never contain: `by popular demand`, `by the numbers`. */
const noName = new Set(
  'a all air an any appointment area as at chance demand design far for force foot from hand heart her his in invitation it its land law means mail my no of on one or order our own phone popular post rail request road sea section staff than that the their then these this those to topic train two way with word year'.split(
    ' ',
  ),
)

/**
 * Returns the names of `by kenji nakanishi` as printed, or `null` for a line such as
 * `by popular demand`.
 */
export function readSmallByline(line: string): string | null {
  const names = line.startsWith('by ') ? smallByline.exec(line)?.[1] : undefined
  return names === undefined || names.split(' ').some((word) => noName.has(word)) ? null : names
}
