import { isCount } from './list-details.ts'
import { isTime, leaveOut, nothingElse, refuse, report, type Search, setRole } from './list-search.ts'
import { isQuotation, type Look } from './looks.ts'
import { eastAsian } from './phrases/fold.ts'

/** Whether a line ends the page. `© Kyodo` may credit a picture, and `Help` head a part of the text, when sentences follow. */
export function isEnd(search: Search, { ending, line }: Look, index: number): boolean {
  if (!ending || (index === 0 && search.lastProse > 0)) return false
  if (search.options.names.isCredit(line.text) && !/reserved|無断/i.test(line.text)) return search.listed || search.closed
  return index > search.lastProse || /\S.\S/.test(line.text.replace(/\w+/, 'w')) || search.closed
}

/** A word such as `Print` may be a line of the text; beside other lines of the page, or at the end, it is one of them. */
export function isBesideOthers(search: Search, index: number): boolean {
  const { looks, lists, lastProse } = search
  const line = looks[index]?.line
  const text = line?.text ?? ''
  if (text.length > 12 || / /.test(text) || index > lastProse || index === 0) return true
  // No text has a line such as `広告` or `ブックマーク` alone.
  if (line?.phrase.meanings.includes('advert') === true || (eastAsian.test(text) && text.length > 2)) return true
  const isOther = (look: Look | undefined): boolean => look !== undefined && (look.furniture || lists.roles.has(look.line.number))
  return isOther(looks[index - 1]) || isOther(looks[index + 1])
}

/** Reads a line below a list, or below the end of the page: the text that goes on, more of the page, or what nobody can explain. */
export function readBelow(search: Search, look: Look, index: number): void {
  const { closed, lastProse, options } = search
  const isText = look.prose || (closed && isQuotation(look.line.text))
  if (isText && (options.phrases.speaksOfPage(look.line.text) || (closed && isOfPage(search, look, index)))) {
    setRole(search, look.line, 'furniture', 'a sentence of the page')
    report(search, 'warning', look, `left out, it reads as a line of the page: "${look.line.text}"`)
  } else if (isTime(look.line) || (closed && isText && (isQuotation(look.line.text) || look.line.text.length > longestFoot)))
    refuse(search, look)
  else if (!closed && index <= lastProse) {
    const isLast = lastProse - index < 2
    const isFirst = search.lists.roles.has(search.looks[index - 1]?.line.number ?? 0)
    if (look.prose && (isLast || isFirst))
      report(
        search,
        'warning',
        look,
        `expected the end of the article below a list, found "${look.line.text}"; it is read as text; if it is not, take it out`,
      )
  } else if (look.detail !== null || look.furniture || look.ending) leaveOut(search, look, 'a line of the page')
  else {
    setRole(search, look.line, 'furniture', 'below a list, and unexplained')
    report(search, 'warning', look, `${nothingElse}, found "${look.line.text}"; it is left out`)
  }
}

const life = /^(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:is|are|was|covers?|reports?|writes?|has|joined|leads|works) /u
const trade =
  /\b(?:reporters?|correspondents?|editors?|writers?|journalists?|columnists?|bureau|covers|covering|covered|reports? on|writes about)\b/i

/** Whether a sentence below the end tells the life of a writer, or stands above one that speaks of the page, as a newsletter's box has. */
function isOfPage({ looks, options }: Search, { line }: Look, index: number): boolean {
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

/** As many lines without an explanation may stand among those of the page. */
const mostAmong = 4

/** Whether a short line stands among lines of the page, below the text: one above it, one or a list below. Its topics do, and its teasers. */
export function isAmongPage({ looks, lists, lastProse }: Search, index: number): boolean {
  const look = looks[index]
  const above = looks[index - 1]
  // A `0` of comments above a button.
  if (look !== undefined && index > lastProse && isCount(look.line.text) && looks[index + 1]?.furniture === true) return true
  if (look === undefined || above === undefined || index <= lastProse || look.prose || look.mark !== null) return false
  if (lists.roles.get(above.line.number)?.role !== 'furniture' || look.line.kind !== 'text') return false
  const below = looks.slice(index + 1, index + 1 + mostAmong)
  const end = below.findIndex(({ furniture, heading, ending }) => furniture || ending || heading !== null)
  return end !== -1 && below.slice(0, end).every(({ prose, mark }) => !prose && mark === null)
}

/** A sentence that is no longer may be the foot of a page. */
const longestFoot = 20
