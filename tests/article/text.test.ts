import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine } from '../../src/article/text.ts'
import { anyText, signsOf } from '../feed/generated.ts'

describe('cleanLine', () => {
  it('removes controls and lost characters, and makes single spaces', () => {
    expect(cleanLine('\u200F Har\u0008bor\uFFFD \u00A0\tReopens\uD800\n')).toBe('Harbor Reopens')
  })

  it('preserves every letter, mark, digit and sign of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(signsOf(cleanLine(text))).toBe(signsOf(text))
      }),
    )
  })
})
