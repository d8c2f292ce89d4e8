import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { root, settingsFile } from '../folders.ts'

const settings = readFileSync(settingsFile, 'utf8')
const parsed = parse(settings)

/** The compatibility date of the Worker, also used for the workers it is compared with. */
export const compatibilityDate = String(parsed['compatibility_date'])

/** The settings of the Worker, with an origin. */
export const vars: Readonly<Record<string, unknown>> = { ...(parsed['vars'] as object), ORIGIN: 'https://news.example' }

/** Copies the checkout without its articles and sets an origin. */
export function copyCheckout(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of ['src', 'tools', 'package.json', 'tsconfig.json'])
    cpSync(resolve(root, name), join(folder, name), { recursive: true })
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'wrangler.toml'), settings.replace('ORIGIN = ""', 'ORIGIN = "https://news.example"'))
}

/** Bundles the Worker of a checkout like a deployment. Returns the folder of the bundle. */
export function bundleWorker(folder: string, name: string): string {
  const out = join(folder, name)
  const wrangler = resolve(root, 'node_modules/.bin/wrangler')
  // stdout is ignored: it lists every article.
  const { status, stderr } = spawnSync(wrangler, ['deploy', '--dry-run', '--outdir', out], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`wrangler deploy --dry-run: ${stderr}`)
  return out
}
