import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createTestHarness } from 'wrangler'
import type { Database } from '../../src/store/d1/sql.ts'

/** A local D1 with the tables of `migrations/`. */
export interface TestDatabase {
  database: Database
  close: () => Promise<void>
}

/** Starts the D1 of `wrangler dev` and applies the migrations. */
export async function openDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
  const main = join(folder, 'index.js')
  writeFileSync(main, 'export default { fetch: () => new Response() }')
  const binding = { binding: 'DB', database_name: 'kawaraban', migrations_dir: resolve('migrations') }
  const config = { name: 'kawaraban', main, compatibility_date: '2026-11-01', d1_databases: [binding] }
  const harness = createTestHarness({ workers: [{ config }] })
  await harness.listen()
  await harness.getWorker().applyD1Migrations('DB')
  const { DB: database } = await harness.getWorker<{ DB: Database }>().getEnv()
  return {
    database,
    close: async () => {
      await harness.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const tables = ['title_words', 'text', 'article_topic', 'topic', 'listing', 'diagnostic', 'article', 'tally', 'change']

/** Empties all tables, which is faster than starting another database. */
export async function clear(database: Database): Promise<void> {
  await database.batch(tables.map((table) => database.prepare(`DELETE FROM ${table}`)))
}
