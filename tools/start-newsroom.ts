import { resolve } from 'node:path'
import { checkPort, endTogether, fireTrigger, startServer, waitForResponse } from './dev-server.ts'
import { resolveTyped, root } from './folders.ts'
import { loadConfig, readArguments } from './command-line.ts'
import { lockNewsroom, prepareNewsroom } from './newsroom/local.ts'
import { print } from './terminal.ts'

const help = `Usage: npm run -s start:newsroom -- [--port PORT] [--data FOLDER] [--help]

Runs a newsroom on this machine at http://localhost:8787/, with the same runtime and database engine
as Cloudflare. It is empty at first, and keeps its articles from run to run.

  --port   the port; by default 8787
  --data   the folder of the database; by default .wrangler/newsroom

The environment variable KAWARABAN_TOKEN sets the token. Otherwise a random one is kept in the folder.`

const { port, data } = readArguments(help, { port: { type: 'string', default: '8787' }, data: { type: 'string' } }).values
const config = loadConfig()
const folder = data === undefined ? resolve(root, '.wrangler/newsroom') : resolveTyped(data)
// Before the port: whoever has both is named.
const lock = lockNewsroom(folder)
await checkPort(port, 'npm run -s start:newsroom')
const { words, env } = prepareNewsroom(folder, port, {}, lock)
const server = startServer(words, env)
lock.extend(server)
endTogether(server)

const home = `http://localhost:${port}`
await waitForResponse(home)
// The first one does what the last process may have left.
void fireTrigger(home)
setInterval(() => void fireTrigger(home), 60_000)
print()
print(`The newsroom of ${config.title} is at ${home}/`)
print(`Its desk is at ${home}/desk`)
print(`Its token is ${env.KAWARABAN_TOKEN}`)
print('To fill it with the sample articles:')
print(`  KAWARABAN_TOKEN=${env.KAWARABAN_TOKEN} npm run -s publish -- articles --to ${home}`)
print(`Its articles are kept in ${folder}. Press Ctrl-C to stop.`)
