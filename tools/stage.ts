import { readArticles } from './newsroom.ts'
import { stageArticles } from './stage-articles.ts'
import { print } from './terminal.ts'

// The build command of wrangler.toml: wrangler runs it before it bundles.
const { files, strays, unreadable } = readArticles()
stageArticles(files)
const left = strays.length + unreadable.length
print(`${files.length} articles travel${left === 0 ? '' : `, ${left} other files do not (npm run check says why)`}`)
