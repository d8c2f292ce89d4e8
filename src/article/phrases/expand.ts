/** The phrases that a phrase with alternatives in brackets stands for: `Related (article|articles|)`; brackets may hold others. */
export function expandPhrase(phrase: string): string[] {
  return readAlternatives(phrase, 0).phrases.map((each) => each.trim())
}

/** Reads alternatives from an index up to the bracket that closes them, or to the end. */
function readAlternatives(text: string, start: number): { phrases: string[]; end: number } {
  const finished: string[] = []
  let open = ['']
  let index = start
  for (; index < text.length && text[index] !== ')'; index += 1) {
    const sign = text[index] ?? ''
    if (sign === '|' && start > 0) {
      finished.push(...open)
      open = ['']
    } else if (sign === '(') {
      const inner = readAlternatives(text, index + 1)
      open = open.flatMap((before) => inner.phrases.map((after) => before + after))
      index = inner.end
    } else open = open.map((before) => before + sign)
  }
  return { phrases: [...finished, ...open], end: index }
}
