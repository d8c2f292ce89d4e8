import type { ParseResult } from '../../src/article/article.ts'
import type { Config } from '../../src/config.ts'
import { rowsOf } from '../../src/store/d1/rows.ts'
import { batch, type Database, statement } from '../../src/store/d1/sql.ts'
import { journal } from '../../src/store/d1/journal.ts'
import { indexFiles } from '../../src/store/d1/writing.ts'
import { article, parseResultOf } from '../publication.ts'

/** The instant when all but the first ten of {@link resultAt} are published. */
export const now = new Date('2026-11-20T12:00:00Z')

const minute = 60_000
const sections = ['Politics', 'Society', 'Science & Nature', 'Sports', 'World', 'Editorial & Columns']
const words = ['Harbor', 'Bridge', 'Ferry', 'Mayor', 'Snow', 'Library', 'River', 'Station', 'Island', 'Lantern', 'Tofu', 'School']
const word = (index: number): string => words[index % words.length] ?? ''
const titleOf = (index: number): string => `${word(index)} ${word(index >> 2)} Report ${index}`

/**
 * An article: 30 a month, going back in time, each with four topics and five headlines. Of a
 * hundred, one is withdrawn and one a draft.
 */
export function resultAt(index: number): ParseResult {
  // The first ten are scheduled; the others are at least a day old.
  const published = index < 10 ? now.getTime() + (10 - index) * minute : now.getTime() - index * 24 * 60 * minute
  return parseResultOf(
    article({
      slug: `report-${(index * 7919) % 1_000_003}`,
      title: titleOf(index),
      published: new Date(published),
      updated: index % 20 === 0 ? new Date(published + minute) : null,
      section: sections[index % sections.length] ?? null,
      byline: `Writer ${word(index)}`,
      tags: [`Tag ${index % 40}`, word(index >> 1)],
      related: [1, 2, 3, 40, 41].map((distance) => titleOf(index + distance)),
      withdrawn: index % 100 === 50,
      draft: index % 100 === 70,
    }),
  )
}

/**
 * Stores articles by the thousand, like changes do, with one entry in the journal for each
 * thousand.
 */
export async function load(database: Database, config: Config, from: number, to: number, text: string): Promise<void> {
  for (let start = from; start < to; start += 1000) {
    const results = Array.from({ length: Math.min(1000, to - start) }, (_, index) => resultAt(start + index))
    const files = results.map((result) => ({ ...rowsOf(result, config), etag: result.file }))
    await batch(database, [
      journal({ at: now.getTime(), file: `load-${start}.txt`, verb: 'put', base: null, etag: '', by: 'test' }),
      ...indexFiles(files, true),
      statement(
        'INSERT INTO text (number, text) SELECT number, ?2 FROM json_each(?1) AS each CROSS JOIN article ON file = each.value',
        JSON.stringify(results.map(({ file }) => file)),
        text,
      ),
    ])
  }
}
