import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './folders.ts'
import { replaceFile } from './replace-file.ts'

// Pages are JSX, which Node does not run. The bundle also identifies the program: a build by another
// one keeps nothing of the last.
const folder = resolve(root, '.kawaraban')
const bundle = join(folder, 'build.mjs')
const inputsFile = join(folder, 'build.inputs.json')
try {
  // Bundling takes as long as a build after one new article.
  if (!isCurrent()) await makeBundle()
} catch (error) {
  // Not imported above: it imports as much as the bundle has.
  const { failWithReason } = await import('./command-line.ts')
  failWithReason('.kawaraban', 'a folder that can be written', error)
}
await import(pathToFileURL(bundle).href)

async function makeBundle(): Promise<void> {
  const { buildSync } = await import('esbuild')
  const began = Date.now()
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [resolve(root, 'tools/build/entry.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    metafile: true,
    tsconfig: resolve(root, 'tsconfig.json'),
    alias: { 'xml-js': resolve(root, 'src/feed/print-xml.ts') },
    // Dependencies in CommonJS require modules of Node.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  const inputs = [...Object.keys(metafile.inputs), 'tools/build-bundle.ts', 'tsconfig.json', 'node_modules/esbuild/package.json']
  const states = inputs.map((name) => [name, stateOf(name)])
  mkdirSync(folder, { recursive: true })
  for (const { contents } of outputFiles) replaceFile(bundle, contents)
  // A file that has changed since may be in the bundle as it was.
  if (inputs.some((name) => statSync(resolve(root, name)).mtimeMs >= began)) return
  replaceFile(inputsFile, Buffer.from(JSON.stringify([...states, ['.kawaraban/build.mjs', stateOf('.kawaraban/build.mjs')]])))
}

/** Whether the bundle is made from the files as they are. */
function isCurrent(): boolean {
  try {
    const states: [name: string, state: string][] = JSON.parse(readFileSync(inputsFile, 'utf8'))
    return states.every(([name, state]) => stateOf(name) === state)
  } catch {
    return false
  }
}

function stateOf(name: string): string {
  const { size, mtimeMs } = statSync(resolve(root, name))
  return `${size} ${mtimeMs}`
}
