import { env } from 'cloudflare:workers'
import { createHandler } from './app.ts'
import { withClashes } from './article/clashes.ts'
import { readArticle } from './article/parse.ts'
import { readConfig } from './config.ts'
import { noCopies } from './http/document-copies.ts'
import favicon from './pages/favicon.png'
import icon from './pages/icon.png'
import type { Background } from './site/question.ts'
import { bundle, readFolder } from './store/folder.ts'
import { createMemoryStore } from './store/memory.ts'

// At module scope: a wrong setting stops the deployment, and the first request finds the articles read.
const config = readConfig(env)
const files = Array.from(readFolder(bundle), ({ name, bytes }) => readArticle(name, bytes, config))
const store = createMemoryStore(withClashes(files, config), config, deploymentTime(env))
const handler = createHandler(store, {
  config,
  pictures: { 'icon.png': icon, 'favicon.png': favicon },
  now: Date.now,
  copies: noCopies,
})

export default {
  fetch: (request: Request, _env: unknown, context: { waitUntil: Background }): Response | Promise<Response> =>
    handler(request, (work) => context.waitUntil(work)),
}

/** When this version was deployed: articles of the folder change only by a deployment. */
function deploymentTime({ VERSION: version }: { VERSION?: { timestamp?: string } }): Date | null {
  const time = new Date(version?.timestamp ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time
}
