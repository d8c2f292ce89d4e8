import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/store/memory.ts'
import { article, publication, parseResultOf, snapshotOf } from '../publication.ts'
import { describeStore } from './contract/contract.ts'

describeStore('memory store', (files, config) => Promise.resolve(createMemoryStore(files, config, null)))

describe('memory store: two files with one name', () => {
  it('returns the published one', async () => {
    const same = article({ slug: 'same', title: 'Report same' })
    const withdrawn = article({ slug: 'same', withdrawn: true, title: 'Other', id: 'post-12', section: 'Other' })
    for (const both of [
      [same, withdrawn],
      [withdrawn, same],
    ]) {
      const snapshot = await snapshotOf(both)
      expect(await snapshot.bySlug('same')).toMatchObject({ slug: 'same', withdrawn: false })
      expect(await snapshot.withdrawn({})).toEqual([])
      expect(await snapshot.byHeadlines(['report same', 'other'])).toEqual(new Map([['report same', 'same']]))
      expect(await snapshot.topicsByName([{ kind: 'sections', slug: 'other' }])).toEqual([])
    }
  })
})

describe('memory store: last change', () => {
  const harbor = parseResultOf(
    article({ published: new Date('2024-12-05T00:00:00Z'), updated: new Date('2024-12-10T00:01:00.500Z') }),
  )
  const lastChangeAt = async (now: string, deployed: string | null): Promise<string> => {
    const store = createMemoryStore([harbor], publication, deployed === null ? null : new Date(deployed))
    return (await store.snapshot(new Date(now))).lastChange.toISOString()
  }

  it('is the last time of an article or update, or the start of the month', async () => {
    expect(await lastChangeAt('2024-12-04T00:00:00Z', null)).toBe('2024-11-30T15:00:00.000Z')
    expect(await lastChangeAt('2024-12-05T00:00:00Z', null)).toBe('2024-12-05T00:00:00.000Z')
    expect(await lastChangeAt('2024-12-10T00:01:00.499Z', null)).toBe('2024-12-05T00:00:00.000Z')
    expect(await lastChangeAt('2024-12-10T00:01:00.500Z', null)).toBe('2024-12-10T00:01:00.500Z')
    expect(await lastChangeAt('2025-01-02T00:00:00Z', null)).toBe('2024-12-31T15:00:00.000Z')
  })

  it('is not before the deployment', async () => {
    expect(await lastChangeAt('2024-12-09T00:00:00Z', '2024-12-08T00:00:00Z')).toBe('2024-12-08T00:00:00.000Z')
    expect(await lastChangeAt('2024-12-09T00:00:00Z', '2024-12-01T00:00:00Z')).toBe('2024-12-05T00:00:00.000Z')
    expect(await lastChangeAt('2024-12-10T00:02:00Z', '2024-12-08T00:00:00Z')).toBe('2024-12-10T00:01:00.500Z')
  })

  it('does not read the clock without an article', async () => {
    const { lastChange } = await createMemoryStore([], publication, null).snapshot(new Date('2024-12-10T00:00:00Z'))
    expect(lastChange).toEqual(new Date('2024-11-30T15:00:00Z'))
  })
})
