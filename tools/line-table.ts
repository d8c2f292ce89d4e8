import { lineTexts } from '../src/article/lines.ts'
import { describeRoles, type Roles } from '../src/article/roles.ts'
import { print } from './terminal.ts'

/**
 * Prints the lines of a file that are not blank: the number of each, what it was taken for, the line, cut after `longest` characters,
 * and why.
 */
export function printLines(content: Uint8Array, roles: Roles, longest = Infinity): void {
  const names = describeRoles(roles)
  for (const [index, line] of lineTexts(new TextDecoder().decode(content)).entries()) {
    if (line.trim() === '') continue
    const number = index + 1
    const why = roles.get(number)?.why ?? 'the file could not be read that far'
    const taken = `${String(number).padStart(4)}  ${(names.get(number) ?? 'nothing').padEnd(22)}`
    print(`${taken}  ${shorten(line.trim(), longest)}  `, ['dim', `(${why})`])
  }
}

function shorten(line: string, longest: number): string {
  const characters = line.length > longest ? Array.from(line) : []
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line
}
