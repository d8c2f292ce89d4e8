import type { Config } from '../config.ts'
import { claimAnnouncement, storeAnnounced } from '../store/d1/announced.ts'
import { batch, type Database } from '../store/d1/sql.ts'
import { submitToIndexNow } from './indexnow.ts'
import { pingHubs } from './ping.ts'

/**
 * Tells other hubs and search engines of what has changed since the last time. Does nothing in
 * development, where nobody could read it. Failures are logged: who was not told of one change is
 * told of the next.
 */
export async function announceChanges(database: Database, config: Config, now: () => number): Promise<void> {
  const { origin, push } = config
  if (origin === null || (push.hubs.length === 0 && push.indexNowKey === null)) return
  const claimed = await claimAnnouncement(database, now())
  if (claimed === null) return
  const { slugs, topics } = claimed
  if (slugs.length > 0) {
    const [failures] = await Promise.all([pingHubs(push, origin, topics), submitToIndexNow(config, origin, slugs)])
    for (const failure of failures) console.error(failure)
  }
  await batch(database, [storeAnnounced(claimed)])
  // Others may have left what changed in the meantime to this claim.
  if (slugs.length > 0) await announceChanges(database, config, now)
}
