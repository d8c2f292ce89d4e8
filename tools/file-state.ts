import { lstatSync, type Stats } from 'node:fs'

/** How long a file must not have changed, in milliseconds. Some file systems round times to 2 seconds. */
const settled = 3000

/**
 * Identifies what a file holds without reading it, as git does: on file systems that keep the time of
 * a change, no change keeps the size, the times and the inode. `null` if the file had changed just
 * before it was read, at `now`, since the next change may have the same time.
 */
export function stateOf({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): string | null {
  return now - Math.max(mtimeMs, ctimeMs) < settled ? null : `${size} ${mtimeMs} ${ctimeMs} ${ino}`
}

/** The {@link stateOf} a file; `null` as well for one that is away, or cannot be looked at. */
export function fileState(path: string, now: number): string | null {
  try {
    const stats = lstatSync(path)
    return stats.isFile() ? stateOf(stats, now) : null
  } catch {
    return null
  }
}
