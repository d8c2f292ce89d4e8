import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { settingsFile } from '../folders.ts'
import { isObject } from './shapes.ts'

/** Reads `wrangler.toml`. */
export function readWranglerSettings(): Readonly<Record<string, unknown>> {
  return parse(readFileSync(settingsFile, 'utf8'))
}

/** The entry of the newsroom's database; `null` if there is none, so that the folder is published. */
export function findDatabase({ d1_databases: databases }: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  if (!Array.isArray(databases)) return null
  return databases.filter(isObject).find((database) => database['binding'] === 'DB') ?? null
}
