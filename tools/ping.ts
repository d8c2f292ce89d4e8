import { withDuplicates } from '../src/article/duplicates.ts'
import { parseArticle } from '../src/article/parse.ts'
import { pingHubs } from '../src/announce/ping.ts'
import { createMemoryStore } from '../src/store/memory.ts'
import { loadConfig, readArguments, readArticles } from './command-line.ts'
import { fail, print, printError } from './terminal.ts'

const help = `Usage: npm run -s ping

Tells the hubs of HUBS in wrangler.toml that the feeds may have changed. Run it after a deployment.`

/** The most topics whose feeds are named; each has one in every format. */
const maxTopics = 1000

readArguments(help, {})
const config = loadConfig()
const { origin, push } = config
if (push.hubs.length === 0) fail('wrangler.toml: HUBS: expected the URL of a hub, found none; nobody was told')
if (origin === null) fail('wrangler.toml: ORIGIN: expected the address that readers use, found none; nobody was told')

const results = readArticles().files.map(({ name, bytes }) => parseArticle(name, bytes, config))
const snapshot = await createMemoryStore(withDuplicates(results, config), config, null).snapshot(new Date())
const failures = await pingHubs(push, origin, await snapshot.topics({ limit: maxTopics }))
for (const failure of failures) printError(failure)
if (failures.length > 0) process.exit(1)
print(`Told ${push.hubs.join(', ')}.`)
