import { defineConfig } from 'vitest/config'

export default defineConfig({
  // A test sets TZ to stand on machines elsewhere: a process can, a thread cannot.
  // How long a test takes is no promise of ours: the limit only ends what hangs.
  test: {
    pool: 'forks',
    // By default, vitest leaves one processor idle, so on two it runs one file at a time.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/outside/**'],
  },
})
