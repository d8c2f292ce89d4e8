import type { Publication } from '../config.ts'
import { type CachingPolicy, cacheControl, caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import { type DocumentKind, documentPath, type Params } from '../site/document-kind.ts'
import { documentKinds } from '../site/documents.ts'
import { redirection, redirects } from '../site/redirects.ts'
import { isPage } from './paths.ts'

/** The headers of the documents at the addresses of a pattern. */
export interface HeaderRule {
  /** A path with parameters such as `:slug`, or `*` at its end for any rest. */
  pattern: string
  /** Include the media type. Values may contain the parameters, percent-encoded as in the address. */
  headers: Record<string, string>
  /** What the pattern matches. */
  of: 'page' | 'file' | 'redirect'
}

/**
 * The headers of everything in a static build, as the Worker sends them. A later rule replaces the
 * headers of earlier ones. Leaves out what servers make themselves (ETag, Last-Modified) and Vary:
 * a static site has no previews to choose from. `month` is the open month.
 */
export function headerRules(publication: Publication, month: string): HeaderRule[] {
  const documents = documentKinds.flatMap((kind) => rulesOf(kind, publication, month))
  const others = { ...redirection.headers, 'Cache-Control': cacheOf(redirection.caching) }
  return [...documents, ...redirects.map(({ from }) => ({ pattern: from, headers: others, of: 'redirect' as const }))]
}

/** The headers of the error pages. */
export const errorHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': cacheOf(caching.error),
  ...headers.page,
}

function rulesOf(kind: DocumentKind, publication: Publication, month: string): HeaderRule[] {
  const { closedCaching } = kind
  return alternatives(kind.pattern).flatMap(({ pattern, chosen }) => {
    const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const rule = (policy: CachingPolicy, known: Params): HeaderRule => {
      const free = names.filter((name) => known[name] === undefined)
      const params = { ...Object.fromEntries(free.map((name, index) => [name, placeholder(index)])), ...chosen, ...known }
      const written = (text: string): string =>
        free.reduce((found, name, index) => replaceAny(found, placeholder(index), `:${name}`), text)
      const { Vary: _, ...own }: Record<string, string> = kind.headers
      const link = kind.link?.(publication, params)
      return {
        pattern: pattern.includes('*') ? pattern : written(documentPath({ pattern }, params)),
        headers: {
          'Content-Type': kind.contentType,
          'Cache-Control': cacheOf(policy),
          ...own,
          ...(link !== undefined && { Link: written(link) }),
        },
        of: isPage(kind) ? 'page' : 'file',
      }
    }
    if (closedCaching === undefined || !names.includes('month')) return [rule(kind.caching, {})]
    return [rule(closedCaching, {}), rule(kind.caching, { month })]
  })
}

function cacheOf(policy: CachingPolicy): string {
  return cacheControl(policy, Number.POSITIVE_INFINITY)
}

/** Stands for a parameter: a private-use character, because no other text in a path has one. */
function placeholder(index: number): string {
  return String.fromCodePoint(0xe000 + index)
}

/** Replaces a character, whether percent-encoded or not. */
function replaceAny(text: string, character: string, replacement: string): string {
  return text.replaceAll(encodeURIComponent(character), replacement).replaceAll(character, replacement)
}

/**
 * The patterns for each choice of a parameter such as `:kind{(?:sections|tags)}`. What any other
 * expression matches becomes `*` after its fixed beginning.
 */
function alternatives(pattern: string): { pattern: string; chosen: Params }[] {
  const [open, close] = [pattern.indexOf('{'), pattern.indexOf('}')]
  if (open === -1) return [{ pattern, chosen: {} }]
  const start = pattern.lastIndexOf(':', open)
  const [before, name, expression] = [pattern.slice(0, start), pattern.slice(start + 1, open), pattern.slice(open + 1, close)]
  if (!expression.startsWith('(?:')) {
    return [{ pattern: `${before}${expression.slice(0, expression.search(/[^\w-]/))}*`, chosen: {} }]
  }
  const choices = expression.slice('(?:'.length, -1).split('|')
  return choices.map((choice) => ({ pattern: `${before}${choice}${pattern.slice(close + 1)}`, chosen: { [name]: choice } }))
}
