import type { Diagnostic } from './article.ts'
import type { Body } from './body/body.ts'
import { diagnosticAt } from './diagnostics.ts'
import type { Head } from './head/head.ts'
import { endsSentence } from './line/prose.ts'
import type { ReadLine } from './line/read-line.ts'

/** This many lines or more, with no sentence among them, are a list. */
const fewestHeadlines = 3

function readsAsProse(paragraph: string): boolean {
  return endsSentence(paragraph) || /[?!…:：]$|^["“「]/.test(paragraph) || paragraph.length > 100
}

/** The diagnostic for an article without text. Empty if `diagnostics` already has an error. */
export function reportNoText(
  diagnostics: readonly Diagnostic[],
  head: Head,
  body: Body,
  story: readonly ReadLine[],
): Diagnostic[] {
  if (diagnostics.some(({ severity }) => severity === 'error')) return []
  if (body.paragraphs.length >= fewestHeadlines && !body.paragraphs.some(readsAsProse)) {
    const message = `expected the text of an article below the time, found ${body.paragraphs.length} short lines alone, which read as a list of headlines`
    return [diagnosticAt('error', story.at(-1) ?? null, message)]
  }
  if (body.paragraphs.length > 0) return []
  // A single line above the time may be a caption. Two or more are the text.
  const captions = [...head.captions, ...body.captions].filter(({ credit }) => credit === null)
  const severity = captions.length > 1 ? 'error' : 'warning'
  return [diagnosticAt(severity, story.at(-1) ?? null, 'expected the text of the article below the time, found none')]
}
