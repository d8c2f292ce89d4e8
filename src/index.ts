import { env } from 'cloudflare:workers'
import { createHandler } from './app.ts'
import { withClashes } from './article/clashes.ts'
import { readArticle } from './article/parse.ts'
import { readConfig } from './config.ts'
import favicon from './pages/favicon.png'
import icon from './pages/icon.png'
import { bundleFolder, readFolder } from './store/folder.ts'
import { createMemoryStore } from './store/memory.ts'

// At module scope, an invalid setting fails the deployment, and no request waits for parsing.
const config = readConfig(env)
const files = Array.from(readFolder(bundleFolder), ({ name, bytes }) => readArticle(name, bytes, config))
const store = createMemoryStore(withClashes(files, config), config, deploymentTime(env))
const handler = createHandler(store, { config, pictures: { 'icon.png': icon, 'favicon.png': favicon }, now: Date.now })

export default { fetch: (request: Request): Response | Promise<Response> => handler(request) }

/** When this version was deployed. Articles change only with a deployment. */
function deploymentTime({ VERSION: version }: { VERSION?: { timestamp?: string } }): Date | null {
  const time = new Date(version?.timestamp ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time
}
