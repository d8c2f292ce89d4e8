import { isMainThread } from 'node:worker_threads'

// The bundle is one file, for the program and for its second thread.
await (isMainThread ? import('./main.ts') : import('./second-thread.ts'))
