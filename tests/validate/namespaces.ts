/** The namespaces that feed checkers know and a newspaper may need, with the prefixes that everybody gives them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/syndication/history/1.0': 'fh',
  'http://search.yahoo.com/mrss/': 'media',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy',
  'http://purl.org/atompub/tombstones/1.0': 'at',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'
const tombstones = 'http://purl.org/atompub/tombstones/1.0'

/**
 * The name by which the rules know an element or attribute: with the usual prefix of its namespace, and without one in the namespace
 * of the document itself. `undefined` in a namespace that nobody knows, which `namespaceFindings` reports.
 */
export function nameOf(node: Element | Attr): string | undefined {
  const namespace = node.namespaceURI
  const own = isElement(node) ? node.ownerDocument.documentElement.namespaceURI : null
  if (namespace === own) return node.localName
  const prefix = namespace === null ? 'no-namespace' : prefixes[namespace]
  return prefix === undefined ? undefined : `${prefix}:${node.localName}`
}

function isElement(node: Element | Attr): node is Element {
  return node.nodeType === 1
}

/** Namespaces that are not known, or known by another prefix, each named once. */
export function namespaceFindings(document: Document): string[] {
  const elements = [...document.getElementsByTagName('*')]
  const declarations = elements.flatMap((element) =>
    [...element.attributes].filter(({ namespaceURI }) => namespaceURI === xmlnsNamespace),
  )
  return [...new Set(declarations.flatMap((declaration) => declarationFinding(declaration, document) ?? []))]
}

function declarationFinding({ prefix, localName, value }: Attr, document: Document): string | undefined {
  if (value === '') return undefined
  const usual = prefixes[value]
  if (usual === undefined) return `document: the namespace "${value}" is not known to feed checkers`
  if (prefix !== null && localName !== usual)
    return `document: the namespace "${value}" should have the prefix ${usual}, found ${localName}`
  // The W3C's validator does not know RFC 6721, so its namespace is worth a complaint only when there is a withdrawal to tell of.
  if (value !== tombstones || document.getElementsByTagNameNS(tombstones, 'deleted-entry').length > 0) return undefined
  return 'document: the namespace of tombstones is declared, and nothing is withdrawn'
}
