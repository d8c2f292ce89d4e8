import { readArticles } from './command-line.ts'
import { stageArticles } from './stage-articles.ts'
import { stageDesk } from './stage-desk.ts'
import { print } from './terminal.ts'

// The build command in wrangler.toml, which wrangler runs before it bundles.
const { files, strays, unreadable } = readArticles()
stageArticles(files)
stageDesk()
const skipped = strays.length + unreadable.length
print(`${files.length} articles staged${skipped === 0 ? '' : `, ${skipped} other files skipped (npm run check says why)`}`)
