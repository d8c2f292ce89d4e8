/** Longer than a run begins what it has claimed, in milliseconds. */
const runTime = 60_000

/**
 * How long a claim holds, in milliseconds. `timeout` is how long a subscriber may take, in seconds.
 */
export function claimTime(timeout: number): number {
  return runTime + timeout * 1000
}

/** Claims the first rows: `?1` is the time, `?2` how long the claim holds, `?3` the most rows. */
export function claimRows(table: string, condition: string, index = ''): string {
  return `
  UPDATE ${table} SET claimed_until = ?1 + ?2 WHERE number IN (
    SELECT number FROM ${table} ${index} WHERE ${condition} LIMIT ?3
  ) RETURNING *`
}
