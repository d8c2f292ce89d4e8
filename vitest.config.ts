import { defineConfig } from 'vitest/config'

export default defineConfig({
  // A test sets TZ to stand on machines elsewhere: a process can, a thread cannot.
  // How long a test takes is no promise of ours: the limit only ends what hangs.
  test: {
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/outside/**'],
  },
})
