import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { debounce } from '../../src/desk/client/debounce.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('runs once, after a pause', () => {
  const task = vi.fn<() => void>()
  const typing = debounce(() => 400, task)
  typing.touch()
  vi.advanceTimersByTime(300)
  typing.touch()
  vi.advanceTimersByTime(399)
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(task).toHaveBeenCalledOnce()
})

it('waits for a composed word, however long that takes, and runs after it', () => {
  const task = vi.fn<() => void>()
  const typing = debounce(() => 400, task)
  typing.touch()
  typing.startComposition()
  typing.touch()
  vi.advanceTimersByTime(10_000)
  expect(task).not.toHaveBeenCalled()
  typing.endComposition()
  vi.advanceTimersByTime(400)
  expect(task).toHaveBeenCalledOnce()
})
