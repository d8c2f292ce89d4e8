import type { Diagnostic } from './article.ts'
import type { TextPart } from './assemble.ts'
import { readMarkdown, tooMuch } from './markdown.ts'
import type { TextContext } from './plain-text.ts'
import { diagnosticAt } from './diagnostics.ts'
import { cleanLine, stripIllegal } from './text.ts'
import { exampleTime } from './time/timestamp.ts'

/** Parses the text of a `.md` file. `above` is the number of lines of the file above the text. */
export function readMarkdownText(body: string, above: number, { given, isExcused }: TextContext): TextPart {
  const part = (diagnostics: Diagnostic[], fields: TextPart['fields'] = {}, lines: TextPart['lines'] = {}): TextPart => {
    return { fields, lines, roles: new Map(), diagnostics }
  }
  const excess = tooMuch(body)
  if (excess !== null) return part([diagnosticAt('error', null, excess)])
  const clean = stripIllegal(body.replace(/\r\n?/g, '\n'))
  const { title, line, paragraphs, rest, excess: tooLong } = readMarkdown(clean)
  if (tooLong !== null) return part([diagnosticAt('error', null, tooLong)])
  // A first heading other than the given headline is part of the text.
  const markdown = given.title === undefined || given.title === title ? rest : clean
  const diagnostics: Diagnostic[] = []
  if (markdown.trim() === '')
    diagnostics.push(diagnosticAt('warning', null, 'expected the text of the article below the front matter, found none'))
  if (!isExcused && title === null && given.title === undefined) {
    const way = 'write "title:" into the front matter, or "# Headline" above the text'
    diagnostics.push(diagnosticAt('error', null, `expected a headline, found none; ${way}`))
  }
  if (!isExcused && given.published === undefined) {
    const expected = `"published:" in the front matter with a time such as ${exampleTime}`
    diagnostics.push(diagnosticAt('error', null, `expected ${expected}, found none`))
  }
  return part(diagnostics, { title, paragraphs: paragraphs.map(cleanLine), markdown }, { title: above + line })
}
