import type { StaticDocument } from '../../src/static/documents.ts'
import type { Next, Thread } from '../threads.ts'
import type { RendererOptions, Written } from './renderer.ts'
import type { TextCache } from './text-cache.ts'

/** The tasks of a build's second thread. */
export interface Tasks {
  /** Reads and parses texts that it takes from these, and keeps them in the cache. Returns them encoded. */
  read: { task: { folder: string; names: readonly string[]; next: Next; cache: TextCache }; answer: Uint8Array }
  /** Takes what documents are rendered from. */
  open: { task: Opening; answer: null }
  /** Renders and writes documents that it takes from these groups; `null` if that failed. */
  write: { task: { groups: readonly StaticDocument[][]; next: Next }; answer: [file: string, Written][] | null }
}

export interface Opening extends Omit<RendererOptions, 'snapshot' | 'publication' | 'digests' | 'withdrawnTopics'> {
  /** The names of all texts. */
  names: readonly string[]
  /** The texts that the thread has not read, encoded. */
  others: Uint8Array
  cache: TextCache
}

export type SecondThread = Thread<Tasks>
