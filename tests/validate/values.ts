/// <reference lib="dom" />
import { htmlFindings } from './html.ts'
import { placeOf, select } from './namespaces.ts'
import { canonicalId, characterProblems, language, quoted, rfc3339, rfc822, tagDate, type Check } from './text.ts'

/** What a grammar cannot say of a text, by the name of its element or attribute. */
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

/** What is wrong with texts and attributes: dates, languages and ids by the table above, and the characters and HTML in all. */
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
 * Readers disagree on whether a title of RSS in CDATA is HTML: where it looks like markup, its & and < have to be references. The RSS
 * Advisory Board ("character data") wants hexadecimal ones; but fast-xml-parser, from 5.8 on, decodes named ones only.
 */
function* titleFindings(document: Document): Generator<string> {
  for (const title of select(document, '//channel//title')) {
    const isCdata = [...title.childNodes].some(({ nodeType }) => nodeType === 4)
    if (isCdata && /&#?\w+;|<[/a-z!?]/i.test(title.textContent ?? ''))
      yield `${placeOf(title)} should write its & and < as references, not in CDATA`
  }
}

/** Dates that are not after another, and the way from the one to the other. RFC 4287, sections 4.2.9 and 4.2.15. */
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
