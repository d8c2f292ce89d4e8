import { setTimeout as sleep } from 'node:timers/promises'
import { answerTasks } from '../../tools/threads.ts'

/** Tasks of a second thread that may fail. */
export interface Tasks {
  double: { task: number; answer: number }
  fail: { task: string; answer: never }
  exit: { task: null; answer: never }
}

answerTasks<Tasks>({
  double: async (number) => {
    await sleep(number === 1 ? 20 : 0)
    return number * 2
  },
  fail: (message) => {
    throw new Error(message)
  },
  exit: () => process.exit(0),
})
