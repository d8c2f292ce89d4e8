/*
 * npm `feed` prints XML through xml-js, which escapes too little (`&` in attributes, a second `]]>`
 * in CDATA) and un-escapes too much (`&amp;` in text). So markup characters never reach it: in text
 * and attributes, `&`, `<` and `>` are masked as noncharacters, which clean text never contains,
 * and unmasked as references in the output. HTML goes into CDATA without `]]>`. The content of items,
 * which is most of a document, goes around the printer: it would copy it once for each level of
 * elements.
 *
 * Tested with the readers in `tests/outside`: fast-xml-parser rejects documents with more than
 * 1,000 references and, from 5.8 on, decodes only named ones. Only `@rowanmanning/feed-parser`
 * decodes CDATA and named references twice, and so takes text that quotes HTML for HTML.
 */
const references: Record<string, string> = { '\uFDD0': '&amp;', '\uFDD1': '&lt;', '\uFDD2': '&gt;' }
const masks: Record<string, string> = { '&': '\uFDD0', '<': '\uFDD1', '>': '\uFDD2' }

/**
 * Masks the markup characters of clean text. The printed document must go through {@link unmask}.
 */
export function mask(text: string): string {
  return text.replace(/[&<>]/g, (character) => masks[character] ?? '')
}

/** Stands in CDATA for the content of an item, until {@link unmask} inserts it. */
export const contentMask = '\uFDD3'

/**
 * Completes a printed document: replaces masks by references, and each {@link contentMask} by the
 * content of the next item.
 */
export function unmask(xml: string, items: readonly { content: string }[]): string {
  const [start, ...parts] = xml.replace(/[\uFDD0-\uFDD2]/g, (found) => references[found] ?? '').split(contentMask)
  return [start, ...parts.flatMap((part, index) => [escapeCdata(items[index]?.content ?? ''), part])].join('')
}

/** Escapes HTML for CDATA, which ends at the first `]]>`. */
export function escapeCdata(html: string): string {
  return html.replaceAll(']]>', ']]&gt;')
}

/** Escapes text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** An empty element with masked attribute values. Skips attributes that are `undefined`. */
export function emptyElement(name: string, attributes: Record<string, string | undefined>): string {
  const printed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${mask(value).replaceAll('"', '&quot;')}"`,
  )
  return `<${name}${printed.join('')}/>`
}
