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
  if (isText && options.phrases.speaksOfPage(look.line.text)) {
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

/** A sentence that is no longer may be the foot of a page. */
const longestFoot = 20
