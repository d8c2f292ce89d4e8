import { defaultTreeAdapter, html as htmlNames, parseFragment, Tokenizer, type DefaultTreeAdapterTypes, type Token } from 'parse5'
import { characterProblems } from './characters.ts'
import { quoted, repetitions } from './checks.ts'

type Element = DefaultTreeAdapterTypes.Element

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** What an article needs, and every reader shows: the HTML Standard's sections, groups, phrases, edits, pictures, sound and tables. */
const contentElements = set(
  'article aside section nav header footer address hgroup h1 h2 h3 h4 h5 h6 main div p hr pre blockquote ol ul menu li dl dt dd ' +
    'figure figcaption a em strong small s cite q dfn abbr ruby rt rp data time code var samp kbd sub sup i b u mark bdi bdo span br wbr ' +
    'ins del picture source img audio video track map area table caption colgroup col tbody thead tfoot tr td th details summary',
)

/** What runs, styles, embeds or asks for input, and is stripped or refused by readers. */
const activeElements = set(
  'script noscript iframe frame frameset object embed applet param form input button select option optgroup textarea datalist output ' +
    'style link meta base svg math canvas dialog template slot portal',
)

const contentAttributes = set(
  'class dir hidden id itemid itemprop itemref itemscope itemtype lang tabindex title translate xmlns abbr align alt autoplay ' +
    'cite colspan controls coords crossorigin datetime decoding download headers height href hreflang ismap kind label loading loop media ' +
    'muted open playsinline poster preload referrerpolicy rel reversed rowspan scope shape sizes span src srclang srcset start target ' +
    'type usemap value width',
)

const urlAttributes = set('action background cite data formaction href longdesc poster src usemap')
const voidElements = set('area base br col embed hr img input link meta source track wbr')

/** HTML Standard, section 13.1.2.4: a parser supplies these where they are left out. */
const optionalTags = set(
  '</li> </dt> </dd> </p> </rt> </rp> <tbody> </tbody> </thead> </tfoot> </tr> </td> </th> </caption> <colgroup> </colgroup>',
)

/** Characters are named by `characterProblems`, once for every format. */
const namedElsewhere = /^(?:control-character|noncharacter|surrogate)-in-input-stream$/

/** What is wrong with a fragment of HTML that is to stand in a feed, in sentences; empty when nothing is. */
export function htmlFindings(html: string): string[] {
  const errors: string[] = []
  const context = defaultTreeAdapter.createElement('div', htmlNames.NS.HTML, [])
  const fragment = parseFragment(context, html, {
    onParseError: ({ code, startLine, startCol }) => {
      if (!namedElsewhere.test(code)) errors.push(`${startLine}:${startCol} ${code}`)
    },
  })
  const elements = [...descendants(fragment)]
  return [
    ...characterProblems(html).map((problem) => `the HTML ${problem}`),
    ...errors,
    ...nestingFindings(html, fragment),
    ...elements.flatMap((element) => [...elementFindings(element)]),
    ...idFindings(elements),
  ]
}

function* descendants(parent: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const node of parent.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child))) {
    yield node
    yield* descendants(node)
  }
}

function* elementFindings(element: Element): Generator<string> {
  const { tagName, attrs } = element
  if (activeElements.has(tagName)) yield `<${tagName}> is active content`
  else if (tagName.includes('-')) yield `<${tagName}> is a custom element`
  else if (!contentElements.has(tagName) && element.namespaceURI === htmlNames.NS.HTML)
    yield `<${tagName}> is not an element for articles`
  if (element.namespaceURI === htmlNames.NS.HTML) for (const attribute of attrs) yield* attributeFindings(tagName, attribute)
}

function* attributeFindings(tagName: string, { name, value }: Token.Attribute): Generator<string> {
  if (name.startsWith('on')) yield `<${tagName}> has the event handler ${name}`
  else if (urlAttributes.has(name)) yield* urlFindings(tagName, name, value)
  else if (name === 'srcset')
    for (const candidate of value.split(/,\s+/)) yield* urlFindings(tagName, name, candidate.trim().split(/\s/)[0] ?? '')
  else if (!contentAttributes.has(name) && !name.startsWith('data-'))
    yield `<${tagName}> has an attribute ${name} that is not for articles`
}

/** A feed has no address that its readers agree on: even `#note` leads nowhere. */
function* urlFindings(tagName: string, name: string, value: string): Generator<string> {
  const url = value.replace(/[\0- ]/g, '')
  if (/^(?:javascript|vbscript):/i.test(url) || (name === 'href' && /^data:/i.test(url)))
    yield `<${tagName}> ${name}=${quoted(value)} is active content`
  else if (!URL.canParse(value) || /^https?:(?!\/\/[^/])/i.test(value))
    yield `<${tagName}> ${name}=${quoted(value)} is not an absolute URL`
}

function idFindings(elements: readonly Element[]): string[] {
  const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value))
  return repetitions(ids).map(([index]) => `the id ${quoted(ids[index] ?? '')} stands twice`)
}

/**
 * parse5 reports the tokenizer's errors and none of the tree's: an end tag without a start, a block inside a paragraph, text that a
 * table throws out. All of these make a tree whose tags and texts, read in order, are not those of the source.
 */
function* nestingFindings(html: string, fragment: DefaultTreeAdapterTypes.DocumentFragment): Generator<string> {
  const read = withoutRepeatedText(treeParts(fragment))
  let position = 0
  for (const part of withoutRepeatedText(sourceParts(html))) {
    const next = read[position]
    while (read[position] !== part && optionalTags.has(read[position] ?? '')) position++
    if (read[position] !== part) return yield `the HTML is read with ${next ?? 'its end'} where ${part} is written`
    position++
  }
  const missing = read.slice(position).find((part) => !optionalTags.has(part))
  if (missing !== undefined) yield `the HTML is read with ${missing} where its end is written`
}

/** A comment divides a text for the tokenizer and for the tree, but not always at the same place. */
function withoutRepeatedText(parts: Iterable<string>): string[] {
  return [...parts].filter((part, index, all) => part !== 'text' || all[index - 1] !== 'text')
}

function* treeParts(parent: DefaultTreeAdapterTypes.ParentNode): Generator<string> {
  for (const node of parent.childNodes) {
    if (defaultTreeAdapter.isTextNode(node) && /[^\t\n\f\r ]/.test(node.value)) yield 'text'
    if (!defaultTreeAdapter.isElementNode(node)) continue
    const name = node.tagName.toLowerCase()
    yield `<${name}>`
    yield* treeParts(node)
    if (!voidElements.has(name)) yield `</${name}>`
  }
}

function sourceParts(html: string): string[] {
  const parts: string[] = []
  const ignore = (): void => {}
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName, selfClosing }) => {
        parts.push(`<${tagName}>`)
        if (selfClosing && !voidElements.has(tagName)) parts.push(`</${tagName}>`)
      },
      onEndTag: ({ tagName }) => void parts.push(`</${tagName}>`),
      onCharacter: () => void parts.push('text'),
      onWhitespaceCharacter: ignore,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  )
  tokenizer.write(html, true)
  return parts
}
