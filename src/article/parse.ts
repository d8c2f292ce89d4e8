import {
  type ArticleText,
  type Diagnostic,
  emptyArticle,
  isRefused,
  type Lines,
  type ParseOptions,
  type ParseResult,
} from './article.ts'
import { assemble } from './assemble.ts'
import { faultOfName, slugOfFile } from './file.ts'
import { type FrontMatterResult, readFrontMatter } from './front-matter/front-matter.ts'
import { refuseHolds } from './front-matter/refuse-holds.ts'
import { type DatedLine, readTimesOf } from './line/dated-line.ts'
import { decode, type Line, lineTexts, splitLines } from './lines.ts'
import { codeLines } from './markdown.ts'
import { readMarkdownText } from './markdown-text.ts'
import { findOtherText } from './other-text/other-text.ts'
import { readPlainText } from './plain-text.ts'
import { diagnosticAt } from './diagnostics.ts'
import { joinRoles, type Role, type Roles, type Taken } from './roles.ts'
import { findSecondFrontMatter } from './front-matter/second-front-matter.ts'
import { type Split, splitFrontMatter } from './front-matter/split-front-matter.ts'

/** A parse result with the role of each line. */
export interface ParseResultWithRoles extends ParseResult {
  roles: Roles
}

/**
 * Parses one file of `articles/`. Front matter, if any, comes first. In a `.txt` file, headline,
 * captions and byline follow above the time, then paragraphs and lists of headlines below it. A
 * `.md` file holds Markdown. Never throws and never guesses: any doubt is a diagnostic. Each line
 * of the file is in the article, frames it (a heading, a dash) or is named in a diagnostic.
 */
export function parseArticle(file: string, bytes: Uint8Array, options: ParseOptions): ParseResult {
  const { roles: _, ...result } = parseArticleLines(file, bytes, options)
  return result
}

/** Parses a file like {@link parseArticle} and adds the role of each line. */
export function parseArticleLines(file: string, bytes: Uint8Array, options: ParseOptions): ParseResultWithRoles {
  const slug = slugOfFile(file)
  const refused = (...diagnostics: Diagnostic[]): ParseResultWithRoles => {
    return { file, article: emptyArticle(slug), diagnostics, lines: firstLine, roles: new Map() }
  }
  try {
    const text = decode(bytes)
    const split = typeof text === 'string' ? splitFrontMatter(text) : text
    const misnamed = faultOfName(file)
    const named = misnamed === null ? [] : [diagnosticAt('error', null, misnamed)]
    if ('message' in split) return refused(...named, split)
    const { article, diagnostics, lines, roles } = readText(slug, split, file.endsWith('.md'), options)
    return { file, article, diagnostics: limitDiagnostics([...named, ...diagnostics]), lines, roles }
  } catch (error) {
    // A library may throw on some text. Refuse only this article.
    return refused(diagnosticAt('error', null, `expected an article that can be read, found one that cannot (${String(error)})`))
  }
}

const firstLine: Lines = { title: 1, published: 1, updated: 1, id: 1 }

