/*
 * npm `feed` prints XML through xml-js, which escapes too little (`]]>` twice in CDATA, `&` in attributes) and un-escapes too
 * much (`&amp;` in text). So what means something to XML never reaches it: in text and attributes, `&`, `<` and `>` travel as
 * noncharacters, which no clean text holds, and become references in the printed document; HTML goes into CDATA without `]]>`.
 *
 * Measured with the readers of `tests/outside`: fast-xml-parser refuses a document with more than 1,000 references, and decodes
 * only named ones from 5.8 on. `@rowanmanning/feed-parser` alone decodes CDATA and named references twice, and so takes a text
 * that quotes HTML for HTML.
 */
const references: Record<string, string> = { '\uFDD0': '&amp;', '\uFDD1': '&lt;', '\uFDD2': '&gt;' }
const marks: Record<string, string> = { '&': '\uFDD0', '<': '\uFDD1', '>': '\uFDD2' }

/** Clean text made safe for any text or attribute that `feed` prints, in a document that {@link unmark} finishes. */
export function mark(text: string): string {
  return text.replace(/[&<>]/g, (character) => marks[character] ?? '')
}

/** A printed document with its marks turned into references. */
export function unmark(xml: string): string {
  return xml.replace(/[\uFDD0-\uFDD2]/g, (found) => references[found] ?? '')
}

/** HTML made safe for CDATA, which ends at the first `]]>`. */
export function escapeCdata(html: string): string {
  return html.replaceAll(']]>', ']]&gt;')
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** An empty element, its attributes marked. An attribute that is `undefined` is left out. */
export function emptyElement(name: string, attributes: Record<string, string | undefined>): string {
  const printed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${mark(value).replaceAll('"', '&quot;')}"`,
  )
  return `<${name}${printed.join('')}/>`
}
