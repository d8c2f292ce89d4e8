import type { Problem } from './article.ts'
import type { Line } from './lines.ts'
import { collectBlock, type Block } from './list-block.ts'
import { warnOfShortLines } from './list-doubts.ts'
import { type Headline, readHeadlines } from './list-entries.ts'
import { readOpening } from './list-opening.ts'
import { isQuotation, isTag, type Look, lookAt } from './looks.ts'
import { isCredit } from './names.ts'
import { eastAsian } from './phrases/fold.ts'
import type { Heading, Phrasebook } from './phrases/phrasebook.ts'
import type { Role, Roles, Taken } from './roles.ts'
import { readTimestamp } from './timestamp.ts'

/** The lists below the headline and the time of an article. */
export interface Lists {
  related: string[]
  ranking: string[]
  /** Addresses that stand beside related headlines. */
  links: { headline: string; url: string }[]
  /** The section that a heading of related headlines names. */
  section: string | null
  /** The lines of the lists, and those of the page. All others are of the text. */
  roles: Roles
  problems: Problem[]
}

export interface ListOptions {
  phrases: Phrasebook
  /** The zone of times that name none, as an IANA name. */
  timeZone: string
  /** The article's own headline, which is none of its related ones. */
  title: string | null
}

/** A list longer than this is none that a newspaper prints. */
const longest = 100

interface Search {
  looks: readonly Look[]
  options: ListOptions
  lists: Omit<Lists, 'roles'> & { roles: Map<number, Taken> }
  /** The index of the last sentence of the text: a list above it stands in the middle. */
  lastProse: number
  /** Whether a list or a line was met below which no text goes on. */
  closed: boolean
  /** Whether a list with a heading was met. */
  listed: boolean
}

/**
 * Finds the lists and the page's own lines among those below the headline and the time of an article: related headlines, also in
 * the middle of the text, rankings, the site's lists. A list has a heading that the phrasebook knows; what has none is of the text.
 * Text below a ranking or the end of a page is an error, since half of an article must not be published.
 */
export function findLists(lines: readonly Line[], options: ListOptions): Lists {
  const looks = lookAt(lines, options.phrases)
  const search: Search = {
    looks,
    options,
    lists: { related: [], ranking: [], links: [], section: null, roles: new Map(), problems: [] },
    lastProse: looks.findLastIndex(({ prose, line }) => prose && !options.phrases.speaksOfPage(line.text)),
    closed: false,
    listed: false,
  }
  for (let index = 0; index < looks.length;) index = readAt(search, index)
  warnOfShortLines(looks, search.lists.roles, options.phrases, search.lists.problems)
  cutLists(search)
  return search.lists
}

/** Reads what begins at a line, and returns the index of the line after it. */
function readAt(search: Search, index: number): number {
  const look = search.looks[index] as Look
  const opening = look.heading === null ? readOpening(look, search.options.phrases) : null
  if (opening !== null) return readOpened(search, index, opening)
  const listed = look.heading === null ? null : readListed(search, index, look.heading)
  if (listed !== null) return listed
  if (isEnd(search, look, index)) {
    search.closed = true
    leaveOut(search, look, 'a line that stands below an article')
  } else if (look.furniture && isBesideOthers(search, index)) leaveOut(search, look, 'a line of the page')
  else if (search.closed || search.listed) readBelow(search, look, index)
  return index + 1
}

/** Whether a short line stands further in than those of the text, directly below another. */
function isIndented({ line, gap, prose, heading, mark }: Look): boolean {
  return line.column > 2 && !gap && !prose && heading === null && mark === null
}

/** Reads a line such as `Related: Ferry Sails`, with the bulleted headlines directly below it. */
function readOpened(search: Search, index: number, headlines: string[]): number {
  const look = search.looks[index] as Look
  const next = search.looks[index + 1]
  const block = next?.mark?.number === null && !next.gap && next.heading === null ? collectBlock(search.looks, index + 1) : null
  const entries = headlines.map((text) => ({ lines: [{ look, text }], extras: [] as Look[], details: [] as Look[] }))
  if (next !== undefined && isIndented(next)) {
    entries.push({ lines: [{ look: next, text: next.text }], extras: [], details: [] })
    report(
      search,
      'warning',
      next,
      `expected a sentence, found "${next.line.text}" below related headlines; it is read as one of them`,
    )
    addHeadlines(search, 'related', readHeadlines(entries, [], search.options.phrases), false)
    return index + 2
  }
  addHeadlines(search, 'related', readHeadlines(entries, [], search.options.phrases), false)
  if (block === null || !block.marked) return index + 1
  addBlock(search, block, 'related', false)
  return block.end
}

