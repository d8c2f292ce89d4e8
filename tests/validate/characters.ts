/**
 * Characters that show nothing, or a box, in a reader: control characters (C0 but for tab and line ends, DEL, C1), noncharacters,
 * halves of a surrogate pair, and U+FFFD, which says that a text was decoded wrongly before it came here.
 */
const odd = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/gu

/** What is odd about a text, as ends of sentences: `holds U+0085`. Each character is named once. */
export function characterProblems(text: string): string[] {
  const found = new Set((text.match(odd) ?? []).map((character) => character.codePointAt(0) ?? 0))
  return [...found].map((code) => `holds U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
}
