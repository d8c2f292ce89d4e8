import type { Background } from '../http/background.ts'
import { maxOutage } from '../http/document-copies.ts'
import type { Store } from '../store/store.ts'
import { createEdition, type Edition, type SiteOptions } from './edition.ts'
import { type SharedRequest, startShared } from './shared-request.ts'

/** The current edition. Queries the store as rarely as freshness allows. */
export interface Editions {
  /** The edition of an origin, synchronously; `null` if the store must be asked first. */
  fresh: (origin: string, background: Background) => Edition | null
  /**
   * The edition of an origin. Rejects if the store fails, and with a `StoreUnavailableError` if it
   * does not answer within a second.
   */
  current: (origin: string, background: Background) => Promise<Edition>
  /** Opens a new edition after some work on the store. Does nothing for an outdated edition. */
  renew: (outdated: Edition, work: () => Promise<void>, background: Background) => void
  /**
   * Reports a change of the store: it is asked before the next response, and earlier answers do not
   * count.
   */
  outdate: () => void
}

/**
 * An edition counts as current for this time, in milliseconds, and requests to the store are at least
 * this far apart.
 */
const freshFor = 2000
/** Between these ages, the store is asked after the response; from here on, before it. */
const staleAfter = 5000
/** How long a request waits for the revision, in milliseconds. */
const revisionTimeout = 1000
/**
 * The lifetime of an edition, in milliseconds, even if nothing changes: copies of its documents
 * must be renewed before they expire.
 */
const lifetime = (maxOutage / 2) * 1000

/** Creates the current edition of a store. */
export function createEditions(store: Store, options: SiteOptions): Editions {
  const { now } = options
  const latest = createLatest(store, options)
  const asking = createAsking(store, latest, now)
  const fresh: Editions['fresh'] = (origin, background) => {
    const last = latest.of(origin)
    if (last === null || store.isStatic) return last
    const age = now() - last.confirmation.at
    if (age >= staleAfter || latest.isOutdated()) return null
    if (age >= freshFor && !asking.isPending(origin)) asking.ask(origin, background)
    return last
  }
  return {
    fresh,
    current: async (origin, background) => fresh(origin, background) ?? asking.openAt(origin, background, now()),
    renew: (outdated, work, background) => {
      if (latest.drop(outdated)) asking.ask(outdated.publication.origin, background, work)
    },
    outdate: () => {
      asking.forget()
      latest.outdate()
    },
  }
}

/** Asks the store for the current edition, one request at a time. */
interface Asking {
  /** Whether the store has not answered the last request for an origin, or failed just now. */
  isPending: (origin: string) => boolean
  /** Asks the store, after some work. */
  ask: (origin: string, background: Background, work?: () => Promise<void>) => SharedRequest<Edition>
  /** The edition for a reader's request at an instant. Asks only if no request is pending. */
  openAt: (origin: string, background: Background, at: number) => Promise<Edition>
  /** Forgets the last request, so that the next request asks again. */
  forget: () => void
}

function createAsking(store: Store, latest: Latest, now: () => number): Asking {
  let last: { origin: string; shared: SharedRequest<Edition> } | null = null
  const pendingOf = (origin: string): SharedRequest<Edition> | null =>
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

/** The edition from the last answer of the store. */
interface Latest {
  /** The edition, unless it has expired or has another origin. */
  of: (origin: string) => Edition | null
  /** Asks the store for the current edition, after some work. */
  open: (origin: string, work?: () => Promise<void>) => Promise<Edition>
  /** Drops an edition and ignores earlier requests. Returns whether it was the latest. */
  drop: (outdated: Edition) => boolean
  /** Ignores earlier requests. Keeps the edition, in case the store confirms it. */
  outdate: () => void
  /** Whether there was no answer since `outdate`. */
  isOutdated: () => boolean
}

function createLatest(store: Store, options: SiteOptions): Latest {
  // Only one edition, so that development requests for many origins cannot fill the memory.
  let edition: Edition | null = null
  // Requests are numbered: an answer that arrives after that of a later request is outdated.
  let started = 0
  let finished = 0
  let isOutdated = false
  const of: Latest['of'] = (origin) =>
    edition?.publication.origin === origin && options.now() < edition.snapshot.nextChange.getTime() ? edition : null
  return {
    of,
    open: async (origin, work) => {
      const number = ++started
      await work?.()
      const found = await openEdition(store, of(origin), origin, options)
      if (number > finished) [edition, finished, isOutdated] = [found, number, false]
      return found
    },
    drop: (outdated) => {
      if (edition !== outdated) return false
      edition = null
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

/** The last edition if the store confirms its revision, else a new one. */
async function openEdition(store: Store, last: Edition | null, origin: string, options: SiteOptions): Promise<Edition> {
  const began = options.now()
  const isAlive = last !== null && began - last.opened < lifetime
  if (!isAlive || (await store.revision()) !== last.snapshot.revision) {
    return createEdition(await store.snapshot(new Date(options.now())), origin, began, options)
  }
  last.confirmation.at = Math.max(last.confirmation.at, began)
  return last
}