/**
 * Reads a list from its heading; `null` when the line is no heading here. `Related` alone or `More on the Way` heads a part of the
 * text when a sentence follows it, or one short line and then the text; words that say more begin a list even when it is empty.
 */
function readListed(search: Search, index: number, heading: Heading): number | null {
  const { looks, lists } = search
  const look = looks[index] as Look
  const block = collectBlock(looks, index + 1)
  const next = looks[block.end]
  const goesOn = block.end <= search.lastProse
  if (heading.list !== 'site' && heading.closes && isFoot(block)) Object.assign(block, { entries: [], frame: [], end: index + 1 })
  const count = block.entries.length
  if (count === 0 && (look.detail !== null || look.ending || look.furniture)) return null
  if (!heading.certain) {
    if (count === 0 && next?.prose === true) return null
    if (goesOn && !block.marked && count < 2 && !heading.opens) return null
  }
  const isDoubtful = !heading.certain && ((heading.list === 'site' && !search.listed) || (goesOn && !block.marked))
  search.listed = true
  search.closed ||= heading.closes
  setRole(search, look.line, 'heading', `begins a list: ${heading.list}`)
  if (heading.list === 'site') leaveOut(search, look, 'the heading of a list of the site')
  else if (count === 0 && next?.prose === true && !heading.closes) {
    report(search, 'warning', look, `expected headlines below "${look.line.text}", found a sentence; the heading is left out`)
  }
  if (isDoubtful)
    report(
      search,
      'warning',
      look,
      `expected a part of the text or a list, found "${look.line.text}", which may head either; it is read as a list`,
    )
  if (heading.list === 'related') lists.section ??= heading.section
  addBlock(search, block, heading.list, heading.closes)
  if (heading.list !== 'site') doubtShort(search, block)
  return block.end
}

/** A single line of a word or two, without a bullet, is no list that ends a page: it may be the foot of the page, below an empty one. */
function isFoot({ entries, marked }: Block): boolean {
  const text = entries[0]?.lines[0]?.text ?? ''
  return !marked && entries.length === 1 && (isTag(text) || (!eastAsian.test(text) && text.split(' ').length <= 3))
}

/** Without bullets, a line of a word or two among longer ones may be the heading of another list, or the foot of the page. */
function doubtShort(search: Search, { entries, marked }: Block): void {
  const texts = entries.map(({ lines }) => lines[0]?.text ?? '')
  const short = texts.filter(isTag)
  if (marked || short.length * 2 > texts.length) return
  for (const { lines } of entries) {
    const [first] = lines
    if (first && isTag(first.text)) {
      report(
        search,
        'warning',
        first.look,
        `expected a headline, found "${first.text}", which is short for one; it is read as one`,
      )
    }
  }
}

function addBlock(search: Search, block: Block, list: Heading['list'], keepsOwn: boolean): void {
  refuseTimes(search, block)
  for (const look of block.frame) {
    if (look.text === '' || look.mark?.rest === '') setRole(search, look.line, 'bullet', 'the bullet or number of a headline')
    else leaveOut(search, look, 'a line of a list that is no headline')
  }
  reportEmpty(search, block)
  addHeadlines(search, list, readHeadlines(block.entries, block.frame, search.options.phrases), keepsOwn)
}

/** Adds headlines to a list. `keepsOwn` says whether the article itself may be among them, as in a ranking. */
function addHeadlines(search: Search, list: Heading['list'], headlines: Headline[], keepsOwn: boolean): void {
  const { lists, options } = search
  for (const headline of headlines) {
    for (const look of headline.around) leaveOut(search, look, 'beside a headline, and no part of it')
    const isOwn = !keepsOwn && list === 'related' && headline.text === options.title
    const reason =
      list === 'site'
        ? 'it is not part of the article'
        : headline.isAdvert
          ? 'it is an advertisement'
          : isOwn
            ? 'it is the article itself'
            : null
    if (reason !== null || list === 'site') {
      for (const look of headline.lines) leaveOut(search, look, 'no headline of the article', reason ?? undefined)
      continue
    }
    lists[list].push(headline.text)
    for (const { line } of headline.lines) {
      setRole(search, line, list, 'an entry of the list')
    }
    if (headline.url !== null && list === 'related') lists.links.push({ headline: headline.text, url: headline.url })
    reportDoubts(search, headline)
  }
}

function reportDoubts(search: Search, headline: Headline): void {
  const [first] = headline.lines
  for (const cut of headline.cut) {
    if (first) report(search, 'note', first, `left out, it is no part of the headline: "${cut}"`)
  }
  for (const look of headline.doubtful) {
    report(
      search,
      'warning',
      look,
      `expected one line for each headline, found "${look.line.text}" below another; it is read as one with it`,
    )
  }
}

