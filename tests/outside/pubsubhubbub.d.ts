declare module 'pubsubhubbub' {
  import type { EventEmitter } from 'node:events'
  import type { Server } from 'node:http'

  interface Client extends EventEmitter {
    callbackUrl: string
    secret: string | false
    server: Server
    listen: (port: number, host: string) => void
    subscribe: (topic: string, hub: string) => void
    unsubscribe: (topic: string, hub: string) => void
  }
  export function createServer(options: { secret?: string }): Client
}
