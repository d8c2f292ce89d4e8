import type { RateLimit } from '../http/rate-limit.ts'
import type { SiteOptions } from '../site/site-snapshot.ts'
import type { CountedDatabase, Database } from '../store/d1/sql.ts'
import type { Store } from '../store/store.ts'

/** What the hub works with. */
export interface HubContext {
  /**
   * For requests. Runs and the store use the same one, counted: requests do not use up their limit.
   */
  database: Database
  counted: CountedDatabase
  store: Store
  options: SiteOptions
  limits: HubLimits
}

/** The rate limits of verifications, from the Worker's environment. */
export interface HubLimits {
  HUB_HOST_LIMIT?: RateLimit
  HUB_ADDRESS_LIMIT?: RateLimit
}
