import type { Context } from './checks.ts'
import { namespaceFindings } from './namespaces.ts'
import { parseStrictly } from './xml.ts'

/** `url` is the address the document was asked for at; `now`, in milliseconds, is the clock's unless a test sets it. */
export interface Options {
  url: string
  now?: number
}

export function contextOf({ url, now = Date.now() }: Options): Context {
  return { url, now }
}

/** The root that a format asks for. */
export interface Root {
  name: string
  namespace: string | null
}

/** What goes for every XML document, and then what `check` finds in it. A document that does not parse has this one finding. */
export async function documentFindings(
  xml: string,
  root: Root,
  options: Options,
  check: (document: Document, context: Context) => string[],
): Promise<string[]> {
  if (!xml.isWellFormed()) return ['document: holds half of a surrogate pair']
  const document = await parseStrictly(xml).catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  if (typeof document === 'string') return [`document: ${document}`]
  const { tagName, namespaceURI } = document.documentElement
  if (tagName !== root.name || namespaceURI !== root.namespace) {
    return [
      `document: expected <${root.name}> in ${inNamespace(root.namespace)}, found <${tagName}> in ${inNamespace(namespaceURI)}`,
    ]
  }
  const doctype = document.doctype ? ['document: a feed has no DOCTYPE'] : []
  return [...doctype, ...namespaceFindings(document), ...check(document, contextOf(options))]
}

function inNamespace(namespace: string | null): string {
  return namespace ?? 'no namespace'
}
