import { randomBytes } from 'node:crypto'
import { digestOf } from '../src/api/tokens.ts'
import { readArguments } from './command-line.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s token -- NAME

Makes a token for the publishing API and prints it, and the entry for the secret TOKENS that lets it in. Nothing is stored.
NAME says whose it is: a to z, 0 to 9 and "-". The changes of the newsroom are listed under it.`

const { positionals } = readArguments(help, {})
const [name = '', ...others] = positionals
if (!/^[a-z0-9-]{1,50}$/.test(name) || others.length > 0) {
  fail(`expected one name of a to z, 0 to 9 and "-", found "${positionals.join(' ')}"`, help)
}
if (name === 'local') fail('expected another name, found "local", which is that of KAWARABAN_TOKEN')

const token = randomBytes(24).toString('base64url')
print(`The token of ${name}, which is shown only now:`)
print(`  ${token}`)
print('Its entry for the secret TOKENS, which cannot be used to sign in:')
print(`  ${name}:${digestOf(token).toString('hex')}`)
print('The secret has the entries of all tokens, with spaces between; who is not among them has no access. To put it:')
print('  npx wrangler secret put TOKENS')
print('A secret cannot be read back: keep the entries where you keep your settings.')
