import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createJobs } from '../../src/http/jobs.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Starts jobs one after another, each of which runs until it is ended. */
function startAll(count: number, limits: { connections: number; allConnections: number }, whenFull?: () => Promise<void>) {
  const jobs = createJobs(limits, whenFull)
  const ends: (() => void)[] = []
  const starting = (async () => {
    for (let number = 0; number < count; number += 1) {
      await jobs.room()
      jobs.start(() => new Promise((done) => ends.push(done)))
    }
  })()
  return { jobs, ends, starting }
}

describe('jobs', () => {
  it('start while there is room, and when one is done', async () => {
    const { ends } = startAll(5, { connections: 2, allConnections: 3 })
    await vi.advanceTimersByTimeAsync(0)
    expect(ends).toHaveLength(2)
    ends[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(ends).toHaveLength(3)
  })

  it('make room for others after a quarter of a second, up to the limit of all', async () => {
    const { ends } = startAll(9, { connections: 2, allConnections: 5 })
    await vi.advanceTimersByTimeAsync(250)
    expect(ends).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(ends).toHaveLength(5)
    ends[1]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(ends).toHaveLength(6)
  })

  it('say when only slow ones are left, and all room is theirs', async () => {
    const full: number[] = []
    const { ends } = startAll(5, { connections: 2, allConnections: 3 }, async () => void full.push(Date.now()))
    const began = Date.now()
    await vi.advanceTimersByTimeAsync(499)
    expect([ends.length, full]).toEqual([3, []])
    await vi.advanceTimersByTimeAsync(1)
    expect(full).toEqual([began + 500])
    ends[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect([ends.length, full.length]).toEqual([4, 1])
  })

  it('are waited for one by one, also when one fails', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const jobs = createJobs({ connections: 5, allConnections: 5 })
    jobs.start(() => Promise.resolve())
    jobs.start(() => Promise.reject(new Error('a job that fails')))
    let waited = 0
    while (await jobs.next()) waited += 1
    expect(waited).toBe(1)
    expect(logged).toHaveBeenCalledOnce()
    expect(await jobs.next()).toBe(false)
  })
})
