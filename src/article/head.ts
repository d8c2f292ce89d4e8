import { readParagraph } from './body.ts'
import { readDateline } from './dateline.ts'
import { addByline, addCaption, addCredit, type Draft, isPictureName, leaveOut, report, type ShapedLine } from './draft.ts'
import { doubtHeadline, splitSite } from './headline.ts'

/** Reads what stands above the time, or, in a file without one (`timed` is false), above the text: headline, captions, byline. */
export function readHead(draft: Draft, lines: ShapedLine[], timed: boolean): void {
  const { article } = draft
  let doubted = false
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    switch (line.kind) {
      case 'text': {
        const first = article.title === null && !doubted && article.captions.length === 0 && draft.credit === null
        if (first) doubted = !readHeadline(draft, line)
        else if (article.paragraphs.length > 0 || readDateline(line.text) !== null) readParagraph(draft, line.text)
        else addCaption(draft, { text: line.text, credit: null })
        break
      }
      case 'dashed':
      case 'side caption':
        addCaption(draft, { text: line.text, credit: null })
        break
      case 'credit':
        addCredit(draft, line.value)
        break
      case 'name':
        // Above a caption it is the picture's credit; with nothing more above the time it signs the article.
        if (next !== undefined && (timed || isPictureName(line, next))) addCredit(draft, line.value)
        else addByline(draft, line.value)
        break
      case 'byline':
        addByline(draft, line.value)
        break
      case 'breadcrumb':
        article.section ??= line.value.split(/ ?[>›»＞] ?/)[0] ?? null
        break
      default:
        leaveOut(draft, line)
    }
  }
  addCredit(draft, null)
  if (article.title === null && !doubted && draft.given.title === undefined) reportMissing(draft, lines, timed)
}

/**
 * Takes the first line of text as the headline, if it reads as one; if not, keeps it among the captions and says so, unless the
 * front matter has the headline.
 */
function readHeadline(draft: Draft, line: ShapedLine): boolean {
  const { title, site } = splitSite(line.text)
  const given = draft.given.title
  const reads = title === given ? null : doubtHeadline(title)
  if (reads !== null) {
    if (given === undefined)
      report(draft, 'error', line, `expected a headline, found what reads as ${reads} ("${endOf(title)}"); ${way}`)
    addCaption(draft, { text: title, credit: null })
    return false
  }
  if (given !== undefined && given !== title)
    report(draft, 'warning', line, `left out, the front matter has another headline: "${title}"`)
  if (site !== null) report(draft, 'note', line, `left out, it is the name of a site: "${site}"`)
  draft.article.title = title
  return true
}

function reportMissing(draft: Draft, head: ShapedLine[], timed: boolean): void {
  const first = head[0]
  const found = first ? `"${first.text}"` : timed ? 'the time' : 'a paragraph'
  report(draft, 'error', first ?? null, `expected a headline on the first line, found ${found}; ${way}`)
}

const way = 'write the headline on a line above, or add "title:" on top'

/** The last words of a line, which tell a caption. */
function endOf(line: string): string {
  return line.length > 40 ? `… ${line.slice(-40).replace(/^\S* /, '')}` : line
}
