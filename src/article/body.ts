import { type Dateline, isLabel, readDateline, readDatelineAlone, readPlaceAlone } from './dateline.ts'
import {
  addByline,
  addCaption,
  addCredit,
  isPictureName,
  leaveOut,
  type Manuscript,
  readMark,
  report,
  type ShapedLine,
} from './manuscript.ts'
import { readBracketedCredit } from './names.ts'

/**
 * Reads what stands below the time, or, in a file without one (`timed` is false), below the head: a byline, the dateline, the
 * paragraphs, and the pictures among and after them.
 */
export function readBody(manuscript: Manuscript, lines: ShapedLine[], timed: boolean): void {
  const { article } = manuscript
  const spaced = isSpaced(lines)
  const lastText = lines.findLastIndex(({ kind }) => kind === 'text')
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (line.time !== null || readMark(manuscript, line) || readSign(manuscript, line, { above, below: lines[index + 1] }, timed))
      continue
    const captioned = manuscript.credit !== null && (spaced ? isPictureName(above, line) : readsAsCaption(line.text))
    if (captioned) addCaption(manuscript, { text: line.text, credit: null })
    else readParagraph(manuscript, line.text, index < lastText)
  }
  addCredit(manuscript, null)
  article.breaks = article.breaks.filter((at, index, all) => at > 0 && at < article.paragraphs.length && at !== all[index - 1])
  refuseList(manuscript, lines)
}

/** Reads a line that is no paragraph; `false` for one that is, or that may caption a picture. */
function readSign(
  manuscript: Manuscript,
  line: ShapedLine,
  { above, below }: { above: ShapedLine | undefined; below: ShapedLine | undefined },
  timed: boolean,
): boolean {
  const { article } = manuscript
  const begun = article.paragraphs.length > 0
  switch (line.kind) {
    case 'name':
      // Right below the time it signs the article; with blank lines around it and a caption, it is the picture's.
      if (above?.time != null && article.byline === null && !isPicture(above, line, below)) addByline(manuscript, line)
      else addCredit(manuscript, line.value)
      return true
    case 'side caption':
      addCaption(manuscript, { text: line.text, credit: null })
      return true
    case 'separator':
      article.breaks.push(article.paragraphs.length)
      return true
    case 'dash':
      return true
    case 'site notice':
      // It stands in place of a page; further down, `At this site, a castle stood` is a sentence.
      if (article.title !== null || begun) return false
      leaveOut(manuscript, line)
      return true
    case 'date':
      if (timed && isUpdate.test(line.text)) {
        report(
          manuscript,
          'error',
          line,
          `expected the time of the update, such as ${exampleUpdate}, found the date alone ("${line.text}")`,
        )
        return true
      }
      // In a file without a time it stands where that should; otherwise it heads a part of a chronicle.
      if (timed || begun) return false
      leaveOut(manuscript, line)
      return true
    default:
      return false
  }
}

const isUpdate = /^(?:last )?updated\b|^modified\b|^(?:最終)?更新/i
const exampleUpdate = '"Updated: 16:57 JST, November 18, 2024"'

function isPicture(above: ShapedLine, line: ShapedLine, below: ShapedLine | undefined): boolean {
  return line.number > above.number + 1 && below !== undefined && isPictureName(line, below)
}

/** A dash alone belongs to a list we do not know, whose headlines must not be read as paragraphs. */
function refuseList(manuscript: Manuscript, lines: ShapedLine[]): void {
  const dash = lines.find(({ kind }) => kind === 'dash')
  if (dash === undefined) return
  const expected = 'a heading such as ""Politics" POPULAR ARTICLE" above a list'
  report(manuscript, 'error', dash, `expected ${expected}, found "${dash.text}" in the text`)
}

/** Reads a paragraph; the first may be a place alone or begin with a dateline, and if others follow, be a picture's caption. */
function readParagraph(manuscript: Manuscript, text: string, others: boolean): void {
  const { article } = manuscript
  addCredit(manuscript, null)
  if (article.paragraphs.length > 1 || !article.paragraphs.every(isLabel)) {
    article.paragraphs.push(text)
    return
  }
  const captioned = others ? readBracketedCredit(text) : null
  const place = article.dateline === null ? readPlaceAlone(text) : null
  const alone = article.dateline === null ? readDatelineAlone(text) : null
  if (captioned !== null) addCaption(manuscript, captioned)
  else if (alone !== null) addDateline(manuscript, alone)
  else if (place !== null) article.dateline = { text: place, place }
  else readLede(manuscript, text)
}

/** Reads the first paragraph, which a dateline may open. */
function readLede(manuscript: Manuscript, text: string): void {
  const { article } = manuscript
  const dateline = article.dateline === null ? readDateline(text) : null
  article.paragraphs.push(dateline?.rest ?? text)
  if (dateline !== null) addDateline(manuscript, dateline)
}

function addDateline({ article }: Manuscript, { text, place, agency }: Dateline): void {
  article.dateline = { text, place }
  article.agency = agency ?? article.agency
}

/** Whether blank lines part the paragraphs, so that a line directly below another belongs to it. */
function isSpaced(lines: ShapedLine[]): boolean {
  const gaps = lines.filter((line, index) => index > 0 && line.number > (lines[index - 1]?.number ?? 0) + 1)
  return gaps.length * 2 >= lines.length - 1
}

/** One sentence or less that says who or what is in a picture and when, where no blank line tells a caption from a paragraph. */
function readsAsCaption(line: string): boolean {
  if (/^["“「]|[.?!]["”’]? ["“‘\p{Lu}]/u.test(line)) return false
  return (
    !/[.。?!]["”’」]*$/.test(line) ||
    /, (?:left|right|center)\b|\b(?:is|are) seen\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\.$/.test(line)
  )
}
