import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file that marks a folder as made by a build. Everything in it may be replaced. */
export const buildFile = 'build.json'

/** The contents of {@link buildFile}. */
export interface BuildJson {
  generator: 'Kawaraban'
  /** Whether the build came to its end. If not, the next one completes it. */
  complete: boolean
  /** When the last complete build was made. */
  made: string | null
  /** Identifies the texts it was made from: the revision of the newsroom, or a digest. */
  revision: string | null
  /** When the first document changes by itself: an embargo ends, a month begins, or news gets old. */
  validUntil: string | null
}

/** Reads the file in a folder; `null` unless a build has written it. */
export function readBuildJson(folder: string): BuildJson | null {
  const found = parse(folder)
  if (typeof found !== 'object' || found === null || !('generator' in found) || found.generator !== 'Kawaraban') return null
  const { complete, made, revision, validUntil }: Partial<Record<string, unknown>> = { ...found }
  return {
    generator: 'Kawaraban',
    complete: complete === true,
    made: textOrNull(made),
    revision: textOrNull(revision),
    validUntil: textOrNull(validUntil),
  }
}

function parse(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, buildFile), 'utf8'))
  } catch {
    // None, or another file of this name.
    return null
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Says that a build has begun, and keeps what is said about the last one. */
export function renderBegun(last: BuildJson | null): Uint8Array {
  return render({ made: null, revision: null, validUntil: null, ...last, generator: 'Kawaraban', complete: false })
}

export function renderComplete(build: Pick<BuildJson, 'made' | 'revision' | 'validUntil'>): Uint8Array {
  return render({ generator: 'Kawaraban', complete: true, ...build })
}

function render({ generator, complete, made, revision, validUntil }: BuildJson): Uint8Array {
  return Buffer.from(`${JSON.stringify({ generator, complete, made, revision, validUntil }, null, 2)}\n`)
}
