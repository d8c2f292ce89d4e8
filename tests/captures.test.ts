import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ArticleText, publishable } from '../src/article/article.ts'
import { isoInZone } from '../src/article/time/zone.ts'
import { read } from './publication.ts'

/*
 * Articles copied from the pages of invented newspapers with everything around them, and what a
 * careful editor reads in each. `either` lists every defensible reading of a field.
 */

/** The expectations for a capture in `expected.json`. */
interface Expected {
  title?: string | null
  published?: string | null
  updated?: string | null
  byline?: string | null
  dateline?: string | null
  agency?: string | null
  /** The number of paragraphs, and how each begins or what it contains. */
  body?: number
  keep?: string[]
  /** Texts that the published article must not contain. */
  drop?: string[]
  /** How each caption begins. */
  caption?: string[]
  captions?: number
  related?: string[] | number
  ranking?: string[] | number
  /** Whether the article is refused until an editor adds something. */
  refused?: boolean
  either?: Record<string, unknown[]> & { lists?: { related: string[]; ranking: string[] }[] }
}

const folder = 'tests/fixtures/captures'
const expected: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? file.slice(0, -4) : []))

it('are all in expected.json', () => {
  expect(Object.keys(expected).toSorted()).toEqual(names.toSorted())
})

describe.each(names)('the capture %s', (name) => {
  const result = read(readFileSync(join(folder, `${name}.txt`)), `${name}.txt`)
  const { article } = result
  const says = expected[name] ?? {}
  const isPublished = publishable(result) !== null

  it(says.refused === true ? 'is refused' : 'is published', () => {
    expect(isPublished).toBe(says.refused !== true)
  })

  it.runIf(says.refused === true)('has the right headline and time, if any', () => {
    const titles = says.either?.['title'] ?? ('title' in says ? [says.title] : null)
    if (article.title !== null && titles !== null) expect(titles).toContain(plain(article.title))
    const times = says.either?.['published'] ?? ('published' in says ? [says.published] : null)
    if (article.published !== null && times !== null)
      expect(times.some((each) => same(each, isoInZone(article.published ?? new Date(0), 'UTC')))).toBe(true)
  })

  it.runIf(says.refused !== true)('reads like a careful editor', () => {
    for (const [field, value] of Object.entries(fieldsOf(article))) {
      const allowed = says.either?.[field] ?? (field in says ? [says[field as keyof Expected]] : null)
      if (allowed !== null)
        expect({ [field]: value, isRight: allowed.some((each) => same(each, value)) }).toMatchObject({ isRight: true })
    }
    const lists = says.either?.lists ?? (Array.isArray(says.related) ? [says] : null)
    const found = { related: article.related, ranking: article.ranking }
    if (lists !== null) expect(lists.map(({ related, ranking }) => ({ related, ranking }))).toContainEqual(found)
    for (const list of ['related', 'ranking'] as const)
      if (typeof says[list] === 'number') expect(article[list]).toHaveLength(says[list])
    const whole = plain(JSON.stringify(article))
    expect((says.keep ?? []).filter((part) => !whole.includes(plain(part)))).toEqual([])
    expect((says.drop ?? []).filter((part) => whole.includes(plain(part)))).toEqual([])
    const captions = article.captions.flatMap(({ text }) => text ?? [])
    if (says.caption)
      expect(captions.map((text, index) => plain(text).startsWith(plain(says.caption?.[index] ?? '?')))).toEqual(
        says.caption.map(() => true),
      )
  })
})

/** The fields of an article in the form of `expected.json`. */
function fieldsOf(article: ArticleText): Record<string, unknown> {
  const { title, published, updated, byline, agency, dateline, captions, paragraphs } = article
  return {
    title: title && plain(title),
    published: published && isoInZone(published, 'UTC'),
    updated: updated && isoInZone(updated, 'UTC'),
    byline,
    agency,
    dateline: dateline?.place ?? null,
    captions: captions.filter(({ text }) => text !== null).length,
    body: paragraphs.length,
  }
}

function same(expected: unknown, value: unknown): boolean {
  if (typeof expected !== 'string') return expected === value
  const isTime = /^\d{4}-\d{2}-\d{2}T/.test(expected)
  return isTime ? Date.parse(expected) === Date.parse(String(value)) : plain(expected) === value
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u3000]+/g, ' ').trim()
}
