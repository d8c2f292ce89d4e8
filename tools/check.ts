import { enableCompileCache } from 'node:module'

// Compiling what it imports is a good part of a check's time, and need not be done at each: only what is imported from here on
// comes out of Node's cache.
enableCompileCache()
await import('./check-articles.ts')
