import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { escapeControls } from '../tools/terminal.ts'
import { makeCheckout } from './checkout.ts'

/*
 * No text, file name or option can control the terminal when a command prints it.
 */

const { path: checkout, npm, bash, write, restore, remove } = makeCheckout()

beforeEach(restore)
afterAll(remove)

/** Control characters, line separators and bidirectional overrides. */
const active = /(?![\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

/** The escape sequences for styles. */
const escape = '\u001B'
const style = new RegExp(`${escape}\\[\\d+m`, 'g')

/** Sets a terminal's title. */
const title = `${escape}]0;X\u0007`

/** An article with control characters in keys, values and text, as YAML escapes them. */
function writeHostile(): void {
  const keys = '"\\e]0;X\\a": 1\n"a\\nforged.txt:1:1: error: b": 1\n"\\x9B2J\\x7F": 1\n"\\u202Egnorw\\u2028": 1\n'
  const front = `---\ntitle: "A Bridge \\u202Eegdirb\\u2066"\npublished: 2024-11-18 14:57\n${keys}---\n`
  write('articles/hostile.md', `${front}\nIt is ${title} \u009B2J\u007F.\u2028\n\n    \u001B[2J\u202E\n`)
}

describe('escapeControls', () => {
  it('escapes control sequences', () => {
    expect(escapeControls(`${title}a\tb\nc\r\u007F\u0085\u2028\u202E 橋☔️`)).toBe(
      '\\u001b]0;X\\u0007a\tb\\u000ac\\u000d\\u007f\\u0085\\u2028\\u202e 橋☔️',
    )
  })

  it('escapes any text, and keeps the values of JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeControls(text)).not.toMatch(active)
        expect(escapeControls(text)).not.toContain('\n')
        expect(JSON.parse(escapeControls(JSON.stringify({ [text]: text })))).toEqual({ [text]: text })
      }),
    )
  })
})

describe('a hostile article', () => {
  beforeEach(() => writeHostile())

  it('is escaped by check, one problem a line', async () => {
    const { code, out, err } = await npm('run', '-s', 'check')
    expect(code).toBe(1)
    expect(out + err).not.toMatch(active)
    expect(out).toContain('"\\u001b]0;X\\u0007"')
    expect(out).toContain('"a\\u000aforged.txt:1:1: error: b"')
    expect(out.split('\n').filter((line) => !line.startsWith('articles/hostile.md:'))).toEqual([''])
  })

  it('is escaped by preview', async () => {
    const { code, out, err } = await npm('run', '-s', 'preview', '--', 'articles/hostile.md')
    expect(code).toBe(1)
    expect(out).toContain('A Bridge \\u202eegdirb')
    expect(out + err).not.toMatch(active)
  })

  it('becomes valid JSON with exact values in inspect and check --json', async () => {
    const inspected = await npm('run', '-s', 'inspect', '--', 'articles/hostile.md')
    expect(inspected.out).not.toMatch(active)
    expect(inspected.out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(inspected.out).article.title).toContain('\u202E')
    const { out } = await npm('run', '-s', 'check', '--', '--json')
    expect(out).not.toMatch(active)
    const messages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).message)
    expect(messages.join()).toContain(`"${title}"`)
    expect(messages.join()).toContain('"a\nforged.txt:1:1: error: b"')
  })

  it('cannot forge a GitHub annotation', async () => {
    write('articles/a%0A::error::,b.txt', '')
    write('articles/a\n::error::forged.txt', '')
    const { out } = await bash('GITHUB_ACTIONS=true npm run -s check')
    expect(out).not.toMatch(active)
    const lines = out.trimEnd().split('\n')
    expect(lines.filter((line) => !/^::(?:error|warning) file=articles\/[^:,]+,line=\d+,col=\d+::expected /.test(line))).toEqual(
      [],
    )
    expect(lines[0]).toMatch(/^::(?:error|warning) file=articles\/a%0A%3A%3Aerror%3A%3Aforged\.txt,line=1,col=1::/)
    expect(lines[1]).toMatch(/^::(?:error|warning) file=articles\/a%250A%3A%3Aerror%3A%3A%2Cb\.txt,line=1,col=1::/)
  })

  // On a terminal, problems are printed with styles and their line.
  it.runIf(spawnSync('script', ['--version']).status === 0)('sends only text and styles to a terminal', async () => {
    write('articles/place.txt', `Bridge Opens to Applause\n${title}25:75 JST, November 18, 2024\nThe bridge opened.`)
    for (const command of [
      'npm run -s check',
      'npm run -s preview -- articles/hostile.md',
      'npm run -s preview -- articles/place.txt',
    ]) {
      const { out } = await bash(`env -u CI TERM=xterm script -qec '${command}' /dev/null`)
      expect(out).toMatch(style)
      expect(out.replaceAll(style, '').replaceAll('\r\n', '\n')).not.toMatch(active)
    }
  })
})

describe('an argument', () => {
  it.each([
    ['start', `--port ${title}`, 'expected a number from 1 to 65535, found "\\u001b]0;X\\u0007"'],
    ['check', `--${title}`, "'--\\u001b]0;X\\u0007'"],
    ['preview', `${title}.txt`, '\\u001b]0;X\\u0007.txt:1:1: error: expected a file that can be read'],
    ['inspect', `${title}.txt`, '\\u001b]0;X\\u0007.txt:1:1: error: expected a file that can be read'],
  ])('is escaped by %s', async (name, typed, line) => {
    const { code, out, err } = await npm('run', '-s', name, '--', ...typed.split(' '))
    expect(code).toBe(1)
    expect(out + err).not.toMatch(active)
    expect(err).toContain(line)
  })
})

describe('a command whose output pipe is closed', () => {
  it('prints the first line and exits with 141', async () => {
    for (let index = 100; index < 400; index += 1)
      symlinkSync('nowhere', join(checkout, `articles/${'a'.repeat(200)}-${index}.txt`))
    const { out, err } = await bash('(npm run -s check; echo "ended with $?" >&2) | head -1')
    expect(out).toMatch(/^articles\/a+-100\.txt:1:1: error: [^\n]+\n$/)
    // On a busy machine, the last line may be written before the pipe closes.
    expect(err).toMatch(/ended with 141\n$/)
  })

  it.each(['inspect -- articles/bridge.txt', 'preview -- articles/bridge.txt', 'new -- Bridge'])(
    'exits silently with 141: %s',
    async (command) => {
      const { out, err } = await bash(`(npm run -s ${command}; echo "ended with $?" >&2) | true`)
      expect({ out, err }).toEqual({ out: '', err: 'ended with 141\n' })
    },
  )
})
