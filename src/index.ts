import { env } from 'cloudflare:workers'
import deskScript from '../dist/desk/desk.script'
import { announceChanges } from './announce/announce.ts'
import type { Access } from './api/tokens.ts'
import { createHandler, createNewsroomHandler, type Handler } from './app.ts'
import { withDuplicates } from './article/duplicates.ts'
import { parseArticle } from './article/parse.ts'
import { readConfig } from './config.ts'
import { createDocumentCopies, noCopies } from './http/document-copies.ts'
import favicon from './pages/favicon.png'
import icon from './pages/icon.png'
import type { SiteOptions } from './site/site-snapshot.ts'
import type { Background } from './http/background.ts'
import { loadHubStatus } from './store/d1/hub-status.ts'
import { countStatements, type Database } from './store/d1/sql.ts'
import { createD1Store } from './store/d1/store.ts'
import { bundleFolder, readFolder } from './store/folder.ts'
import { createMemoryStore } from './store/memory.ts'
import { createHub } from './websub/hub.ts'
import type { HubLimits } from './websub/context.ts'

/** The bindings of the Worker besides its settings. */
interface Bindings extends Access, HubLimits {
  /** The database of a newsroom. Without it, the folder is published. */
  DB?: Database
}

interface Newsroom {
  handler: Handler
  /** Does what is due each minute. */
  minute: () => Promise<void>
}

interface Context {
  waitUntil: Background
}

// At module scope, an invalid setting fails the deployment, and no request waits for parsing.
const config = readConfig(env)
const deployed = deploymentTime(env)
const options: Omit<SiteOptions, 'copies'> = {
  config,
  pictures: { 'icon.png': icon, 'favicon.png': favicon },
  now: Date.now,
}
let handler: Handler | null = env['DB'] === undefined ? serveFolder() : null
let newsroom: Newsroom | null = null

export default {
  fetch: (request: Request, bindings: Bindings, context: Context): Response | Promise<Response> => {
    handler ??= openNewsroom(bindings).handler
    return handler(request, (work) => context.waitUntil(work))
  },
  /** Each minute, by the trigger in wrangler.toml. */
  scheduled: async (_event: unknown, bindings: Bindings): Promise<void> => {
    if (bindings.DB !== undefined) await openNewsroom(bindings).minute()
  },
}

function serveFolder(): Handler {
  const files = Array.from(readFolder(bundleFolder), ({ name, bytes }) => parseArticle(name, bytes, config))
  const store = createMemoryStore(withDuplicates(files, config), config, deployed)
  return createHandler(store, { ...options, copies: noCopies })
}

/** The newsroom of this isolate, which all requests share. */
function openNewsroom(bindings: Bindings): Newsroom {
  if (newsroom !== null) return newsroom
  const { DB: database } = bindings
  if (database === undefined) throw new Error('expected the database that the Worker was started with, found none')
  const copies = createDocumentCopies(caches.default)
  const store = createD1Store(database, config, { deployed })
  const counted = countStatements(database)
  const hub = createHub({
    database,
    counted,
    store: createD1Store(counted.database, config, { deployed }),
    options: { ...options, copies },
    limits: bindings,
  })
  const announce = (): Promise<void> => announceChanges(database, config, Date.now).catch(console.error)
  const handler = createNewsroomHandler(
    store,
    { ...options, copies },
    {
      access: bindings,
      deskScript,
      hub,
      hubStatus: () => loadHubStatus(database),
      published: (background) => {
        hub.sendSoon(background)
        background(announce())
      },
    },
  )
  newsroom = { handler, minute: async () => void (await Promise.all([hub.sendDue(), announce()])) }
  return newsroom
}

/** When this version was deployed; `null` if unknown. A deployment may change every document. */
function deploymentTime({ VERSION: version }: { VERSION?: { timestamp?: string } }): Date | null {
  const time = new Date(version?.timestamp ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time
}
