import { endsSentence } from '../line/prose.ts'
import { diagnosticAt } from '../diagnostics.ts'
import { isCount } from '../line/list-details.ts'
import { isTime, nothingElse, refuse, type Search, warn } from './list-search.ts'
import { isQuotation, type Look } from './looks.ts'
import { eastAsian } from '../phrases/fold.ts'

/**
 * Whether a line ends the page. If sentences follow, `© Kyodo` may credit a picture and `Help` may
 * be a subheading.
 */
export function isEnd(search: Search, { ending, furniture, line }: Look, index: number): boolean {
  // `See all` is also a button above the text.
  if (furniture && !search.closed && search.isAboveText(index)) return false
  if (!ending || (index === 0 && search.isAboveText(1)) || isOfRelease(search.looks, index)) return false
  if (search.options.names.isCredit(line.text) && !/reserved|無断/i.test(line.text)) return search.listed || search.closed
  return search.closed || /\S.\S/.test(line.text.replace(/\w+/, 'w')) || !search.isAboveText(index)
}

/** The mark at the end of a press release. */
const endOfRelease = /^(?:(?:# ?){3}|[-–— ]*(?:30|ENDS?)[-–— ]*)$/i

/**
 * Whether a line heads the paragraph about the issuer of a press release, above the mark of its
 * end: `About the Bank`.
 */
function isOfRelease(looks: readonly Look[], index: number): boolean {
  const [about, ...below] = looks.slice(index)
  if (about === undefined || !about.text.startsWith('About ') || below[0]?.prose !== true) return false
  return below.some(({ line }) => endOfRelease.test(line.text))
}

/**
 * Whether a word such as `Print` is furniture: it is next to other furniture, or at
 * the end. Elsewhere it may be a line of the text.
 */
export function isBesideOthers(search: Search, index: number): boolean {
  const { looks, notes, isAboveText } = search
  const line = looks[index]?.line
  const text = line?.text ?? ''
  if (text.length > 12 || / /.test(text) || index === 0 || !isAboveText(index)) return true
  // A line such as `広告` or `ブックマーク` is never text.
  if (line?.phrase.meanings.includes('advert') === true || (eastAsian.test(text) && text.length > 2)) return true
  const isOther = (look: Look | undefined): boolean => look !== undefined && (look.furniture || notes.roles.has(look.line.number))
  return isOther(looks[index - 1]) || isOther(looks[index + 1])
}

/**
 * Whether a sentence belongs to a box of the page: it is about newsletters and the like, and touches
 * furniture, or it stands between two lines of it that are, such as `Sign up for The Tide`.
 */
export function isInBox({ looks, options }: Search, index: number): boolean {
  const [above, look, below] = [looks[index - 1], looks[index], looks[index + 1]]
  if (look?.prose !== true || look.line.text.length > longestBox) return false
  const isAbove = above?.furniture === true && above.detail !== 'advert' && !look.gap
  const isBelow = below?.furniture === true && !below.gap
  if (!isAbove && !isBelow) return false
  const speaks = ({ line }: Look): boolean => options.phrases.speaksOfPage(line.text)
  return speaks(look) || (isAbove && isBelow && speaks(above) && speaks(below))
}

export function leaveOutSentence({ notes }: Search, { line }: Look): void {
  notes.take(line, 'furniture', 'a sentence of the page')
  notes.report(diagnosticAt('warning', line, `left out, it reads as a line of the page: "${line.text}"`))
}

const endBelow = 'the end of the article below a list'

/**
 * Classifies a line below a list or below the end of the page: more text, more furniture, or
 * unexplained.
 */
export function readBelow(search: Search, look: Look, index: number): void {
  const { closed, isAboveText, options } = search
  const isText = look.prose || (closed && isQuotation(look.line.text))
  if (isText && (options.phrases.speaksOfPage(look.line.text) || (closed && isFurnitureBelow(search, look, index)))) {
    leaveOutSentence(search, look)
  } else if (isTime(look.line) || (closed && isText && (isQuotation(look.line.text) || look.line.text.length > longestFoot)))
    refuse(search, look)
  else if (!closed && isAboveText(index)) {
    const isLast = !isAboveText(index + 2)
    const isFirst = search.notes.roles.has(search.looks[index - 1]?.line.number ?? 0)
    if (look.prose && (isLast || isFirst)) warn(search, look, endBelow, '; it is read as text; if it is not, take it out')
  } else if (look.detail !== null || look.furniture || look.ending) search.notes.leaveOut(look.line, 'a line of the page')
  else if (!closed && /。["”’」』)）]*$/.test(look.line.text))
    warn(search, look, endBelow, '; it is read as text; if it is not, take it out')
  else {
    search.notes.take(look.line, 'furniture', 'below a list, and unexplained')
    search.notes.report(diagnosticAt('warning', look.line, `${nothingElse}, found "${look.line.text}"; it is left out`))
  }
}

const life = /^(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:is|are|was|covers?|reports?|writes?|has|joined|leads|works) /u
const trade =
  /\b(?:reporters?|correspondents?|editors?|writers?|journalists?|columnists?|bureau|covers|covering|covered|reports? on|writes about)\b/i

/**
 * Whether a sentence below the end is a writer's biography, or the first line of a box about the
 * page, such as a newsletter sign-up.
 */
function isFurnitureBelow({ looks, options }: Search, { line }: Look, index: number): boolean {
  const { text } = line
  if (text.length > longestLife) return false
  if (life.test(text) && trade.test(text)) return true
  const next = looks[index + 1]
  if (next === undefined || text.length > longestBox) return false
  return next.prose ? options.phrases.speaksOfPage(next.line.text) : next.furniture && next.line.text.length > shortestInvitation
}

const longestLife = 300
const longestBox = 80
const shortestInvitation = 40

/** The maximum number of unexplained lines in a row among furniture. */
const maxAmong = 4

/** The maximum number of counts in a row. */
const maxCounts = 12

/**
 * Whether a short line below the text is among furniture, as topics and teasers are: one line
 * directly above it, and another or a list below it.
 */
export function isAmongFurniture({ looks, notes, isAboveText }: Search, index: number): boolean {
  const look = looks[index]
  const above = looks[index - 1]
  if (look === undefined || endsSentence(look.line.text) || isAboveText(index)) return false
  // A comment count such as `0` above a button, or the pages of an article above `Next page`.
  const count = looks.slice(index, index + maxCounts).findIndex(({ line }) => !isCount(line.text))
  if (count > 0 && looks[index + count]?.furniture === true) return true
  if (above === undefined || look.mark !== null || look.line.kind !== 'text') return false
  if (notes.roles.get(above.line.number)?.role !== 'furniture') return false
  const below = looks.slice(index + 1, index + 1 + maxAmong)
  const end = below.findIndex(({ furniture, heading, ending }) => furniture || ending || heading !== null)
  return end !== -1 && below.slice(0, end).every(({ prose, mark }) => !prose && mark === null)
}

/** A sentence up to this length may be a page footer. */
const longestFoot = 20
