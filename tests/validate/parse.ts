/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { memoryPages, validateXML } from 'xmllint-wasm'

/** The RELAX NG grammars in `schema/`. */
export type Grammar = 'rss' | 'atom'

const { DOMParser } = new JSDOM('').window
const schemaFile = (fileName: string) => ({
  fileName,
  contents: readFileSync(new URL(`schema/${fileName}`, import.meta.url), 'utf8'),
})

/**
 * Parses a document with two strict parsers: saxes (in jsdom) and libxml2, which also validates it
 * against a grammar. Returns the tree of jsdom or the first error. libxml2 takes about 60 ms to
 * start; calls in the same tick share one start.
 */
export async function parseStrictly(grammar: Grammar, xml: string): Promise<Document | string> {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  // DOMParser never throws: it returns a document with the error.
  if (document.documentElement.localName === 'parsererror') return `saxes: ${document.documentElement.textContent}`
  return (await complaintOfLibxml(grammar, xml)) ?? document
}

interface Batch {
  documents: string[]
  complaints: Promise<ReadonlyMap<number, string | undefined>>
}

const open = new Map<Grammar, Batch>()

async function complaintOfLibxml(grammar: Grammar, xml: string): Promise<string | undefined> {
  const batch = open.get(grammar) ?? openBatch(grammar)
  const index = batch.documents.push(xml) - 1
  return (await batch.complaints).get(index)
}

function openBatch(grammar: Grammar): Batch {
  const documents: string[] = []
  const complaints = Promise.resolve().then(() => {
    open.delete(grammar)
    return runXmllint(grammar, documents)
  })
  const batch = { documents, complaints }
  open.set(grammar, batch)
  return batch
}

/**
 * The output of xmllint: `3.xml:12: element item: Relax-NG validity error : …`, then `3.xml
 * validates` or `3.xml fails to validate`.
 */
const verdict = /^(\d+)\.xml(?::(\d+): (?:element (\S+): Relax-NG validity error : )?(.*)| (validates|fails to validate))$/gm

/**
 * The first error in each document, if any. xmllint reports some documents with namespace errors as
 * valid.
 */
async function runXmllint(grammar: Grammar, documents: readonly string[]): Promise<Map<number, string | undefined>> {
  const { rawOutput } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [schemaFile(`${grammar}.rng`)],
    preload: [schemaFile('common.rng')],
    extension: 'relaxng',
    maxMemoryPages: memoryPages.GiB,
  })
  const verdicts = new Map<number, string | undefined>()
  for (const [, index, line, element, message, end] of rawOutput.matchAll(verdict)) {
    if (verdicts.has(Number(index))) continue
    const about = element === undefined ? `libxml2: ${message}` : `grammar: <${element}>: ${message}`
    const whole = end === 'validates' ? undefined : `grammar: the root ${end}`
    verdicts.set(Number(index), end === undefined ? `${about} (line ${line})` : whole)
  }
  if (verdicts.size < documents.length) throw new Error(`expected ${documents.length} verdicts of xmllint, found ${rawOutput}`)
  return verdicts
}
