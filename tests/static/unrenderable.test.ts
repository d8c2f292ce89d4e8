import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createMemoryStore } from '../../src/store/memory.ts'
import { makeWhatRenders } from '../../tools/build/build.ts'
import { article, parseResultOf, publication } from '../publication.ts'
import { filesIn } from './site.ts'

it('a build leaves out an article that cannot be rendered, names it, and has all others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
  // Like a text that the parser should have refused.
  const broken = { ...article({ slug: 'broken', title: 'Broken Report' }), captions: null as never }
  const store = createMemoryStore([article(), broken].map(parseResultOf), publication, null)
  const printed = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
  const options = { publication, pictures, now: new Date(), folder, before: new Map(), compress: false, withdrawnTopics: [] }
  const { made } = await makeWhatRenders(store, options, { last: () => null, second: () => null })
  const [message] = printed.mock.calls.map(([text]) => String(text))
  printed.mockRestore()
  expect(message).toContain('broken: error: expected an article that can be rendered')
  expect([...made.files].filter((name) => name.startsWith('articles/'))).toEqual(['articles/harbor.html'])
  expect(readFileSync(join(folder, 'feed.xml'), 'utf8')).not.toContain('Broken')
  expect(filesIn(folder)).toContain('feed.xml')
  rmSync(folder, { recursive: true })
})
