/// <reference lib="dom" />
import { type Grammar, parseStrictly } from './parse.ts'
import { repetitionFindings, ruleFindings } from './rules.ts'
import { namespaceFindings } from './namespaces.ts'
import { dateOrderFindings, valueFindings } from './values.ts'

/**
 * Checks an XML feed. A document that does not parse or violates the grammar has only that finding;
 * other rules apply to the rest.
 */
export async function xmlFindings(grammar: Grammar, xml: string, url: string, now: number): Promise<string[]> {
  const document = await parseStrictly(grammar, xml)
  if (typeof document === 'string') return [document]
  return [
    ...(document.doctype ? ['document: a feed has no DOCTYPE'] : []),
    ...namespaceFindings(document),
    ...ruleFindings(document, grammar, url),
    ...repetitionFindings(document),
    ...valueFindings(document, now),
    ...dateOrderFindings(document),
  ]
}
