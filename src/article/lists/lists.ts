import { notePart } from '../part.ts'
import { diagnosticAt } from '../diagnostics.ts'
import { isAmongFurniture, isBesideOthers, isEnd, isInBox, leaveOutSentence, readBelow } from './list-below.ts'
import { collectBlock } from './collect-block.ts'
import type { ListBlock, ListEntry } from './list-block.ts'
import { warnOfShortLines } from './list-doubts.ts'
import { readHeadlines } from './list-entries.ts'
import { addBlock, addHeadlines, doubtHeadlines } from './list-headlines.ts'
import { readOpening } from './list-opening.ts'
import { type ListOptions, type Lists, mostHeadlines, type Search, warn } from './list-search.ts'
import { isTag } from '../line/list-details.ts'
import { type Look, lookAt } from './looks.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Heading, Phrasebook } from '../phrases/phrasebook.ts'
import type { ReadLine } from '../line/read-line.ts'

/**
 * Finds the lists and the furniture below the headline and the time of an article. Lists are
 * related headlines (also in the middle of the text), rankings, and lists of the site. A list has a
 * heading from the phrasebook. Lines without one are text. Text below a ranking or the end of a
 * page is an error, because half an article must not be published.
 */
export function findLists(lines: readonly ReadLine[], options: ListOptions): Lists {
  const looks = lookAt(lines, options.phrases)
  const search: Search = {
    looks,
    options,
    lists: { related: [], ranking: [], links: [], section: null },
    notes: notePart(),
    isAboveText: findLastText(looks, options.phrases),
    closed: false,
    listed: false,
  }
  for (let look = looks[0], index = 0; look !== undefined; look = looks[index]) index = readAt(search, look, index)
  warnOfShortLines(search)
  cutLists(search)
  return { ...search.lists, ...search.notes }
}

/** Asks the phrasebook about sentences only if any is at an index or below. */
function findLastText(looks: readonly Look[], phrases: Phrasebook): Search['isAboveText'] {
  const lastProse = looks.findLastIndex(({ prose }) => prose)
  let lastText: number | null = null
  return (index) => {
    if (index > lastProse) return false
    lastText ??= looks.findLastIndex(({ prose, line }) => prose && !phrases.speaksOfPage(line.text))
    return index <= lastText
  }
}

/** Parses the list or line at an index. Returns the index of the line after it. */
function readAt(search: Search, look: Look, index: number): number {
  const opening = look.heading === null ? readOpening(look, search.options.phrases) : null
  if (opening !== null) return readOpened(search, look, index, opening)
  const listed = look.heading === null ? null : readListed(search, look, index, look.heading)
  if (listed !== null) return listed
  if (isEnd(search, look, index)) {
    search.closed = true
    search.notes.leaveOut(look.line, 'a line that stands below an article')
  } else if (look.furniture && isBesideOthers(search, index)) search.notes.leaveOut(look.line, 'a line of the page')
  else if (isInBox(search, index)) leaveOutSentence(search, look)
  else if (search.closed || search.listed) readBelow(search, look, index)
  else if (isAmongFurniture(search, index)) {
    search.notes.take(look.line, 'furniture', 'among lines of the page')
    search.notes.report(diagnosticAt('warning', look.line, `left out, it stands among lines of the page: "${look.line.text}"`))
  }
  return index + 1
}

/** Whether a short line is directly below another line, and indented. */
function isIndented({ line, gap, prose, heading, mark }: Look, above: Look): boolean {
  return line.column > above.line.column + 1 && !gap && !prose && heading === null && mark === null
}

/** Parses a line such as `Related: Ferry Sails`, with any bulleted headlines directly below it. */
function readOpened(search: Search, look: Look, index: number, headlines: string[]): number {
  const next = search.looks[index + 1]
  const block =
    next?.mark?.number === null && !next.gap && next.heading === null
      ? collectBlock(search.looks, index + 1, { needsMarks: true })
      : null
  const entries = headlines.map((text): ListEntry => ({ lines: [{ look, text }], extras: [], details: [] }))
  const indented = next !== undefined && isIndented(next, look) ? next : null
  if (indented !== null) {
    entries.push({ lines: [{ look: indented, text: indented.text }], extras: [], details: [] })
    warn(search, indented, 'a sentence', ' below related headlines; it is read as one of them')
  }
  addHeadlines(search, 'related', readHeadlines(entries, [], search.options.phrases), false)
  if (indented !== null) return index + 2
  if (block === null || !block.marked) return index + 1
  addBlock(search, block, 'related', false)
  return block.end
}

