import { type Draft, leaveOut, report, type ShapedLine } from './draft.ts'

/** Reads what stands below the text: the related headlines, the ranking, and lists of the site's own, which are left out. */
export function readLists(draft: Draft, lines: ShapedLine[]): void {
  const { article } = draft
  let list: string[] | null = null
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (line.kind === 'related heading') {
      list = article.related
      article.section ??= line.value
    } else if (line.kind === 'ranking heading') {
      list = article.ranking
    } else if (line.kind === 'other heading') {
      list = null
      leaveOut(draft, line)
    } else if (line.kind === 'dash') {
      const next = lines[index + 1]
      if (next === undefined || next.kind === 'dash' || next.kind.endsWith('heading')) {
        report(draft, 'note', line, 'expected a headline after "-", found none')
      }
    } else if (list !== null && (line.kind === 'dashed' || above?.kind === 'dash')) {
      list.push(line.kind === 'dashed' ? line.value : line.text)
    } else if (list !== null && line.kind !== 'furniture') {
      report(draft, 'warning', line, `expected "-" before a headline of the list, found "${line.text}"; it is left out`)
    } else if (line.kind === 'text' && list === null && /[.。]["”’」]*$/.test(line.text) && !line.text.endsWith('...')) {
      report(
        draft,
        'warning',
        line,
        `expected nothing but lists below the end of the article, found "${line.text}"; it is left out`,
      )
    } else {
      leaveOut(draft, line)
    }
  }
}
