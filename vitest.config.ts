import { defineConfig } from 'vitest/config'

export default defineConfig({
  // A test sets TZ to stand on machines elsewhere: a process can, a thread cannot.
  test: { pool: 'forks', include: ['tests/**/*.test.ts'] },
})
