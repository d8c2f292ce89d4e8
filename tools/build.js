import { enableCompileCache } from 'node:module'

// As in check.js.
enableCompileCache()
await import('./build-bundle.ts')