/** A list has a time beside each headline or beside none: a single one is that of another article. */
function refuseTimes(search: Search, { entries }: Block): void {
  const timed = entries.flatMap(({ details }) => details.filter(({ line }) => isTime(search, line)))
  if (timed.length === 0 || (entries.length > 1 && timed.length >= entries.length - 1)) return
  for (const look of timed) refuse(search, look)
}

/** Whether a line is the time of an article's publication. */
function isTime({ options }: Search, { raw }: Line): boolean {
  return raw.length <= 80 && readTimestamp(raw, options.timeZone)?.label === 'published'
}

/** Whether a line ends the page. `© Kyodo` may credit a picture, and `Help` head a part of the text, when sentences follow. */
function isEnd(search: Search, { ending, line }: Look, index: number): boolean {
  if (!ending || (index === 0 && search.lastProse > 0)) return false
  if (isCredit(line.text) && !/reserved|無断/i.test(line.text)) return search.listed || search.closed
  return index > search.lastProse || /\S.\S/.test(line.text.replace(/\w+/, 'w')) || search.closed
}

/** A word such as `Print` may be a line of the text; beside other lines of the page, or at the end, it is one of them. */
function isBesideOthers(search: Search, index: number): boolean {
  const { looks, lists, lastProse } = search
  const text = looks[index]?.line.text ?? ''
  if (text.length > 12 || / /.test(text) || index > lastProse || index === 0) return true
  const isOther = (look: Look | undefined): boolean => look !== undefined && (look.furniture || lists.roles.has(look.line.number))
  return isOther(looks[index - 1]) || isOther(looks[index + 1])
}

/** Reads a line below a list, or below the end of the page: the text that goes on, more of the page, or what nobody can explain. */
function readBelow(search: Search, look: Look, index: number): void {
  const { closed, lastProse, options } = search
  const isText = look.prose || (closed && isQuotation(look.line.text))
  if (isText && options.phrases.speaksOfPage(look.line.text)) {
    setRole(search, look.line, 'furniture', 'a sentence of the page')
    report(search, 'warning', look, `left out, it reads as a line of the page: "${look.line.text}"`)
  } else if (
    isTime(search, look.line) ||
    (closed && isText && (isQuotation(look.line.text) || look.line.text.length > longestFoot))
  )
    refuse(search, look)
  else if (!closed && index <= lastProse) {
    const isLast = lastProse - index < 2
    const isFirst = search.lists.roles.has(search.looks[index - 1]?.line.number ?? 0)
    if (look.prose && (isLast || isFirst))
      report(
        search,
        'warning',
        look,
        `expected the end of the article below a list, found "${look.line.text}"; it is read as text`,
      )
  } else if (look.detail !== null || look.furniture || look.ending) leaveOut(search, look, 'a line of the page')
  else {
    setRole(search, look.line, 'furniture', 'below a list, and unexplained')
    report(search, 'warning', look, `${nothingElse}, found "${look.line.text}"; it is left out`)
  }
}

/** A sentence that is no longer may be the foot of a page. */
const longestFoot = 20
const nothingElse = 'expected nothing but lists below the end of the article'

function refuse(search: Search, look: Look): void {
  setRole(search, look.line, 'refused', 'text below the end of the article')
  report(search, 'error', look, `${nothingElse}, found "${look.line.text}"; move it up, or take it out`)
}

function reportEmpty(search: Search, { frame, entries }: Block): void {
  for (const look of frame) {
    if (look.mark?.rest !== '' || look.mark.number !== null) continue
    const isFilled = entries.some(({ lines }) => lines[0]?.look.line.number === nextNumber(search, look))
    if (!isFilled) report(search, 'note', look, `expected a headline after "${look.line.text}", found none`)
  }
}

function nextNumber({ looks }: Search, look: Look): number | undefined {
  return looks[looks.indexOf(look) + 1]?.line.number
}

function setRole({ lists }: Search, { number, text }: Line, role: Role, why: string): void {
  lists.roles.set(number, { role, why, text })
}

function leaveOut(search: Search, look: Look, why: string, reason = 'it is not part of the article'): void {
  setRole(search, look.line, 'furniture', why)
  report(search, 'note', look, `left out, ${reason}: "${look.line.text}"`)
}

function report({ lists }: Search, severity: Problem['severity'], { line }: Look, message: string): void {
  lists.problems.push({ severity, line: line.number, column: line.column, message })
}

function cutLists(search: Search): void {
  const { lists, looks } = search
  for (const kind of ['related', 'ranking'] as const) {
    const list = lists[kind]
    const first = looks.find(({ line }) => lists.roles.get(line.number)?.role === kind)
    if (list.length > longest && first) {
      report(
        search,
        'warning',
        first,
        `expected at most ${longest} headlines in the list, found ${list.length}; the rest is left out`,
      )
    }
    list.splice(longest)
  }
}
