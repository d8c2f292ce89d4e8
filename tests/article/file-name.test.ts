import { expect, it } from 'vitest'
import { proposeNames } from '../../src/article/file-name.ts'

const clock = new Date('2024-11-18T14:57:03Z')
const first = (headline: string): string => proposeNames(headline, clock).next().value

it.each([
  ['Harbor Town Opens Its First Bridge', 'harbor-town-opens-its-first-bridge'],
  ['The Mayor’s Café, 1924', 'the-mayors-cafe-1924'],
  ['東京湾に新しい橋が開通', '20241118-145703'],
  ['2024', '20241118-145703'],
  ['', '20241118-145703'],
])('proposes for %j the name %s', (headline, name) => {
  expect(first(headline)).toBe(name)
})

it('proposes the words that fit, and numbers for names that are taken', () => {
  expect(first('word '.repeat(30)).length).toBeLessThanOrEqual(60)
  const names = proposeNames('Bridge', clock)
  expect([names.next().value, names.next().value, names.next().value]).toEqual(['bridge', 'bridge-2', 'bridge-3'])
})