/** Parses a list from its heading. Returns `null` if the line is not a heading here. */
function readListed(search: Search, look: Look, index: number, heading: Heading): number | null {
  const { looks, lists } = search
  const block = collectBlock(looks, index + 1, {
    mayPair: heading.certain,
    hasTabs: heading.closes && heading.list !== 'site',
    hasNote: (heading.certain || heading.closes) && heading.list !== 'site',
  })
  const goesOn = search.isAboveText(block.end)
  if (heading.list !== 'site' && heading.closes && isFoot(block)) Object.assign(block, { entries: [], frame: [], end: index + 1 })
  if (isText(search, look, heading, block, goesOn)) return null
  const isDoubtful = !heading.certain && ((heading.list === 'site' && !search.listed) || (goesOn && !block.marked))
  search.listed = true
  search.closed ||= heading.closes && !block.isEnded
  search.notes.take(look.line, 'heading', `begins a list: ${heading.list}`)
  if (heading.list === 'site') search.notes.leaveOut(look.line, 'the heading of a list of the site')
  else if (block.entries.length === 0 && looks[block.end]?.prose === true && !heading.closes)
    warnOfList(search, look, 'a sentence; the heading is left out')
  if (isDoubtful) warn(search, look, 'a part of the text or a list', ', which may head either; it is read as a list')
  if (block.summed) warnOfList(search, look, 'each with a sentence; the sentences are left out')
  if (heading.list === 'related') lists.section ??= heading.section
  addBlock(search, block, heading.list, heading.closes)
  if (heading.list !== 'site') doubtHeadlines(search, block)
  return block.end
}

/** Warns of what is below a heading in place of its headlines. */
function warnOfList(search: Search, look: Look, found: string): void {
  search.notes.report(diagnosticAt('warning', look.line, `expected headlines below "${look.line.text}", found ${found}`))
}

/**
 * Whether a heading and its block are part of the text. `Related` or `More on the Way` on its own
 * is a subheading if a sentence follows, or one short line and then more text. More specific words
 * begin a list even if it is empty.
 */
function isText(search: Search, look: Look, heading: Heading, block: ListBlock, goesOn: boolean): boolean {
  const count = block.entries.length
  if (count === 0 && (look.detail !== null || look.ending || look.furniture)) return true
  if (!heading.certain && count === 0 && search.looks[block.end]?.prose === true) return true
  if (!heading.certain && goesOn && !block.marked && count < 2 && !heading.opens) {
    if (heading.section !== null && heading.list !== 'site' && count > 0)
      warnOfList(search, look, 'one and then the text; read as text')
    return true
  }
  if (heading.list === 'related' && /[:：]$/.test(look.text) && block.marked && areSentences(block)) return true
  const isCount = goesOn && heading.list !== 'site' && isCountOfText(block)
  if (isCount) warnOfList(search, look, 'names and then the text; read as text')
  return isCount
}

/** Whether all entries are sentences: `More on how to help:`, `- Write to the harbor office.` */
function areSentences({ entries }: ListBlock): boolean {
  return entries.length > 1 && entries.every(({ lines }) => lines.at(-1)?.look.line.endsSentence === true)
}

/**
 * Whether each number of a list has only a word or two, as in a ranking that is part of the text:
 * `人気ランキング`, `1位 麦ご飯`. Chinese and Korean headlines can be as short.
 */
function isCountOfText({ entries, marked, isEnded }: ListBlock): boolean {
  const names = entries.map(({ lines }) => lines.map(({ text }) => text).join(' '))
  const isName = (text: string): boolean =>
    isTag(text) && (/\p{Script=Hiragana}|\p{Script=Katakana}|[a-z]/u.test(text) || text.length <= 5)
  return marked && !isEnded && names.length > 1 && names.every(isName)
}

/**
 * Whether a list is only a short unbulleted line of a few words. The list is then empty, and the
 * line may be a page footer.
 */
function isFoot({ entries, marked, isEnded }: ListBlock): boolean {
  const text = entries[0]?.lines[0]?.text ?? ''
  return !marked && !isEnded && entries.length === 1 && (isTag(text) || (!eastAsian.test(text) && text.split(' ').length <= 3))
}

function cutLists(search: Search): void {
  const { lists, notes, looks } = search
  for (const kind of ['related', 'ranking'] as const) {
    const list = lists[kind]
    if (list.length <= mostHeadlines) continue
    const first = looks.find(({ line }) => notes.roles.get(line.number)?.role === kind)
    const message = `expected at most ${mostHeadlines} headlines in the list, found ${list.length}; the rest is left out`
    if (first) search.notes.report(diagnosticAt('warning', first.line, message))
    list.splice(mostHeadlines)
  }
}
