import { type Store, StoreUnavailableError } from '../store/store.ts'
import { createEdition, type Edition, type SiteOptions } from './edition.ts'

/** Takes work that goes on after the response. */
export type Background = (work: Promise<unknown>) => void

/** The edition of this moment, of which the store is asked as seldom as freshness allows. */
export interface Editions {
  /** The edition for an origin, without waiting; `null` when the store must be asked first. */
  fresh: (origin: string, background: Background) => Edition | null
  /** The edition for an origin. Rejects with a `StoreUnavailableError` when the store does not answer within a second. */
  current: (origin: string, background: Background) => Promise<Edition>
  /** Has the edition opened anew once `ready`. Does nothing for an edition that is not current any more. */
  renew: (outdated: Edition, ready: Promise<void>) => void
  /** Says that the store has changed: it is asked before the next document, and what it said before does not count. */
  outdate: () => void
  /** How long ago the store said that the edition is current, in milliseconds. */
  age: () => number
}

/** For so long an edition is taken to be current, in milliseconds. */
const freshFor = 2000
/** After that the store is asked behind the response, and from here on before it. */
const staleAfter = 5000
/** A reader waits so long for the store to name its revision. */
const patience = 1000

export function createEditions(store: Store, options: SiteOptions): Editions {
  const { now } = options
  // One edition is kept: in development the origin seldom changes, and no visitor can fill the memory with others.
  let edition: Edition | null = null
  let confirmed = Number.NEGATIVE_INFINITY
  let changed = Number.NEGATIVE_INFINITY
  let asking: { origin: string; edition: Promise<Edition> } | null = null
  const known = (origin: string): Edition | null =>
    edition?.publication.origin === origin && now() < edition.snapshot.expires.getTime() ? edition : null

  /** Asks the store for the edition of this moment. Requests that come meanwhile wait for the same answer. */
  function ask(origin: string, ready = Promise.resolve()): Promise<Edition> {
    if (asking?.origin === origin) return asking.edition
    const asked = ready
      .then(async () => {
        const began = now()
        const last = known(origin)
        const isCurrent = last !== null && (await store.revision()) === last.snapshot.revision
        edition = isCurrent ? last : createEdition(await store.snapshot(new Date(now())), origin, options)
        confirmed = began
        return edition
      })
      .finally(() => {
        if (asking?.edition === asked) asking = null
      })
    asking = { origin, edition: asked }
    return asked
  }

  const fresh: Editions['fresh'] = (origin, background) => {
    const last = known(origin)
    if (last === null || store.isStatic) return last
    const age = now() - confirmed
    if (age >= staleAfter || confirmed <= changed) return null
    if (age >= freshFor && asking === null) background(ask(origin).catch(console.error))
    return last
  }
  return {
    fresh,
    current: async (origin, background) => fresh(origin, background) ?? within(patience, ask(origin)),
    renew: (outdated, ready) => {
      if (edition !== outdated) return
      edition = null
      asking = null
      ask(outdated.publication.origin, ready).catch(console.error)
    },
    outdate: () => {
      changed = now()
      asking = null
    },
    age: () => now() - confirmed,
  }
}

/** The result of some work, unless it takes longer than so many milliseconds. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailableError(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