function readText(slug: string, split: Split, isMarkdown: boolean, options: ParseOptions): Omit<ParseResultWithRoles, 'file'> {
  const { yaml, aboveYaml, body, aboveBody } = split
  const front = yaml === null ? null : readFrontMatter(yaml, aboveYaml, options.timeZone)
  const given = front?.given ?? {}
  const frontDiagnostics = front?.diagnostics ?? []
  // Fields missing from the text may be in front matter that cannot be parsed.
  const isExcused = given.withdrawn === true || isRefused({ diagnostics: frontDiagnostics })
  const { lines: found, diagnostics: oddities } = splitLines(body, aboveBody)
  const lines: readonly DatedLine[] = readTimesOf(found, options.timeZone)
  if (lines.length === 0 && yaml === null) {
    const diagnostic = diagnosticAt('error', null, 'expected an article, found an empty file')
    return { article: emptyArticle(slug), diagnostics: [...oddities, diagnostic], lines: firstLine, roles: new Map() }
  }
  const code = isMarkdown ? codeLines(body, aboveBody) : new Set<number>()
  const refusal =
    findSecondFrontMatter(lines, { hasFirst: yaml !== null, code }) ??
    (isMarkdown ? null : findOtherText(body, lines, { ...options, published: given.published, isExcused }))
  if (refusal !== null) {
    return {
      article: articleOfRefused(slug, front),
      diagnostics: [...oddities, refusal],
      lines: firstLine,
      roles: joinRoles([lines.map((line) => take(line, 'refused', 'no article')), roleOfOthers(split, [], [])]),
    }
  }
  const reference = isMarkdown || !body.includes('&') ? undefined : lines.find(({ text }) => htmlReference.test(text))
  if (reference !== undefined) oddities.push(warnOfReference(reference))
  const held = refuseHolds(lines, { code, title: given.title })
  const context = { slug, given, isExcused, options }
  const part = isMarkdown ? readMarkdownText(body, aboveBody, context) : readPlainText(held.lines, context)
  const { article, lines: fields, diagnostics } = assemble(slug, part, front)
  const others = roleOfOthers(split, isMarkdown ? lines : [], held.refused)
  return {
    article,
    diagnostics: [...frontDiagnostics, ...oddities, ...held.diagnostics, ...part.diagnostics, ...diagnostics],
    lines: { ...firstLine, ...fields },
    roles: others.length === 0 ? part.roles : joinRoles([part.roles, others]),
  }
}

/** A draft stays a draft, and a withdrawn article withdrawn, even if its text is refused. */
function articleOfRefused(slug: string, front: FrontMatterResult | null): ArticleText {
  if (front?.given.withdrawn !== true) return { ...emptyArticle(slug), draft: front?.given.draft === true }
  return assemble(slug, { fields: {}, lines: {}, roles: new Map(), diagnostics: [] }, front).article
}

/** A character reference from HTML source. */
const htmlReference = /&(?:nbsp|quot|#\d{2,5});/

function warnOfReference(line: Line): Diagnostic {
  const [found = ''] = htmlReference.exec(line.text) ?? []
  const message = `expected text, found "${found}" as in the source of a page; it is published as it stands`
  return diagnosticAt('warning', line, message)
}

/**
 * The roles of lines outside plain text: front matter, lines that hold the article back, and
 * Markdown, which is parsed as a whole.
 */
function roleOfOthers({ yaml, aboveYaml, fences }: Split, markdown: readonly Line[], held: readonly Line[]): [number, Taken][] {
  const front = yaml === null ? [] : lineTexts(yaml).map((text, index) => ({ number: aboveYaml + index + 1, text }))
  return [
    ...fences.map((number) => take({ number, text: '---' }, 'front matter', 'a fence')),
    ...front.map((line) => take(line, 'front matter', 'above the text')),
    ...markdown.map((line) => take(line, 'Markdown', 'a file that ends in .md')),
    ...held.map((line) => take(line, 'refused', 'means to hold the article back')),
  ]
}

function take({ number, text }: Pick<Line, 'number'> & Pick<Taken, 'text'>, role: Role, why: string): [number, Taken] {
  return [number, { role, why, text }]
}

/**
 * Limits the diagnostics of each severity, and tells how many more there are. Sorts them by
 * position.
 */
function limitDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const kept = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const all = diagnostics.filter((diagnostic) => diagnostic.severity === severity)
    const last = all[maxDiagnostics]
    const more = last && { ...last, message: `${last.message}; and ${all.length - maxDiagnostics - 1} more below` }
    return [...all.slice(0, maxDiagnostics), ...(more ? [more] : [])]
  })
  return kept.sort((a, b) => a.line - b.line || a.column - b.column)
}

const maxDiagnostics = 100
