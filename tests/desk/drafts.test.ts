import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDrafts, type Draft } from '../../src/desk/client/drafts.ts'
import { createSession } from '../../src/desk/client/session.ts'

const draft: Draft = { text: 'Bridge\n', file: 'bridge.txt', base: '"a"', headline: 'Bridge', at: 1 }
let storage: Storage
beforeEach(() => {
  storage = new JSDOM('', { url: 'https://news.example/' }).window.localStorage
})

describe('drafts', () => {
  it('returns a draft, also on the next page', () => {
    expect(createDrafts(storage).keep('bridge.txt', draft)).toBe(true)
    expect(createDrafts(storage).read('bridge.txt')).toEqual(draft)
    createDrafts(storage).drop('bridge.txt')
    expect(createDrafts(storage).read('bridge.txt')).toBeNull()
  })

  it('lists the newest first, and no other entries of the storage', () => {
    storage.setItem('theme', 'dark')
    const drafts = createDrafts(storage)
    drafts.keep('old', draft)
    drafts.keep('new', { ...draft, at: 2 })
    expect(drafts.list().map(({ key }) => key)).toEqual(['new', 'old'])
  })

  it.each(['', '{', '{}', 'null', '7'])('ignores %j', (json) => {
    storage.setItem('kawaraban draft bridge.txt', json)
    expect(createDrafts(storage).read('bridge.txt')).toBeNull()
    expect(createDrafts(storage).list()).toEqual([])
  })

  it('reports when the storage is full', () => {
    expect(createDrafts(storage).keep('long', { ...draft, text: 'a'.repeat(6_000_000) })).toBe(false)
  })
})

describe('a session', () => {
  it('keeps the token where the editor wants it, and forgets it everywhere', () => {
    const temporary = new JSDOM('', { url: 'https://news.example/' }).window.sessionStorage
    const session = createSession({ temporary, lasting: storage })
    session.signIn('short', false)
    expect([session.token(), storage.length]).toEqual(['short', 0])
    session.signIn('long', true)
    expect([session.token(), temporary.length]).toEqual(['long', 0])
    session.signOut()
    expect([session.token(), storage.length, temporary.length]).toEqual([null, 0, 0])
  })
})
