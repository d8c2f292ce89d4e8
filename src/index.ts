import { env } from 'cloudflare:workers'
import { createApp } from './app.ts'
import { withClashes } from './article/clashes.ts'
import { readArticle } from './article/parse.ts'
import { readConfig } from './config.ts'
import favicon from './pages/favicon.png'
import icon from './pages/icon.png'
import { bundle, readFolder } from './store/folder.ts'

// At module scope: a wrong setting stops the deployment, and the first request finds the articles read.
const config = readConfig(env)
const files = Array.from(readFolder(bundle), ({ name, bytes }) => readArticle(name, bytes, config))
const readings = withClashes(files, config)

// Articles change only by a deployment, so its time is when all documents were modified.
const { VERSION: version } = env as { VERSION?: { timestamp?: string } }
const revised = new Date(version?.timestamp ?? Number.NaN)

export default createApp(readings, {
  config,
  pictures: { 'icon.png': icon, 'favicon.png': favicon },
  now: Date.now,
  revised: Number.isNaN(revised.getTime()) ? null : revised,
})
