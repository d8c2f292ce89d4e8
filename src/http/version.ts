import { createHash } from 'node:crypto'

/** The version of a document whose URL contains it, so that browsers may cache it forever. */
export function versionOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
