import MarkdownIt, { type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { cleanLine, stripIllegal } from './text.ts'

/** The maximum depth of nested quotations. Lists nest half as deep, because of their entries. */
const deepest = 20

/*
 * CommonMark with tables and footnotes, parsed by markdown-it. Raw HTML is off: tags are shown as
 * text, so the output is safe and nothing an editor wrote is lost. Links other than http, https and
 * mailto stay text too.
 */
const markdown = new MarkdownIt({ html: false })
const known = markdown.block.ruler.getRules('')
markdown.use(footnote)
// Keep a footnote definition inside another as text. The plugin would remove the end of a list or
// quotation with it.
const [define] = markdown.block.ruler.getRules('').filter((rule) => !known.includes(rule))
markdown.block.ruler.at(
  'footnote_def',
  (state, ...place) => {
    const env = state.env as { withinFootnote?: boolean }
    if (env.withinFootnote === true) return false
    env.withinFootnote = true
    const isFootnote = define?.(state, ...place) ?? false
    env.withinFootnote = false
    return isFootnote
  },
  { alt: ['paragraph', 'reference'] },
)
limitDepth('blockquote', ['paragraph', 'reference', 'blockquote', 'list'])
limitDepth('list', ['paragraph', 'reference', 'blockquote'])

/**
 * An array of tokens whose `concat` adds in place. The plugin calls `concat` for each footnote,
 * which would copy all tokens.
 */
class Tokens extends Array<Token> {
  override concat(...added: (Token | ConcatArray<Token>)[]): Token[] {
    for (const token of Array.of<Token>().concat(...added)) this.push(token)
    return this
  }
}
markdown.core.ruler.before('footnote_tail', 'tokens_in_place', (state) => {
  state.tokens = Tokens.from(state.tokens)
})

markdown.validateLink = (url) => !/^\s*[a-z][a-z0-9+.-]*:/i.test(url) || /^(?:https?|mailto):/i.test(url)

/**
 * Treats the marks of quotations or lists that are nested too deep as text. Each level adds time
 * per line, and at a depth of a hundred, markdown-it drops the rest of the text. `alt` names the
 * rules that this one can interrupt, as in markdown-it.
 */
function limitDepth(name: string, alt: string[]): void {
  const { ruler } = new MarkdownIt().block
  ruler.enableOnly(name)
  const [rule] = ruler.getRules('')
  markdown.block.ruler.at(name, (state, ...place) => state.level < deepest && rule?.(state, ...place) === true, { alt })
}

/**
 * Why a text is too large for an article in Markdown, or `null`. Nested footnotes take quadratic
 * time.
 */
export function tooMuch(text: string): string | null {
  const notes = text.split('[^').length + text.split('^[').length - 2
  if (notes > 1000) return `expected at most 1000 marks of footnotes, found ${notes}`
  return text.length > 256_000 ? `expected at most 256,000 characters of Markdown, found ${text.length}` : null
}

/**
 * The maximum length of an article's HTML, far above that of any real article. Fifty such articles
 * make a feed of 25 MB. An isolate has 128 MB.
 */
const largestHtml = 500_000

/**
 * Estimates the number of characters of HTML that tokens make, without escapes. A text may use one
 * link definition thousands of times.
 */
function lengthOfHtml(tokens: readonly Token[]): number {
  const all = tokens.flatMap((token) => token.children ?? token)
  const attributes = all.flatMap(({ attrs }) => attrs ?? [])
  const text = all.reduce((sum, { content }) => sum + averageTag + content.length, 0)
  return attributes.reduce((sum, [name, value]) => sum + name.length + String(value).length, text)
}

const averageTag = 20

export interface MarkdownText {
  /** The plain text of a level-1 heading at the start. */
  title: string | null
  /** The line of that heading, counted from 1. */
  line: number
  /** The plain text of each top-level paragraph. */
  paragraphs: string[]
  /** The text without that heading. */
  rest: string
  /** Why the text is too large for a feed, or `null`. */
  excess: string | null
}

/** Reads the headline and paragraphs of a Markdown text as plain text. */
export function readMarkdown(text: string): MarkdownText {
  const tokens = markdown.parse(text, {})
  const [first, words] = tokens
  const titled = first?.type === 'heading_open' && first.tag === 'h1'
  const lines = text.split('\n')
  const length = lengthOfHtml(tokens)
  const [start, end] = (titled ? first.map : null) ?? [0, 0]
  return {
    title: titled ? plain(words) || null : null,
    line: start + 1,
    paragraphs: tokens.flatMap((token, index) =>
      token.type === 'paragraph_open' && token.level === 0 ? plain(tokens[index + 1]) : [],
    ),
    // Keep link definitions above the heading.
    rest: [...lines.slice(0, start), ...lines.slice(end)].join('\n'),
    excess: length > largestHtml ? `expected Markdown that makes at most 500,000 characters of HTML, found ${length}` : null,
  }
}

/**
 * The numbers of a file's lines that are code in Markdown. `above` is the number of lines of the
 * file above the text.
 */
export function codeLines(text: string, above: number): Set<number> {
  const tokens: Token[] = []
  // Parse only blocks. Inline content cannot make a line code, and may take minutes to parse.
  markdown.block.parse(text.replace(/\r\n?/g, '\n'), markdown, {}, tokens)
  const maps = tokens.flatMap(({ type, map }) => (type === 'fence' || type === 'code_block' ? [map ?? [0, 0]] : []))
  return new Set(
    maps.flatMap(([start = 0, end = 0]) => Array.from({ length: end - start }, (_, index) => above + start + index + 1)),
  )
}

/**
 * Renders Markdown as HTML for a feed: no script or style, ids unique to the article `slug`, and
 * absolute links, resolved against `page`, the article's address.
 */
export function renderMarkdown(text: string, slug: string, page: string): string {
  const env = { docId: slug }
  const tokens = markdown.parse(stripIllegal(text), env)
  for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) {
    for (const name of ['href', 'src']) {
      const address = token.attrGet(name)
      if (address !== null) token.attrSet(name, absolute(String(address), page))
    }
    // markdown-it aligns table columns with `style`, which feed readers remove. They keep `align`.
    const align = /^text-align:(left|right|center)$/.exec(String(token.attrGet('style')))?.[1]
    if (align !== undefined) token.attrs = [['align', align]]
  }
  // The renderer makes the footnote anchors, the only links that still begin with `#`.
  // Strip again: a reference such as `&#8;` makes a character that was not in the source.
  return stripIllegal(markdown.renderer.render(tokens, markdown.options, env).replaceAll('href="#', `href="${page}#`).trim())
}

/**
 * Resolves an address against a page. Returns the page itself for an invalid address, or for a
 * scheme such as `javascript:`.
 */
function absolute(address: string, page: string): string {
  const url = URL.canParse(address, page) ? new URL(address, page) : null
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : page
}

function plain(inline: { children: { type: string; content: string }[] | null } | undefined): string {
  return cleanLine(
    (inline?.children ?? []).map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)).join(''),
  )
}
