import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleText } from '../src/article/article.ts'
import { isoInZone } from '../src/article/time/zone.ts'
import { read } from './publication.ts'

/*
 * Pasted articles in many shapes, with the correct reading of each in expected.json. CORPUS names
 * another folder of this form, for texts that cannot be kept here.
 */

const folder = process.env['CORPUS'] ?? 'tests/fixtures/shapes'
const expected: Record<string, Record<string, unknown>> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))

/** The fields of expected.json that are compared. Others are for people to read. */
const answers: Record<string, (article: ArticleText) => unknown> = {
  title: ({ title }) => title,
  published: ({ published }) => published && isoInZone(published, 'Asia/Tokyo'),
  updated: ({ updated }) => updated && isoInZone(updated, 'Asia/Tokyo'),
  byline: ({ byline }) => byline,
  credit: ({ captions }) => captions.find(({ credit }) => credit !== null)?.credit ?? null,
  captions: ({ captions }) => captions.filter(({ text }) => text !== null).length,
  dateline: ({ dateline }) => dateline?.place ?? null,
  agency: ({ agency }) => agency,
  body: ({ paragraphs }) => paragraphs.length,
  separators: ({ breaks }) => breaks.length,
  related: ({ related }) => related.length,
  ranking: ({ ranking }) => ranking.length,
  section: ({ section }) => section,
}

const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe.each(files)('%s', (file) => {
  const asked = Object.entries(expected[file.slice(0, -4)] ?? {}).filter(([name]) => name in answers)
  const { article, diagnostics } = read(readFileSync(join(folder, file)), file)

  it('matches expected.json', () => {
    expect(asked.length).toBeGreaterThan(0)
    expect(Object.fromEntries(asked.map(([name]) => [name, answers[name]?.(article)]))).toEqual(Object.fromEntries(asked))
  })

  it('is refused only when its headline or time is in doubt', () => {
    const { title, published, refuse } = expected[file.slice(0, -4)] ?? {}
    const uncertain = title === null || published === null || refuse === true
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(uncertain)
  })
})
