import { hash } from 'node:crypto'
import type { Snapshot } from '../store/store.ts'

/**
 * Records what documents read from a snapshot. A document that read the same as in an earlier
 * build, and does not depend on the clock, has the same bytes, since rendering is pure.
 */
export interface Tracer {
  /** A snapshot that adds the name of everything read from it to `names`. */
  record: (names: Set<string>) => Snapshot
  /** The digest of what a name stands for in this snapshot. */
  digest: (name: string) => Promise<string>
}

/** `known` has digests of objects, such as articles. */
export function createTracer(snapshot: Snapshot, known = new WeakMap<object, string>()): Tracer {
  const digests = new Map<string, string>()
  const digestOf = createDigest(known)
  const read = createReader(snapshot)
  return {
    record: (names) =>
      recording(snapshot, (name, value) => {
        names.add(name)
        if (!digests.has(name)) digests.set(name, digestOf(value))
      }),
    digest: async (name) => {
      const known = digests.get(name)
      if (known !== undefined) return known
      const digest = digestOf(await read(name))
      digests.set(name, digest)
      return digest
    },
  }
}

type Note = (name: string, value: unknown) => void

/** Queries are named by the method and its argument in JSON. */
function nameOf(method: string, argument?: unknown): string {
  return argument === undefined ? method : `${method} ${JSON.stringify(argument)}`
}

function recording(snapshot: Snapshot, note: Note): Snapshot {
  const noted = async <Result>(name: string, result: Promise<Result>): Promise<Result> => {
    const found = await result
    note(name, found)
    return found
  }
  const field = <Key extends 'revision' | 'lastChange' | 'nextChange' | 'month'>(key: Key): Snapshot[Key] => {
    note(key, snapshot[key])
    return snapshot[key]
  }
  return {
    get revision() {
      return field('revision')
    },
    get lastChange() {
      return field('lastChange')
    },
    get nextChange() {
      return field('nextChange')
    },
    get month() {
      return field('month')
    },
    newest: (query) => noted(nameOf('newest', query), snapshot.newest(query)),
    inMonth: (month) => noted(nameOf('inMonth', month), snapshot.inMonth(month)),
    entriesInMonth: (month) => noted(nameOf('entriesInMonth', month), snapshot.entriesInMonth(month)),
    months: async () => recordMonths(await snapshot.months(), note),
    bySlug: (slug) => noted(nameOf('bySlug', slug), snapshot.bySlug(slug)),
    byHeadlines: (headlines) => noted(nameOf('byHeadlines', headlines), snapshot.byHeadlines(headlines)),
    firstListings: (headlines) => noted(nameOf('firstListings', headlines), snapshot.firstListings(headlines)),
    topicsByName: (names) => {
      const asked = names.map(({ kind, slug }) => ({ kind, slug }))
      return noted(nameOf('topicsByName', asked), snapshot.topicsByName(asked))
    },
    topics: (query) => noted(nameOf('topics', query), snapshot.topics(query)),
    withdrawn: (query) => noted(nameOf('withdrawn', query), snapshot.withdrawn(query)),
    counts: () => noted(nameOf('counts'), snapshot.counts()),
    diagnostics: () => noted(nameOf('diagnostics'), snapshot.diagnostics()),
  }
}

type Months = Awaited<ReturnType<Snapshot['months']>>

const monthNames = 'months'
const monthCounts = 'months with counts'

/** Every archive reads the names of months, but few documents how many articles they have. */
function recordMonths(months: Months, note: Note): Months {
  note(monthNames, namesOf(months))
  return months.map(({ month, articles }) => ({
    month,
    get articles() {
      note(monthCounts, months)
      return articles
    },
  }))
}

function namesOf(months: Months): string[] {
  return months.map(({ month }) => month)
}

/** Reads what a name stands for. */
function createReader(snapshot: Snapshot): (name: string) => unknown {
  return async (name) => {
    if (name === monthCounts) return snapshot.months()
    if (name === monthNames) return namesOf(await snapshot.months())
    const end = name.indexOf(' ')
    const [method, argument] = end === -1 ? [name, undefined] : [name.slice(0, end), JSON.parse(name.slice(end))]
    return ask(snapshot, method, argument)
  }
}

/** Arguments come from records of this version of the program, so they have the type of their method. */
function ask(snapshot: Snapshot, method: string, argument: any): unknown {
  switch (method) {
    case 'newest':
      return snapshot.newest(argument)
    case 'inMonth':
      return snapshot.inMonth(argument)
    case 'entriesInMonth':
      return snapshot.entriesInMonth(argument)
    case 'bySlug':
      return snapshot.bySlug(argument)
    case 'byHeadlines':
      return snapshot.byHeadlines(argument)
    case 'firstListings':
      return snapshot.firstListings(argument)
    case 'topicsByName':
      return snapshot.topicsByName(argument)
    case 'topics':
      return snapshot.topics(argument)
    case 'withdrawn': {
      const { after, ...query } = argument
      return snapshot.withdrawn(after === undefined ? query : { ...query, after: new Date(after) })
    }
    case 'counts':
      return snapshot.counts()
    case 'diagnostics':
      return snapshot.diagnostics()
    case 'revision':
    case 'lastChange':
    case 'nextChange':
    case 'month':
      return snapshot[method]
    default:
      return undefined
  }
}

/** Digests results. Objects, such as articles, are digested once: they never change. */
function createDigest(known: WeakMap<object, string>): (value: unknown) => string {
  const digest = (value: unknown): string => {
    if (value instanceof Map) return digest(Array.from(value).flat())
    if (Array.isArray(value)) return digestOfText(value.map(digest).join(' '))
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing'
    const found = known.get(value) ?? digestOfObject(value)
    known.set(value, found)
    return found
  }
  const digestOfObject = (value: object): string => {
    if (!('article' in value)) return digestOfText(JSON.stringify(value))
    // A listing, whose article has a digest.
    const { article, ...others } = value
    return digestOfText(`${JSON.stringify(others)} ${digest(article)}`)
  }
  return digest
}

function digestOfText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22)
}
