import { randomBytes } from 'node:crypto'
import { digestOf, tokenName } from '../src/api/tokens.ts'
import { readArguments } from './command-line.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s token -- NAME

Creates a token for the publishing API, and prints it with its entry for the secret TOKENS. Stores
nothing. NAME is the owner, of a to z, 0 to 9 and "-"; changes are listed with it.`

const { positionals } = readArguments(help, {})
const [name = '', ...others] = positionals
if (tokenName.exec(name)?.[0] !== name || others.length > 0) {
  fail(`expected one name of a to z, 0 to 9 and "-", found "${positionals.join(' ')}"`, help)
}
if (name === 'local') fail('expected another name, found "local", the name of KAWARABAN_TOKEN')

const token = randomBytes(24).toString('base64url')
print(`The token of ${name}, shown only once:`)
print(`  ${token}`)
print('Its entry for the secret TOKENS, which is not a token itself:')
print(`  ${name}:${digestOf(token).toString('hex')}`)
print('The secret has the entries of all tokens, separated by spaces. Tokens without an entry have no access.')
print('To set it:')
print('  npx wrangler secret put TOKENS')
print('A secret cannot be read back, so keep the entries with your settings.')
