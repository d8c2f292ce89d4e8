import type { Background } from '../http/background.ts'
import { maxOutage } from '../http/document-copies.ts'
import type { Store } from '../store/store.ts'
import { createSiteSnapshot, type SiteSnapshot, type SiteOptions } from './site-snapshot.ts'
import { type SharedRequest, startShared } from './shared-request.ts'

/** The current snapshot at an origin. Queries the store as rarely as freshness allows. */
export interface CurrentSnapshot {
  /** The snapshot of an origin, synchronously; `null` if the store must be asked first. */
  fresh: (origin: string, background: Background) => SiteSnapshot | null
  /**
   * The snapshot of an origin. Rejects if the store fails, and with a `StoreUnavailableError` if it
   * does not answer within a second.
   */
  get: (origin: string, background: Background) => Promise<SiteSnapshot>
  /** Opens a new snapshot after some work on the store. Does nothing for an outdated snapshot. */
  renew: (outdated: SiteSnapshot, work: () => Promise<void>, background: Background) => void
  /**
   * Reports a change of the store: it is asked before the next response, and earlier answers do not
   * count.
   */
  outdate: () => void
}

/**
 * A snapshot counts as current for this time, in milliseconds, and requests to the store are at least
 * this far apart.
 */
const freshFor = 2000
/** Between these ages, the store is asked after the response; from here on, before it. */
const staleAfter = 5000
/** How long a request waits for the revision, in milliseconds. */
const revisionTimeout = 1000
/**
 * The lifetime of a snapshot, in milliseconds, even if nothing changes: copies of its documents
 * must be renewed before they expire.
 */
const lifetime = (maxOutage / 2) * 1000

/** Keeps the current snapshot of a store. */
export function createCurrentSnapshot(store: Store, options: SiteOptions): CurrentSnapshot {
  const { now } = options
  const latest = createLatest(store, options)
  const asking = createAsking(store, latest, now)
  const fresh: CurrentSnapshot['fresh'] = (origin, background) => {
    const last = latest.of(origin)
    if (last === null || store.isStatic) return last
    const age = now() - last.validity.confirmedAt
    if (age >= staleAfter || latest.isOutdated()) return null
    if (age >= freshFor && !asking.isPending(origin)) asking.ask(origin, background)
    return last
  }
  return {
    fresh,
    get: async (origin, background) => fresh(origin, background) ?? asking.openAt(origin, background, now()),
    renew: (outdated, work, background) => {
      if (latest.drop(outdated)) asking.ask(outdated.publication.origin, background, work)
    },
    outdate: () => {
      asking.forget()
      latest.outdate()
    },
  }
}

/** Asks the store for the current snapshot, one request at a time. */
interface Asking {
  /** Whether the store has not answered the last request for an origin, or failed just now. */
  isPending: (origin: string) => boolean
  /** Asks the store, after some work. */
  ask: (origin: string, background: Background, work?: () => Promise<void>) => SharedRequest<SiteSnapshot>
  /** The snapshot for a reader's request at an instant. Asks only if no request is pending. */
  openAt: (origin: string, background: Background, at: number) => Promise<SiteSnapshot>
  /** Forgets the last request, so that the next request asks again. */
  forget: () => void
}

function createAsking(store: Store, latest: Latest, now: () => number): Asking {
  let last: { origin: string; shared: SharedRequest<SiteSnapshot> } | null = null
  const pendingOf = (origin: string): SharedRequest<SiteSnapshot> | null =>
    last?.origin === origin && last.shared.isPending() ? last.shared : null
  const ask: Asking['ask'] = (origin, background, work) => {
    const pause = store.isStatic ? 0 : freshFor
    const shared = startShared(() => latest.open(origin, work), { now, pause, background })
    last = { origin, shared }
    return shared
  }
  const openAt: Asking['openAt'] = async (origin, background, at) => {
    const found = await (pendingOf(origin) ?? ask(origin, background)).wait(at + revisionTimeout - now())
    // The shared request may have started before an embargo ended, and this one after.
    return at < found.snapshot.nextChange.getTime() ? found : openAt(origin, background, at)
  }
  return { isPending: (origin) => pendingOf(origin) !== null, ask, openAt, forget: () => (last = null) }
}

/** The snapshot from the last answer of the store. */
interface Latest {
  /** The snapshot, unless it has expired or has another origin. */
  of: (origin: string) => SiteSnapshot | null
  /** Asks the store for the current snapshot, after some work. */
  open: (origin: string, work?: () => Promise<void>) => Promise<SiteSnapshot>
  /** Drops a snapshot and ignores earlier requests. Returns whether it was the latest. */
  drop: (outdated: SiteSnapshot) => boolean
  /** Ignores earlier requests. Keeps the snapshot, in case the store confirms it. */
  outdate: () => void
  /** Whether there was no answer since `outdate`. */
  isOutdated: () => boolean
}

function createLatest(store: Store, options: SiteOptions): Latest {
  // Only one snapshot, so that development requests for many origins cannot fill the memory.
  let latest: SiteSnapshot | null = null
  // Requests are numbered: an answer that arrives after that of a later request is outdated.
  let started = 0
  let finished = 0
  let isOutdated = false
  const of: Latest['of'] = (origin) =>
    latest?.publication.origin === origin && options.now() < latest.snapshot.nextChange.getTime() ? latest : null
  return {
    of,
    open: async (origin, work) => {
      const number = ++started
      await work?.()
      const found = await openSnapshot(store, of(origin), origin, options)
      if (number > finished) [latest, finished, isOutdated] = [found, number, false]
      return found
    },
    drop: (outdated) => {
      if (latest !== outdated) return false
      latest = null
      finished = started
      return true
    },
    outdate: () => {
      finished = started
      isOutdated = true
    },
    isOutdated: () => isOutdated,
  }
}

/** The last snapshot if the store confirms its revision, else a new one. */
async function openSnapshot(
  store: Store,
  last: SiteSnapshot | null,
  origin: string,
  options: SiteOptions,
): Promise<SiteSnapshot> {
  const began = options.now()
  const isAlive = last !== null && began - last.openedAt < lifetime
  if (!isAlive || (await store.revision()) !== last.snapshot.revision) {
    return createSiteSnapshot(await store.snapshot(new Date(options.now())), origin, began, options)
  }
  last.validity.confirmedAt = Math.max(last.validity.confirmedAt, began)
  return last
}
