import { defineConfig } from 'vitest/config'

/** What needs programs of other people: feed readers and a browser, of Debian's packages. */
export default defineConfig({
  test: {
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['tests/outside/**/*.test.ts'],
  },
})
