import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodeWithPalette } from '../tools/palette.ts'

/** The data of each chunk of a PNG. */
function chunksOf(png: Buffer): Record<string, Buffer> {
  const chunks: Record<string, Buffer> = {}
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + length)
    at += length + 12
  }
  return chunks
}

describe('a picture with a palette', () => {
  it('has its size, its colours, the most frequent first, and a place among them for each pixel', () => {
    const [red, blue] = [
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ] as const
    const bytes = Uint8Array.from([red, blue, blue, blue, blue, red].flat())
    const { IHDR, PLTE, IDAT } = chunksOf(encodeWithPalette({ width: 3, height: 2, bytes }))
    expect(IHDR?.toString('hex')).toBe('00000003000000020803000000')
    expect(PLTE?.toString('hex')).toBe('0000ffff0000')
    expect(inflateSync(IDAT ?? '').toString('hex')).toBe('0001000000000001')
  })

  it('never has more than 256 colours', () => {
    const pixels = Array.from({ length: 4096 }, (_, at) => [at & 0xf0, (at << 4) & 0xf0, (at >> 4) & 0xf0, 255])
    const { PLTE } = chunksOf(encodeWithPalette({ width: 64, height: 64, bytes: Uint8Array.from(pixels.flat()) }))
    expect(PLTE).toHaveLength(3 * 256)
  })
})
