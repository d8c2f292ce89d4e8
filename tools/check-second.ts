import { checkTexts, type Tasks } from './check-texts.ts'
import { loadConfig } from './command-line.ts'
import { answerTasks, take } from './threads.ts'

const config = loadConfig()
answerTasks<Tasks>({
  check: ({ names, next, ...options }) => [...checkTexts(take(names, next), options, config)],
})
