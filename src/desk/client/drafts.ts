/** A text that was typed on this computer and not saved. */
export interface Draft {
  text: string
  /** The name in the name field; of a new article, perhaps not final. */
  file: string
  /** The tag of the text it started from; `null` for a new article. */
  base: string | null
  headline: string | null
  /** When it was typed, in milliseconds since 1970. */
  at: number
}

/** Unsaved texts, each under a key: the name of a stored file, or the id of a new article. */
export interface Drafts {
  read: (key: string) => Draft | null
  /** Keeps a draft. Returns whether the browser had room for it. */
  keep: (key: string, draft: Draft) => boolean
  drop: (key: string) => void
  /** All drafts with their keys, the newest first. */
  list: () => (Draft & { key: string })[]
}

const prefix = 'kawaraban draft '

export function createDrafts(storage: Storage): Drafts {
  const read = (key: string): Draft | null => readDraft(storage.getItem(prefix + key))
  return {
    read,
    keep: (key, draft) => {
      try {
        storage.setItem(prefix + key, JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    drop: (key) => storage.removeItem(prefix + key),
    list: () =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => {
          const key = name.slice(prefix.length)
          const draft = read(key)
          return draft === null ? [] : [{ ...draft, key }]
        })
        .toSorted((a, b) => b.at - a.at),
  }
}

function readDraft(json: string | null): Draft | null {
  try {
    const draft = JSON.parse(json ?? 'null') as Draft | null
    return typeof draft?.text === 'string' ? draft : null
  } catch {
    return null
  }
}
