import { isLabel, readDateline, readPlaceAlone } from './dateline.ts'
import { addByline, addCaption, addCredit, type Draft, isPictureName, leaveOut, report, type ShapedLine } from './draft.ts'
import { readBracketedCredit } from './names.ts'

/**
 * Reads what stands below the time, or, in a file without one (`timed` is false), below the head: a byline, the dateline, the
 * paragraphs, and the pictures among and after them.
 */
export function readBody(draft: Draft, lines: ShapedLine[], timed: boolean): void {
  const { article } = draft
  const spaced = isSpaced(lines)
  let refused = false
  const lastText = lines.findLastIndex(({ kind }) => kind === 'text')
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (line.time !== null) continue
    switch (line.kind) {
      case 'byline':
        addByline(draft, line)
        break
      case 'name':
        if (above?.time != null && article.byline === null) addByline(draft, line)
        else addCredit(draft, line.value)
        break
      case 'credit':
        addCredit(draft, line.value)
        break
      case 'side caption':
        addCaption(draft, { text: line.text, credit: null })
        break
      case 'separator':
        article.breaks.push(article.paragraphs.length)
        break
      case 'role':
      case 'noise':
        leaveOut(draft, line)
        break
      case 'site notice':
        // It stands in place of a page; further down, `At this site, a castle stood` is a sentence.
        if (article.title === null && article.paragraphs.length === 0) leaveOut(draft, line)
        else readParagraph(draft, line.text, false)
        break
      case 'dash':
        // It belongs to a list we do not know, whose headlines must not be read as paragraphs.
        if (!refused)
          report(
            draft,
            'error',
            line,
            `expected a heading such as ""Politics" POPULAR ARTICLE" above a list, found "${line.text}" in the text`,
          )
        refused = true
        break
      case 'date':
        // In a file without a time it stands where that should; otherwise it heads a part of a chronicle.
        if (!timed && article.paragraphs.length === 0) leaveOut(draft, line)
        else readParagraph(draft, line.text, false)
        break
      default:
        if (draft.credit !== null && (spaced ? isPictureName(above, line) : readsAsCaption(line.text)))
          addCaption(draft, { text: line.text, credit: null })
        else readParagraph(draft, line.text, index < lastText)
    }
  }
  addCredit(draft, null)
  article.breaks = article.breaks.filter((at, index, all) => at > 0 && at < article.paragraphs.length && at !== all[index - 1])
}

/** Reads a paragraph; the first may be a place alone or begin with a dateline, and if others follow, be a picture's caption. */
function readParagraph(draft: Draft, text: string, others: boolean): void {
  const { article } = draft
  addCredit(draft, null)
  if (article.paragraphs.length > 1 || !article.paragraphs.every(isLabel)) {
    article.paragraphs.push(text)
    return
  }
  const captioned = others ? readBracketedCredit(text) : null
  const place = article.dateline === null ? readPlaceAlone(text) : null
  if (captioned !== null) addCaption(draft, captioned)
  else if (place !== null) article.dateline = { text: place, place }
  else readLede(draft, text)
}

/** Reads the first paragraph, which a dateline may open. */
function readLede({ article }: Draft, text: string): void {
  const dateline = article.dateline === null ? readDateline(text) : null
  article.paragraphs.push(dateline?.rest ?? text)
  if (dateline === null) return
  article.dateline = { text: dateline.text, place: dateline.place }
  article.agency = dateline.agency ?? article.agency
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
