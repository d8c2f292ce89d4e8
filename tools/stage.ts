import { readArticles } from './command-line.ts'
import { countOf } from './report.ts'
import { stageArticles } from './stage-articles.ts'
import { stageDesk } from './stage-desk.ts'
import { print } from './terminal.ts'

// The build command in wrangler.toml, which wrangler runs before it bundles.
const { files, strays, unreadable } = readArticles()
stageArticles(files)
stageDesk()
const skipped = strays.length + unreadable.length
const others = skipped === 0 ? '' : `, ${countOf(skipped, 'other file')} skipped (npm run check says why)`
print(`${countOf(files.length, 'article')} staged${others}`)
