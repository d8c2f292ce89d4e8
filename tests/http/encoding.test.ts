import fc from 'fast-check'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chooseEncoding, encode, encodings } from '../../src/http/encoding.ts'

describe('chooseEncoding (RFC 9110, section 12.5.3)', () => {
  it.each<[string, string | null, string]>([
    ['no header: anything goes, and nothing is safe', null, 'identity'],
    ['an empty header: only what is as it is', '', 'identity'],
    ['what browsers send', 'gzip, deflate, br, zstd', 'br'],
    ['what curl sends', 'deflate, gzip, br, zstd', 'br'],
    ['gzip alone', 'gzip', 'gzip'],
    ['gzip by its old name', 'x-gzip', 'gzip'],
    ['in capitals', 'GZIP', 'gzip'],
    ['one we do not have', 'zstd', 'identity'],
    ['a weight that prefers gzip', 'br;q=0.5, gzip;q=0.8', 'gzip'],
    ['equal weights: the smaller', 'gzip;q=0.8, br;q=0.8', 'br'],
    ['a refusal', 'br;q=0, gzip', 'gzip'],
    ['a refusal with decimals', 'br;q=0.000, gzip', 'gzip'],
    ['identity before all', 'identity, gzip;q=0.5', 'identity'],
    ['identity refused', 'identity;q=0, gzip', 'gzip'],
    ['anything', '*', 'br'],
    ['anything but brotli', '*, br;q=0', 'gzip'],
    ['nothing but gzip', 'gzip, *;q=0', 'gzip'],
    ['nothing at all: there is nothing better to send', '*;q=0', 'identity'],
    ['identity and all others refused', 'identity;q=0, *;q=0', 'identity'],
    ['spaces and tabs around the weight', 'gzip ; q=0.5 ,\tbr ;q= 0.4', 'gzip'],
    ['a weight that is none', 'br;q=high, gzip', 'gzip'],
    ['a weight above one', 'br;q=2, gzip;q=0.1', 'gzip'],
    ['empty items', ',,gzip,,', 'gzip'],
  ])('%s', (_name, header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
    // Again, since the last result is cached.
    expect(chooseEncoding(header)).toBe(encoding)
  })

  it('returns a known encoding for any header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(encodings).toContain(chooseEncoding(header))
      }),
    )
  })
})

describe('encode', () => {
  it('returns bytes that decode to the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (some) => {
        const bytes = new Uint8Array(some)
        expect(new Uint8Array(brotliDecompressSync(encode(bytes, 'br')))).toEqual(bytes)
        expect(new Uint8Array(gunzipSync(encode(bytes, 'gzip')))).toEqual(bytes)
      }),
    )
  })
})
