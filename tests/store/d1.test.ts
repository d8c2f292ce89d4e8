import { afterAll } from 'vitest'
import type { ParseResult } from '../../src/article/article.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import type { Config } from '../../src/config.ts'
import type { NewsroomStore } from '../../src/store/article-files.ts'
import { describeStore } from './contract/contract.ts'
import { clear, openDatabase } from './database.ts'

const { database, close } = await openDatabase()
afterAll(close)

/** A store of parse results. The text of each is the name of its file. */
async function createStore(files: readonly ParseResult[], config: Config): Promise<NewsroomStore> {
  await clear(database)
  const results = new Map<string, ParseResult>(files.map((result) => [result.file, result]))
  const store = createD1Store(database, config, {
    read: (file) => {
      const result = results.get(file)
      if (result === undefined) throw new Error(`there is no ${file}`)
      return result
    },
  })
  for (const result of files) {
    const change = { text: result.file, etag: result.file, verb: 'put', base: null, by: 'test', at: new Date(0) } as const
    const { outcome } = await store.write({ result, ...change })
    if (outcome !== 'done') throw new Error(`${result.file} was not written: ${outcome}`)
  }
  return store
}

describeStore('D1 store', createStore, { runs: 40, keepsIds: true })
