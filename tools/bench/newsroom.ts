import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatHouseTime } from '../../src/article/zone.ts'
import { root } from '../folders.ts'

const paragraphs = Array.from(
  { length: 6 },
  (_, index) =>
    `The town opened bridge ${index}, and “the ferry stays,” the mayor said. ${'It carries lanterns across the river. '.repeat(7).trim()}`,
)

/** Writes articles of about 2 kB, as newspapers have them, in `sections` sections, 47 minutes apart. */
export function writeArticles(folder: string, count: number, sections: number): void {
  mkdirSync(folder, { recursive: true })
  const start = Date.UTC(2026, 9, 1) - count * 47 * 60_000
  for (let index = 0; index < count; index += 1) {
    const list = Array.from(
      { length: 5 },
      (_, place) => `-\nHarbor Town Opens Bridge Number ${(index + place) % 40}; Ferry Keeps Running`,
    )
    const text = [
      `Report ${index}: Harbor Opens to Ships`,
      '',
      'A ferry leaves on Sunday.',
      formatHouseTime(new Date(start + index * 47 * 60_000), 'Asia/Tokyo'),
      `SHIOMI — ${paragraphs[0]}`,
      ...paragraphs.slice(1),
      `"Section ${index % sections}" POPULAR ARTICLE`,
      ...list,
    ]
    writeFileSync(join(folder, `a${index}.txt`), text.join('\n'))
  }
}

/** Copies the checkout without its articles, with an origin, so that its worker can be bundled over others. */
export function copyCheckout(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of ['src', 'tools', 'package.json']) cpSync(resolve(root, name), join(folder, name), { recursive: true })
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'))
  const settings = readFileSync(resolve(root, 'wrangler.toml'), 'utf8')
  writeFileSync(join(folder, 'wrangler.toml'), settings.replace('ORIGIN = ""', 'ORIGIN = "https://news.example"'))
}

/** Bundles the worker of a folder as a deployment does, and returns the folder of the bundle. */
export function bundle(folder: string, name: string): string {
  const out = join(folder, name)
  const wrangler = resolve(root, 'node_modules/.bin/wrangler')
  const { status, stderr } = spawnSync(wrangler, ['deploy', '--dry-run', '--outdir', out], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`wrangler deploy --dry-run: ${stderr}`)
  return out
}
