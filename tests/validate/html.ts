import { defaultTreeAdapter, html as htmlNames, parseFragment, serialize, type DefaultTreeAdapterTypes, type Token } from 'parse5'
import { characterProblems, quoted, repeated } from './text.ts'

type Element = DefaultTreeAdapterTypes.Element

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** The elements articles need and every reader supports: no scripts, styles, embeds or forms. */
const contentElements = set(
  'article aside section header footer h1 h2 h3 h4 h5 h6 div p hr pre blockquote ol ul li dl dt dd figure figcaption ' +
    'a em strong small s cite q dfn abbr ruby rt rp data time code var samp kbd sub sup i b u mark bdi bdo span br wbr ins del ' +
    'picture source img audio video track table caption colgroup col tbody thead tfoot tr td th details summary',
)

const contentAttributes = set(
  'class dir hidden id lang title translate abbr align alt colspan controls datetime headers height hreflang label loading media ' +
    'open preload rel reversed rowspan scope sizes span srclang start type value width',
)

const urlAttributes = set('cite href poster src')

/** `characterProblems` checks characters for every format. */
const namedElsewhere = /^(?:control-character|noncharacter|surrogate)-in-input-stream$/

/** Checks a fragment of HTML for a feed. Returns a sentence per problem. */
export function htmlFindings(html: string): string[] {
  const errors: string[] = []
  const context = defaultTreeAdapter.createElement('div', htmlNames.NS.HTML, [])
  const fragment = parseFragment(context, html, {
    onParseError: ({ code, startLine, startCol }) => {
      if (!namedElsewhere.test(code)) errors.push(`${startLine}:${startCol} ${code}`)
    },
  })
  const elements = [...descendants(fragment)]
  const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value))
  return [
    ...characterProblems(html).map((problem) => `the HTML ${problem}`),
    ...(errors.length > 0 ? errors : readingFindings(html, serialize(fragment))),
    ...elements.flatMap((element) => [...elementFindings(element)]),
    ...repeated(ids, (id) => id).map((id) => `the id ${quoted(id)} occurs twice`),
  ]
}

function* descendants(parent: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const node of parent.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child))) {
    yield node
    yield* descendants(node)
  }
}

/**
 * parse5 reports tokenizer errors but not tree errors, such as an end tag without a start tag, a
 * block inside a paragraph, or text moved out of a table. With those, serializing the tree does not
 * give back the source. Only references may differ.
 */
function readingFindings(written: string, read: string): string[] {
  const [source, tree] = [written, read].map((html) => html.replace(/&(?:#39|#x27|apos|quot|gt|nbsp);|\u00A0/g, decode))
  if (source === undefined || tree === undefined || source === tree) return []
  let start = 0
  while (source[start] === tree[start]) start++
  start = Math.max(0, source.lastIndexOf('<', start))
  return [`the HTML is read with ${quoted(tree.slice(start))} where ${quoted(source.slice(start))} is written`]
}

function decode(reference: string): string {
  return { '&gt;': '>', '&quot;': '"', '&nbsp;': ' ', '\u00A0': ' ' }[reference] ?? "'"
}

function* elementFindings({ tagName, attrs, namespaceURI }: Element): Generator<string> {
  if (!contentElements.has(tagName)) yield `<${tagName}> is not an element for articles`
  if (namespaceURI === htmlNames.NS.HTML) for (const attribute of attrs) yield* attributeFindings(tagName, attribute)
}

function* attributeFindings(tagName: string, { name, value }: Token.Attribute): Generator<string> {
  if (urlAttributes.has(name)) yield* urlFindings(tagName, name, value)
  else if (name === 'srcset')
    for (const candidate of value.split(/,\s+/)) yield* urlFindings(tagName, name, candidate.trim().split(/\s/)[0] ?? '')
  else if (!contentAttributes.has(name)) yield `<${tagName}> has an attribute ${name} that is not for articles`
}

/** Feeds have no base URL that readers agree on, so even `#note` leads nowhere. */
function* urlFindings(tagName: string, name: string, value: string): Generator<string> {
  const isSafe = /^(?:https?:\/\/[^/]|mailto:.|tel:.)/i.test(value) && URL.canParse(value)
  if (!isSafe) yield `<${tagName}> ${name}=${quoted(value)} is not an absolute URL`
}
