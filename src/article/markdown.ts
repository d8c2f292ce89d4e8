import MarkdownIt, { type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { cleanLine, stripIllegal } from './text.ts'

/** As many quotations may be within each other; of lists, which have entries, half as many. */
const deepest = 20

/*
 * CommonMark with tables and footnotes, by markdown-it. Raw HTML is off: a tag shows as the text it is, so what comes out is safe
 * by construction, and nothing an editor wrote is lost. Addresses other than http, https and mailto stay text as well.
 */
const markdown = new MarkdownIt({ html: false })
const known = markdown.block.ruler.getRules('')
markdown.use(footnote)
// A footnote defined within another is text: the plugin would take the end of a list or quotation out with it.
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

/** Tokens to which others are added in place: for each footnote, the plugin adds some to a copy of all. */
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
 * Makes the marks of a quotation or a list text where it is too deep within others: each line takes time for all that it is within,
 * and a hundred deep, markdown-it leaves the rest of the text out. `alt` names the rules that it ends, as in markdown-it.
 */
function limitDepth(name: string, alt: string[]): void {
  const { ruler } = new MarkdownIt().block
  ruler.enableOnly(name)
  const [rule] = ruler.getRules('')
  markdown.block.ruler.at(name, (state, ...place) => state.level < deepest && rule?.(state, ...place) === true, { alt })
}

/**
 * Why a text is more than an article in Markdown can be, or `null`: footnotes within each other take time in proportion to their
 * number squared.
 */
export function tooMuch(text: string): string | null {
  const notes = text.split('[^').length + text.split('^[').length - 2
  if (notes > 1000) return `expected at most 1000 marks of footnotes, found ${notes}`
  return text.length > 256_000 ? `expected at most 256,000 characters of Markdown, found ${text.length}` : null
}

/** No article comes near it. Fifty of them make a feed of 25 MB, of the 128 MB that an isolate has. */
const largestHtml = 500_000

/** How many characters of HTML tokens make, but for escapes: one definition of a link may be used thousands of times. */
function lengthOfHtml(tokens: readonly Token[]): number {
  const all = tokens.flatMap((token) => token.children ?? token)
  const attributes = all.flatMap(({ attrs }) => attrs ?? [])
  const text = all.reduce((sum, { content }) => sum + averageTag + content.length, 0)
  return attributes.reduce((sum, [name, value]) => sum + name.length + String(value).length, text)
}

const averageTag = 20

export interface MarkdownText {
  /** The words of a first heading of the first level. */
  title: string | null
  /** The line of that heading, counted from 1. */
  line: number
  /** The words of each paragraph that stands by itself. */
  paragraphs: string[]
  /** The text without that heading. */
  rest: string
  /** Why it is more than a feed can carry, or `null`. */
  excess: string | null
}

/** Reads what a text in Markdown says, in plain words. */
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
    // Definitions of links may stand above the heading.
    rest: [...lines.slice(0, start), ...lines.slice(end)].join('\n'),
    excess: length > largestHtml ? `expected Markdown that makes at most 500,000 characters of HTML, found ${length}` : null,
  }
}

/** The numbers of the lines of a file that are code in Markdown; `above` lines of the file stand above the text. */
export function codeLines(text: string, above: number): Set<number> {
  const tokens: Token[] = []
  // What is within a line cannot make it code, and is not read: some of it takes minutes.
  markdown.block.parse(text.replace(/\r\n?/g, '\n'), markdown, {}, tokens)
  const maps = tokens.flatMap(({ type, map }) => (type === 'fence' || type === 'code_block' ? [map ?? [0, 0]] : []))
  return new Set(
    maps.flatMap(([start = 0, end = 0]) => Array.from({ length: end - start }, (_, index) => above + start + index + 1)),
  )
}

/**
 * Renders Markdown as HTML that may stand in a feed: no script or style, ids that no other article has, and each address absolute,
 * seen from `page`, the address of the article named `slug`.
 */
export function renderMarkdown(text: string, slug: string, page: string): string {
  const env = { docId: slug }
  const tokens = markdown.parse(stripIllegal(text), env)
  for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) {
    for (const name of ['href', 'src']) {
      const address = token.attrGet(name)
      if (address !== null) token.attrSet(name, absolute(String(address), page))
    }
    // A table's columns are aligned by a style attribute, which readers take out; `align` they keep.
    const align = /^text-align:(left|right|center)$/.exec(String(token.attrGet('style')))?.[1]
    if (align !== undefined) token.attrs = [['align', align]]
  }
  // The anchors of footnotes are made in printing; they are the only addresses left that begin with a number sign. A reference such
  // as `&#8;` makes a character that was not in the text.
  return stripIllegal(markdown.renderer.render(tokens, markdown.options, env).replaceAll('href="#', `href="${page}#`).trim())
}

/** An address seen from a page; the page itself for one that is none, or that would do something. */
function absolute(address: string, page: string): string {
  const url = URL.canParse(address, page) ? new URL(address, page) : null
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : page
}

function plain(inline: { children: { type: string; content: string }[] | null } | undefined): string {
  return cleanLine(
    (inline?.children ?? []).map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)).join(''),
  )
}
