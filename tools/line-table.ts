import { lineTexts } from '../src/article/lines.ts'
import { describeRoles, type Roles } from '../src/article/roles.ts'
import { print } from './terminal.ts'

/**
 * Prints each line of a file that is not blank: its number, what it was taken for, its text, cut to
 * `maxLength` characters, and why.
 */
export function printLines(content: Uint8Array, roles: Roles, maxLength = Infinity): void {
  const names = describeRoles(roles)
  for (const [index, line] of lineTexts(new TextDecoder().decode(content)).entries()) {
    if (line.trim() === '') continue
    const number = index + 1
    const why = roles.get(number)?.why ?? 'the file was not read this far'
    const start = `${String(number).padStart(4)}  ${(names.get(number) ?? 'nothing').padEnd(22)}`
    print(`${start}  ${shorten(line.trim(), maxLength)}  `, ['dim', `(${why})`])
  }
}

function shorten(line: string, maxLength: number): string {
  const characters = line.length > maxLength ? Array.from(line) : []
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : line
}
