import { mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { root } from './folders.ts'
import { failWithReason } from './command-line.ts'
import { replaceFile } from './replace-file.ts'

// Pages are JSX, which Node does not run. The bundle also identifies the program: a build by another
// one keeps nothing of the last.
const folder = resolve(root, '.kawaraban')
const bundle = join(folder, 'build.mjs')
const { outputFiles } = buildSync({
  entryPoints: [resolve(root, 'tools/build/entry.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  write: false,
  tsconfig: resolve(root, 'tsconfig.json'),
  // Dependencies in CommonJS require modules of Node.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
})
try {
  mkdirSync(folder, { recursive: true })
  for (const { contents } of outputFiles) replaceFile(bundle, contents)
} catch (error) {
  failWithReason('.kawaraban', 'a folder that can be written', error)
}
enableCompileCache()
await import(pathToFileURL(bundle).href)
