import type { Config } from '../config.ts'
import { claimAnnouncement, skipAnnouncements, storeAnnounced } from '../store/d1/announced.ts'
import { batch, type Database } from '../store/d1/sql.ts'
import { submitToIndexNow } from './indexnow.ts'
import { pingHubs } from './ping.ts'

/** The most announcements of a run. The run of the next minute goes on. */
const maxPages = 5

/**
 * Tells other hubs and search engines of what has changed since the last time. Does nothing in
 * development, where nobody could read it. A failed announcement is logged and not repeated.
 */
export async function announceChanges(database: Database, config: Config, now: () => number, pages = maxPages): Promise<void> {
  const { origin, push } = config
  // Whoever turns this on later is not told of the whole archive.
  if (origin === null || (push.hubs.length === 0 && push.indexNowKey === null)) return skipAnnouncements(database, now())
  const claimed = await claimAnnouncement(database, now())
  if (claimed === null) return
  const { slugs, topics, isChanged, isPart } = claimed
  if (isChanged) {
    const [failures] = await Promise.all([pingHubs(push, origin, topics), submitToIndexNow(config, origin, slugs)])
    for (const failure of failures) console.error(failure)
  }
  await batch(database, storeAnnounced(claimed))
  // Others may have left what changed in the meantime to this claim.
  if (pages > 1 && (isChanged || isPart)) await announceChanges(database, config, now, pages - 1)
}
