import { resolve } from 'node:path'
import { parseAst } from 'vitest/node'

/** A pattern in the source and its position, `src/article/names/names.ts:26:15`. */
export interface Pattern {
  at: string
  pattern: RegExp
}

/** Finds pattern literals in a source text, and the positions where `RegExp` builds others. */
export function findPatterns(file: string, text: string): { literals: Pattern[]; sites: string[] } {
  const literals: Pattern[] = []
  const sites: string[] = []
  const placeOf = (start: number): string => {
    const above = text.slice(0, start).split('\n')
    return `${file}:${above.length}:${(above.at(-1) ?? '').length + 1}`
  }
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, start, value, regex, callee, name, ...rest }: Record<string, unknown> = { ...node }
    const isBuilt = type === 'NewExpression' && isPatternName(callee)
    if (value instanceof RegExp) literals.push({ at: placeOf(Number(start)), pattern: value })
    else if (regex !== undefined) throw new Error(`${placeOf(Number(start))}: expected a pattern that Node can read`)
    else if (isBuilt || (type === 'Identifier' && name === 'RegExp')) sites.push(placeOf(Number(start)))
    // Skip the name of the type.
    if (type !== 'TSTypeReference')
      for (const child of [...Object.values(rest), value, isBuilt ? null : callee, name]) visit(child)
  }
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))
  return { literals, sites }
}

type PhrasebookModule = typeof import('../../src/article/phrases/phrasebook.ts')
type TimestampModule = typeof import('../../src/article/time/timestamp.ts')

/** Times with a wrong part, which a pattern with indices locates. */
const wrongTimes = ['25:75 JST, November 18, 2024', '14:57 JST, November 31, 2024']

function isPatternName(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'name' in node && node.name === 'RegExp'
}

/**
 * Collects the patterns that files of `src/` build while loading, which must be for the first time,
 * and those built from settings, from phrases and for a wrong time.
 */
export async function buildPatterns(files: readonly string[]): Promise<Pattern[]> {
  const built: Pattern[] = []
  const Native = globalThis.RegExp
  const construct = (target: RegExpConstructor, [source = '', flags]: [(string | RegExp)?, string?]): RegExp => {
    const pattern = new target(source, flags)
    const trace = { stack: '' }
    Error.captureStackTrace(trace, construct)
    const at = /^.*\n *at (?:.* \()?(.+:\d+:\d+)/.exec(trace.stack)?.[1] ?? ''
    built.push({ at: at.replace(`${resolve('.')}/`, ''), pattern })
    return pattern
  }
  globalThis.RegExp = new Proxy(Native, { construct })
  try {
    for (const file of files) await import(resolve(file))
    const { createNames } = (await import(
      resolve('src/article/names/names.ts')
    )) as typeof import('../../src/article/names/names.ts')
    const agencies = ['Minato Press', 'A.a+ (a|a)*', '港通信']
    const names = createNames({ publisher: 'The Kawaraban', agencies, siteNames: [] })
    // They are built for a text that may match.
    for (const pattern of Object.values(names.patterns)) pattern.exec('【A via B / C】')
    const none = { related: [], ranking: [], other: [], furniture: [] }
    const { createPhrasebook } = (await import(resolve('src/article/phrases/phrasebook.ts'))) as PhrasebookModule
    const { speaksOfPage, namesOwnList, namesDigest } = createPhrasebook(none)
    for (const hasWord of [speaksOfPage, namesOwnList, namesDigest]) hasWord('')
    const { readTimestamps } = (await import(resolve('src/article/time/timestamp.ts'))) as TimestampModule
    for (const time of wrongTimes) readTimestamps(time, 'Asia/Tokyo')
  } finally {
    globalThis.RegExp = Native
  }
  return built.filter(({ at }) => at.startsWith('src/'))
}
