import type { Store } from '../store/store.ts'
import { createEdition, type Edition, type SiteOptions } from './edition.ts'
import { type Background, putQuestion, type Question } from './question.ts'

/** The edition of this moment, of which the store is asked as seldom as freshness allows. */
export interface Editions {
  /** The edition for an origin, without waiting; `null` when the store must be asked first. */
  fresh: (origin: string, background: Background) => Edition | null
  /** The edition for an origin. Rejects when the store fails, and with a `StoreUnavailableError` when it does not answer within a second. */
  current: (origin: string, background: Background) => Promise<Edition>
  /** Has the edition opened anew after some work on the store. Does nothing for an edition that is not current any more. */
  renew: (outdated: Edition, work: () => Promise<void>, background: Background) => void
  /** Says that the store has changed: it is asked before the next answer, and what was asked before does not count. */
  outdate: () => void
}

/** For so long an edition is taken to be current, in milliseconds. No two questions are closer together. */
const freshFor = 2000
/** After that the store is asked behind the response, and from here on before it. */
const staleAfter = 5000
/** A request waits so long for the store to name its revision. */
const patience = 1000
/** An edition lasts so long, even of articles that stay the same, so that copies of its documents are made before the last ones end. */
const lifetime = 43_200_000

export function createEditions(store: Store, options: SiteOptions): Editions {
  const { now } = options
  const latest = createLatest(store, options)
  let question: { origin: string; put: Question<Edition> } | null = null
  const openQuestion = (origin: string): Question<Edition> | null =>
    question?.origin === origin && question.put.isOpen() ? question.put : null

  function ask(origin: string, background: Background, work?: () => Promise<void>): Question<Edition> {
    const pause = store.isStatic ? 0 : freshFor
    const put = putQuestion(() => latest.open(origin, work), { now, pause, background })
    question = { origin, put }
    return put
  }

  /** The store's answer to a request that came at an instant. */
  async function reach(origin: string, background: Background, at: number): Promise<Edition> {
    const found = await (openQuestion(origin) ?? ask(origin, background)).wait(at + patience - now())
    // The question may have been put before an embargo ended, and the request come after.
    return at < found.snapshot.expires.getTime() ? found : reach(origin, background, at)
  }

  const fresh: Editions['fresh'] = (origin, background) => {
    const last = latest.of(origin)
    if (last === null || store.isStatic) return last
    const age = now() - last.confirmation.at
    if (age >= staleAfter || latest.isOutdated()) return null
    if (age >= freshFor && openQuestion(origin) === null) ask(origin, background)
    return last
  }
  return {
    fresh,
    current: async (origin, background) => fresh(origin, background) ?? reach(origin, background, now()),
    renew: (outdated, work, background) => {
      if (latest.drop(outdated)) ask(outdated.publication.origin, background, work)
    },
    outdate: () => {
      question = null
      latest.outdate()
    },
  }
}

/** The edition that the store gave last. */
interface Latest {
  /** The edition, unless it has expired or is of another origin. */
  of: (origin: string) => Edition | null
  /** Asks the store for the edition of this moment, after some work. */
  open: (origin: string, work?: () => Promise<void>) => Promise<Edition>
  /** Drops an edition, and what was asked before. Says whether it was the latest. */
  drop: (outdated: Edition) => boolean
  /** Has what was asked before not count. The edition stays, for the case that the store says it is current. */
  outdate: () => void
  /** Whether nothing was answered since then. */
  isOutdated: () => boolean
}

function createLatest(store: Store, options: SiteOptions): Latest {
  // One edition is kept: in development the origin seldom changes, and no visitor can fill the memory with others.
  let edition: Edition | null = null
  // Questions are numbered: an answer that comes after that of a later question is out of date.
  let asked = 0
  let answered = 0
  let isOutdated = false
  const of: Latest['of'] = (origin) =>
    edition?.publication.origin === origin && options.now() < edition.snapshot.expires.getTime() ? edition : null
  return {
    of,
    open: async (origin, work) => {
      const number = ++asked
      await work?.()
      const found = await openEdition(store, of(origin), origin, options)
      if (number > answered) [edition, answered, isOutdated] = [found, number, false]
      return found
    },
    drop: (outdated) => {
      if (edition !== outdated) return false
      edition = null
      answered = asked
      return true
    },
    outdate: () => {
      answered = asked
      isOutdated = true
    },
    isOutdated: () => isOutdated,
  }
}

/** The last edition when the store says that it is current, else a new one. */
async function openEdition(store: Store, last: Edition | null, origin: string, options: SiteOptions): Promise<Edition> {
  const began = options.now()
  const lasts = last !== null && began - last.opened < lifetime
  if (!lasts || (await store.revision()) !== last.snapshot.revision) {
    return createEdition(await store.snapshot(new Date(options.now())), origin, began, options)
  }
  last.confirmation.at = Math.max(last.confirmation.at, began)
  return last
}
