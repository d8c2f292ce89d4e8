import { enableCompileCache } from 'node:module'

// As in check.ts.
enableCompileCache()
await import('./check-second.ts')
