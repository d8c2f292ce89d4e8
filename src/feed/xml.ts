/*
 * npm `feed` prints XML through xml-js, which escapes too little (`]]>` twice in CDATA, `&` in attributes) and un-escapes too
 * much (`&amp;` in text). So the characters that mean something to XML never reach it: each travels as a noncharacter, which no
 * clean text holds, and becomes a reference in the printed document. Hexadecimal references, escaped once, are what all readers
 * show right in titles.
 */
const marks: Record<string, string> = { '&': '\uFDD0', '<': '\uFDD1', '>': '\uFDD2', '"': '\uFDD3', "'": '\uFDD4' }
const references: Record<string, string> = Object.fromEntries(
  Object.entries(marks).map(([character, mark]) => [mark, `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`]),
)

/** Clean text made safe for any text or attribute of a document that {@link unmark} finishes. */
export function mark(text: string): string {
  return text.replace(/[&<>"']/g, (character) => marks[character] ?? '')
}

/**
 * A printed document with its marks turned into references, and its CDATA sections into plain text: a reader that decodes the
 * references in a section, as some do, would take text for tags. The text in each was marked, so that no other `]]>` is in it.
 */
export function unmark(xml: string): string {
  return xml.replace(/<!\[CDATA\[|\]\]>|[\uFDD0-\uFDD4]/g, (found) => references[found] ?? '')
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** An empty element, its attributes marked. An attribute that is `undefined` is left out. */
export function emptyElement(name: string, attributes: Record<string, string | undefined>): string {
  const printed = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${mark(value)}"`))
  return `<${name}${printed.join('')}/>`
}
