import { globSync, readFileSync } from 'node:fs'
import { check } from 'recheck'
import { afterAll, describe, expect, it } from 'vitest'
import { buildPatterns, findPatterns } from './find.ts'
import { limited } from './limited.ts'
import { linesFor, type Long } from './lines.ts'
import type { Matching } from './match.ts'

/*
 * Every pattern takes linear time, whatever the text. Two checks look for exceptions: recheck
 * analyses each pattern, and a thread matches it against long lines.
 */

const files = globSync('{src,tools}/**/*.{ts,tsx}', { exclude: ['**/*.d.ts'] }).map((file) => {
  return { file, ...findPatterns(file, readFileSync(file, 'utf8')) }
})
const literals = files.flatMap((each) => each.literals)
const sites = files.flatMap((each) => each.sites)
const built = await buildPatterns(files.flatMap(({ file, sites }) => (sites.length > 0 && file.startsWith('src/') ? file : [])))
const patterns = [...literals, ...built]

/** Former patterns that were slow. */
const slow = [
  { pattern: /^(?:#\S+ ?)+$/, takes: 'exponential' },
  { pattern: /^(?:COLUMN|[^\p{Ll}]* (?:AND|&) [^\p{Ll}]*)$/u, takes: '2nd degree polynomial' },
  { pattern: /[.。a-z] ?\((?:.*\/)?[^()]*\)$/, takes: '3rd degree polynomial' },
  { pattern: / *\u3000[ \u3000]*/g, takes: '2nd degree polynomial' },
]

describe('the search for patterns', () => {
  it('finds every literal and every pattern built at run time in src/ and tools/', () => {
    expect(literals.length).toBeGreaterThan(150)
    expect(sites.filter((site) => !built.some(({ at }) => at === site))).toEqual([])
    const found = patterns.map(({ at, pattern }) => `${at.replace(/:.*/, '')} ${pattern}`)
    expect(found).toContain('src/article/line/line-kinds.ts /^https?:\\/\\/\\S+$/')
    expect(found).toContain('src/store/topics.ts /^-|-$/g')
    expect(found.filter((each) => each.startsWith('src/article/time/patterns.ts /(?<year>'))).toHaveLength(1)
  })

  it('reports the position of each pattern', () => {
    const text = 'const a = (b: RegExp) =>\n  <p>{/x+/u.test(`${new RegExp("a")}`) && RegExp(b)}</p>'
    expect(findPatterns('a.tsx', text)).toEqual({
      literals: [{ at: 'a.tsx:2:7', pattern: /x+/u }],
      sites: ['a.tsx:2:21', 'a.tsx:2:43'],
    })
  })
})

describe('recheck', () => {
  it.each(slow)('reports $takes time for $pattern', async ({ pattern, takes }) => {
    expect(await timeOf(pattern)).toBe(takes)
  })

  it('finds only linear patterns in src/ and tools/', { timeout: 600_000 }, async () => {
    const found: string[] = []
    for (const { at, pattern } of patterns) {
      const time = await timeOf(pattern)
      if (!/^(?:linear|safe.*)$/.test(time)) found.push(`${at} ${pattern} ${time}`)
    }
    expect(found).toEqual([])
  })
})

describe('a long line', () => {
  const thread = limited<Matching, Long>('./match.ts')
  afterAll(thread.end)

  it.each(slow.slice(0, 2))('hangs with $pattern', async ({ pattern }) => {
    expect(await thread.run({ pattern, lines: linesFor(pattern) })).not.toBeNull()
  })

  it('matches every pattern of src/ and tools/ in time', { timeout: 600_000 }, async () => {
    const found: string[] = []
    for (const { at, pattern } of patterns) {
      const line = await thread.run({ pattern, lines: linesFor(pattern) })
      if (line !== null) found.push(`${at} ${pattern} ${JSON.stringify(line)}`)
    }
    expect(found).toEqual([])
  })
})

/** The time complexity by recheck; `safe` if it found no attack but no proof. */
async function timeOf({ source, flags }: RegExp): Promise<string> {
  // A time limit would give different results on a busy machine.
  const limits = { timeout: null, attackTimeout: null, incubationTimeout: null }
  const found = await check(withUniqueNames(source), flags.replace('d', ''), limits)
  return found.status === 'unknown' ? found.error.kind : found.complexity.summary
}

/** The pattern without duplicate group names, which recheck cannot parse. */
function withUniqueNames(source: string): string {
  const names = new Set<string>()
  return source.replace(/\(\?<(\w+)>/g, (_, name: string) => {
    const unique = names.has(name) ? `${name}${names.size}` : name
    names.add(unique)
    return `(?<${unique}>`
  })
}
