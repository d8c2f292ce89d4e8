import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParseResult } from '../../src/article/article.ts'
import { documentKinds } from '../../src/site/documents.ts'
import { documentPath } from '../../src/site/document-kind.ts'
import { renderDocument } from '../../src/site/render.ts'
import { createTracer } from '../../src/static/trace.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Snapshot } from '../../src/store/store.ts'
import { articles as anyArticles } from '../feed/generated.ts'
import { article, parseResultOf, publication } from '../publication.ts'

const now = new Date('2031-01-01T00:00:00Z')
const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
const snapshotOf = (results: readonly ParseResult[], at = now): Promise<Snapshot> =>
  createMemoryStore(results, publication, null).snapshot(at)

/** Each document: its content, what it read, and whether it asked for the time. */
async function renderAll(snapshot: Snapshot, at = now) {
  const tracer = createTracer(snapshot)
  const documents = new Map<string, { content: unknown; read: Map<string, string>; readsClock: boolean }>()
  for (const kind of documentKinds) {
    for (const params of await kind.list({ snapshot, publication, pictures, now: at })) {
      const names = new Set<string>()
      let readsClock = false
      const context = {
        snapshot: tracer.record(names),
        publication,
        pictures,
        get now() {
          readsClock = true
          return at
        },
      }
      const rendered = await renderDocument(context, kind, params)
      const read = new Map<string, string>()
      for (const name of names) read.set(name, await tracer.digest(name))
      const content = rendered === null || rendered === 'gone' ? rendered : rendered.content
      documents.set(documentPath(kind, params), { content, read, readsClock })
    }
  }
  return documents
}

/** The documents that a build would not render again. */
async function unchanged(before: Awaited<ReturnType<typeof renderAll>>, snapshot: Snapshot): Promise<string[]> {
  const tracer = createTracer(snapshot)
  const same: string[] = []
  for (const [path, { read, readsClock }] of before) {
    const digests = await Promise.all([...read.keys()].map((name) => tracer.digest(name)))
    if (!readsClock && digests.every((digest, index) => digest === [...read.values()][index])) same.push(path)
  }
  return same
}

const recent = new Date('2024-11-22T00:00:00Z')
const on = (day: string, slug: string, parts: Parameters<typeof article>[0] = {}): ParseResult =>
  parseResultOf(article({ slug, title: `Report ${slug}`, published: new Date(`${day}T12:00:00+09:00`), ...parts }))
const results = [
  on('2024-09-01', 'september', { section: 'Ports', related: ['Report october'] }),
  on('2024-10-01', 'october', { section: 'Politics', tags: ['Ferries'] }),
  on('2024-11-05', 'november', { section: 'Ports', related: ['Ferry sails'] }),
]

describe('what documents read', () => {
  it('is the same in the next build only if their bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, anyArticles, fc.nat(), async (first, second, kept) => {
        const shared = first.slice(0, kept % (first.length + 1))
        const slugs = new Set(shared.map(({ slug }) => slug))
        const before = await renderAll(await snapshotOf(first.map(parseResultOf)))
        const next = await snapshotOf([...shared, ...second.filter(({ slug }) => !slugs.has(slug))].map(parseResultOf))
        const after = await renderAll(next)
        for (const path of await unchanged(before, next)) {
          if (after.has(path)) expect(after.get(path)?.content, path).toEqual(before.get(path)?.content)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('changes for the documents around a new article, and for no other', async () => {
    const before = await renderAll(await snapshotOf(results, recent), recent)
    const next = await snapshotOf([...results, on('2024-11-06', 'ferry', { title: 'Ferry sails', section: 'Ferry' })], recent)
    const same = await unchanged(before, next)
    expect(same).toContain('/articles/october')
    expect(same).toContain('/archive/2024-10/feed.xml')
    expect(same).toContain('/archive/2024-09')
    expect(same).toContain('/sections/politics/atom.xml')
    expect(same).not.toContain('/feed.xml')
    expect(same).not.toContain('/archive')
    expect(same).not.toContain('/archive/2024-11/feed.json')
    // Its headline is listed there.
    expect(same).not.toContain('/articles/november')
  })

  it('never counts as the same for a document that depends on the clock', async () => {
    const snapshot = await snapshotOf(results, recent)
    const before = await renderAll(snapshot, recent)
    expect([...before].filter(([, { readsClock }]) => readsClock).map(([path]) => path)).toEqual(['/sitemap.xml'])
    expect(await unchanged(before, snapshot)).not.toContain('/sitemap.xml')
  })

  it('changes for a month that ends, and for the archive of the one that begins', async () => {
    const before = await renderAll(await snapshotOf(results, recent), recent)
    const same = await unchanged(before, await snapshotOf(results, new Date('2024-12-02T00:00:00Z')))
    expect(same).not.toContain('/archive/2024-11/feed.xml')
    expect(same).toContain('/articles/october')
  })
})
