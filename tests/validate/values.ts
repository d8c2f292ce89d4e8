/// <reference lib="dom" />
import { htmlFindings } from './html.ts'
import { placeOf, select } from './namespaces.ts'
import { canonicalId, characterProblems, language, quoted, rfc3339, rfc822, tagDate, type Check } from './text.ts'

/** Checks by element or attribute name that a grammar cannot express. */
const checks: Readonly<Record<string, Check>> = {
  pubDate: rfc822,
  lastBuildDate: rfc822,
  updated: rfc3339,
  'atom:updated': rfc3339,
  when: rfc3339,
  language,
  'xml:lang': language,
  hreflang: language,
  guid: tagDate,
  id: canonicalId,
  ref: canonicalId,
}

/**
 * Checks texts and attributes: dates, languages and ids by the table above; characters and HTML
 * everywhere.
 */
export function* valueFindings(document: Document, now: number): Generator<string> {
  for (const element of document.getElementsByTagName('*')) {
    for (const problem of problemsOf(element, now)) yield `${placeOf(element)}${problem}`
  }
  yield* titleFindings(document)
}

function* problemsOf(element: Element, now: number): Generator<string> {
  for (const { name, value } of element.attributes)
    for (const problem of textProblems(value, name, now)) yield ` ${name}${problem}`
  const html = htmlOf(element)
  if (html !== undefined) for (const finding of htmlFindings(html)) yield `: ${finding}`
  else if (element.children.length === 0) yield* textProblems(element.textContent ?? '', element.tagName, now)
}

function* textProblems(text: string, name: string, now: number): Generator<string> {
  const problem = checks[name]?.(text, now)
  if (problem !== undefined) yield ` ${quoted(text)} ${problem}`
  for (const odd of characterProblems(text)) yield ` ${odd}`
}

function htmlOf(element: Element): string | undefined {
  const isHtml = element.getAttribute('type') === 'html' || element.matches('item > description, item > encoded')
  return isHtml ? (element.textContent ?? '') : undefined
}

/**
 * Readers disagree on whether an RSS title in CDATA is HTML, so `&` and `<` in it must be
 * references. The RSS Advisory Board ("character data") recommends hexadecimal ones, but
 * fast-xml-parser decodes only named ones from 5.8 on.
 */
function* titleFindings(document: Document): Generator<string> {
  for (const title of select(document, '//channel//title')) {
    const isCdata = [...title.childNodes].some(({ nodeType }) => nodeType === 4)
    if (isCdata && /&#?\w+;|<[/a-z!?]/i.test(title.textContent ?? ''))
      yield `${placeOf(title)} should write its & and < as references, not in CDATA`
  }
}

/** Pairs of dates in the wrong order. RFC 4287, sections 4.2.9 and 4.2.15. */
const order = [
  ['/rss/channel/item/pubDate', '../../lastBuildDate'],
  ['/feed/entry/published', '../updated'],
  ['/feed/entry/updated', '../../updated'],
] as const

export function* dateOrderFindings(document: Document): Generator<string> {
  for (const [path, wayToLater] of order) {
    for (const earlier of select(document, path)) {
      const [later] = select(earlier, wayToLater)
      if (later && Date.parse(earlier.textContent ?? '') > Date.parse(later.textContent ?? ''))
        yield `${placeOf(earlier)} is after ${placeOf(later)}`
    }
  }
}
