import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createJobs } from '../../src/http/jobs.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Starts jobs one after another, each of which runs until it is ended. */
function startAll(count: number, limits: { connections: number; allConnections: number }) {
  const jobs = createJobs(limits)
  const ends: (() => void)[] = []
  const starting = (async () => {
    for (let number = 0; number < count; number += 1) {
      while (!(await jobs.hasRoom())) await jobs.next()
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

  it('say when slow ones have all the room', async () => {
    const { jobs } = startAll(3, { connections: 2, allConnections: 3 })
    await vi.advanceTimersByTimeAsync(250)
    const said: boolean[] = []
    void jobs.hasRoom().then((hasRoom) => said.push(hasRoom))
    await vi.advanceTimersByTimeAsync(249)
    expect(said).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(said).toEqual([false])
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
