import { enableCompileCache } from 'node:module'

// As in check.js.
enableCompileCache()
await import('./check-second.ts')
