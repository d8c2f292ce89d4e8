import { diagnosticAt } from '../diagnostics.ts'
import { readMarkedCaption } from '../line/caption.ts'
import { isPlace } from './list-adverts.ts'
import type { ListBlock } from './list-block.ts'
import { type Headline, readHeadlines } from './list-entries.ts'
import { isTime, mostHeadlines, refuse, type Search, warn } from './list-search.ts'
import { isTag } from '../line/list-details.ts'
import type { Look } from './looks.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Heading } from '../phrases/phrasebook.ts'

/**
 * Warns about doubtful lines in a list without bullets: newsletter invitations, lines of a word or
 * two among longer ones, and a label that may be a heading.
 */
export function doubtHeadlines(search: Search, { entries, marked }: ListBlock): void {
  if (marked) return
  const firsts = entries.flatMap(({ lines }) => lines.slice(0, 1))
  for (const { look, text } of firsts) {
    if (search.options.phrases.speaksOfPage(text))
      warn(search, look, 'a headline', ', which may be of the page; it is read as one')
  }
  const [label, ...others] = entries.flatMap(({ details }) => details.filter(isUncertainLabel))
  if (label !== undefined && others.length === 0)
    warn(search, label, 'a label or a heading', ', which may be either; it is left out')
  const short = firsts.filter(({ text }) => isShort(text))
  if (short.length * 2 > firsts.length) return
  for (const { look } of short) warn(search, look, 'a headline', ', which is shorter than most; it is read as one')
}

/** Whether a label, such as `Just In`, may also head another list. */
function isUncertainLabel({ detail, heading }: Look): boolean {
  return detail === 'label' && heading?.certain === true && heading.list === 'site'
}

/** Whether a text is short for a headline. Those of East Asia can be as short as a tag. */
function isShort(text: string): boolean {
  return isTag(text) && (!eastAsian.test(text) || text.length <= longestWord)
}

const longestWord = 4

export function addBlock(search: Search, block: ListBlock, list: Heading['list'], keepsOwn: boolean): void {
  refuseTimes(search, block)
  if (list !== 'site') for (const look of block.doubtful) warn(search, look, 'a headline', ', which may be none; it is left out')
  for (const look of block.frame) {
    if (look.text === '' || look.mark?.rest === '') search.notes.take(look.line, 'bullet', 'the bullet or number of a headline')
    else search.notes.leaveOut(look.line, 'a line of a list that is no headline')
  }
  reportEmpty(search, block)
  addHeadlines(search, list, readHeadlines(block.entries, block.frame, search.options.phrases), keepsOwn)
}

/** Adds headlines to a list. `keepsOwn` allows the article's own headline, as in a ranking. */
export function addHeadlines(search: Search, list: Heading['list'], headlines: Headline[], keepsOwn: boolean): void {
  const { lists, options } = search
  for (const headline of headlines) {
    for (const look of headline.around) search.notes.leaveOut(look.line, 'beside a headline, and no part of it')
    reportAdvert(search, headline, list)
    const isOwn = !keepsOwn && list === 'related' && headline.text === options.title
    const reason = reasonToLeaveOut(search, headline, list, isOwn)
    if (reason !== null || list === 'site') {
      for (const look of headline.lines) search.notes.leaveOut(look.line, 'no headline of the article', reason ?? undefined)
      continue
    }
    lists[list].push(headline.text)
    for (const { line } of headline.lines) {
      search.notes.take(line, list, 'an entry of the list')
    }
    if (headline.url !== null && list === 'related') lists.links.push({ headline: headline.text, url: headline.url })
    reportDoubts(search, headline)
  }
}

/** Says why a headline is not in its list, or `null` if it is. */
function reasonToLeaveOut({ lists, options }: Search, headline: Headline, list: Heading['list'], isOwn: boolean): string | null {
  if (list === 'site') return 'it is not part of the article'
  if (headline.isAdvert) return 'it is an advertisement'
  if (isOwn) return 'it is the article itself'
  if (isCaption(headline, options)) return 'it is the caption of a picture'
  return isListed(lists[list], headline) ? 'it stands in the list already' : null
}

/** Whether a headline is a sentence with the credit of a picture after it. */
function isCaption({ text }: Headline, options: Search['options']): boolean {
  if (!/[.。] ./.test(text)) return false
  const caption = readMarkedCaption(text, options, options.phrases.find(text))
  return caption?.text != null && caption.credit !== null && /[.。]$/.test(caption.text)
}

/** Warns about the label of an advertisement that may belong to either of two headlines. */
function reportAdvert(search: Search, { doubtfulAdvert }: Headline, list: Heading['list']): void {
  if (doubtfulAdvert === null || list === 'site') return
  const read = isPlace(doubtfulAdvert) ? 'both are read' : 'the one above is left out'
  warn(search, doubtfulAdvert, 'the mark of an advertisement beside its headline', ` between two; ${read}`)
}

function reportDoubts(search: Search, headline: Headline): void {
  const [first] = headline.lines
  for (const cut of headline.cut) {
    if (first) search.notes.report(diagnosticAt('note', first.line, `left out, it is no part of the headline: "${cut}"`))
  }
  for (const look of headline.doubtful)
    warn(search, look, 'one line for each headline', ' below another; it is read as one with it')
}

/**
 * Refuses times in a list unless each headline has one. A single time, with no other list below,
 * belongs to another article.
 */
function refuseTimes(search: Search, { entries, end }: ListBlock): void {
  const timed = entries.flatMap(({ details }) => details.filter(({ line }) => isTime(line)))
  const isLast = search.looks[end]?.heading == null
  const moments = entries.filter(({ details }) => details.some(({ detail, line }) => detail === 'moment' || isTime(line)))
  const isEach = moments.length >= entries.length - 1 && (entries.length > 1 || (timed.length === 1 && !isLast))
  if (timed.length === 0 || isEach) return
  for (const look of timed) refuse(search, look)
}

function reportEmpty(search: Search, { pending }: ListBlock): void {
  if (pending?.mark?.rest !== '' || pending.mark.number !== null) return
  search.notes.report(diagnosticAt('note', pending.line, `expected a headline after "${pending.line.text}", found none`))
}

/**
 * Whether the list already has a headline, as when a page prints it with a picture and again below.
 * Compares at most {@link mostHeadlines} headlines.
 */
function isListed(list: readonly string[], { text }: Headline): boolean {
  return list.slice(0, mostHeadlines).includes(text)
}
