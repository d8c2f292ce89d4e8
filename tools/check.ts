import { enableCompileCache } from 'node:module'

// Compiling what it imports is a good part of a check's time, and need not be done at each: only what is imported from here on
// comes out of Node's cache.
enableCompileCache()
const { articlesFolder } = await import('./folders.ts')
const { readAhead } = await import('./read-ahead.ts')
// The files are read while all else loads.
const reader = readAhead(articlesFolder)
const { checkArticles } = await import('./check-articles.ts')
try {
  await checkArticles(reader)
} catch (error) {
  const { failFor } = await import('./newsroom.ts')
  failFor('articles', 'a folder that can be read', error)
}
