/// <reference lib="dom" />
import { JSDOM } from 'jsdom'
import { memoryPages, validateXML } from 'xmllint-wasm'

const { DOMParser } = new JSDOM('').window

/**
 * Parses a document with two strict parsers, saxes (inside jsdom) and libxml2, and returns jsdom's tree. Throws an Error with the
 * message of the parser that refuses it. libxml2 needs some 60 ms to start; calls made in the same turn share one start.
 */
export async function parseStrictly(xml: string): Promise<Document> {
  const document = parseWithSaxes(xml)
  const complaint = await askLibxml(xml)
  if (complaint !== undefined) throw new Error(complaint)
  return document
}

/** Parses many documents at the price of one start of libxml2; throws for the first that is refused. */
export function parseAllStrictly(documents: readonly string[]): Promise<Document[]> {
  return Promise.all(documents.map(parseStrictly))
}

/** A DOMParser never throws: it answers with a document that holds its complaint. */
function parseWithSaxes(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  if (document.documentElement.localName !== 'parsererror') return document
  throw new Error(`saxes: ${document.documentElement.textContent}`)
}

interface Question {
  xml: string
  answer: (complaint: string | undefined) => void
  fail: (reason: unknown) => void
}

let waiting: Question[] = []

function askLibxml(xml: string): Promise<string | undefined> {
  return new Promise((answer, fail) => {
    if (waiting.length === 0) void Promise.resolve().then(askAll)
    waiting.push({ xml, answer, fail })
  })
}

async function askAll(): Promise<void> {
  const asked = waiting
  waiting = []
  try {
    const complaints = await runXmllint(asked.map(({ xml }) => xml))
    asked.forEach(({ answer }, index) => answer(complaints.get(index)))
  } catch (error) {
    asked.forEach(({ fail }) => fail(error))
  }
}

/**
 * The first complaint about each document that has one. `valid` does not serve: it is true for an unbound namespace prefix, which
 * xmllint reports and forgives. A complaint reads `3.xml:12: parser error : …`, and the line it is about follows.
 */
async function runXmllint(documents: readonly string[]): Promise<Map<number, string>> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }))
  const { rawOutput } = await validateXML({ xml, schema: [], maxMemoryPages: memoryPages.GiB })
  const complaints = new Map<number, string>()
  for (const [, index, line, message] of rawOutput.matchAll(/^(\d+)\.xml:(\d+): (.*)$/gm)) {
    if (!complaints.has(Number(index))) complaints.set(Number(index), `libxml2: ${line}: ${message}`)
  }
  if (rawOutput !== '' && complaints.size === 0) throw new Error(`libxml2: ${rawOutput}`)
  return complaints
}
