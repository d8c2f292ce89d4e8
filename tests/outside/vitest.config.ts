import { defineConfig } from 'vitest/config'

/** Tests that need feed readers and a browser from Debian. */
export default defineConfig({
  test: {
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // How long a page takes is no promise either.
    expect: { poll: { timeout: 60_000 } },
    include: ['tests/outside/**/*.test.ts'],
  },
})
