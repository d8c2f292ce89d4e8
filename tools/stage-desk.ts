import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { failWithReason } from './command-line.ts'
import { root } from './folders.ts'
import { replaceFile } from './replace-file.ts'

const folder = 'dist/desk'

/** Compiles the script of the desk to `dist/desk/desk.script`, which the Worker serves. */
export function stageDesk(): void {
  const { outputFiles } = buildSync({
    entryPoints: [resolve(root, 'src/desk/client/main.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
  })
  try {
    mkdirSync(resolve(root, folder), { recursive: true })
    for (const { contents } of outputFiles) replaceFile(resolve(root, folder, 'desk.script'), contents)
  } catch (error) {
    failWithReason(folder, 'a folder that can be written', error)
  }
}
