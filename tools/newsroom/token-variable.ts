import { isBearerToken } from '../../src/api/bearer.ts'

/** The token in `KAWARABAN_TOKEN`; empty if there is none. */
export function tokenVariable(): string {
  return process.env['KAWARABAN_TOKEN'] ?? ''
}

/** What is wrong with the token in `KAWARABAN_TOKEN`, or `null`. Does not repeat it. */
export function faultOfTokenVariable(): string | null {
  const token = tokenVariable()
  if (token === '' || isBearerToken(token)) return null
  const index = [...token].findIndex((character) => !isBearerToken(character))
  const found = /^\s$/.test([...token][index] ?? '') ? 'a space or line end' : 'another'
  return `KAWARABAN_TOKEN: expected letters, digits and signs of ASCII, found ${found} as character ${index + 1}; a header cannot carry it`
}
