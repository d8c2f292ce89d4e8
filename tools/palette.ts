import { crc32, deflateSync } from 'node:zlib'

/** A picture, four bytes a pixel: red, green, blue and alpha. */
export interface Picture {
  width: number
  height: number
  bytes: Uint8Array
}

/** A PNG of 256 colours, which is much smaller than Chromium's. Every other colour becomes the nearest of them. */
export function encodeWithPalette({ width, height, bytes }: Picture): Buffer {
  const colours = Uint32Array.from({ length: width * height }, (_, index) => colourAt(bytes, index * 4))
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = choosePalette(counts)
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  // A row begins with its filter: 0, none.
  const rows = new Uint8Array((width + 1) * height)
  for (const [index, colour] of colours.entries()) rows[index + Math.floor(index / width) + 1] = places.get(colour) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, by palette.
  header.set([8, 3], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]
  return Buffer.concat([signature, ...chunks])
}

/** Of colours that look alike, the most frequent. */
function choosePalette(counts: ReadonlyMap<number, number>): number[] {
  const frequent = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour)
  const alike = new Map<number, number>()
  for (const colour of frequent) {
    const rough = colour & 0xf0_f0_f0
    if (!alike.has(rough)) alike.set(rough, colour)
  }
  return [...alike.values()].slice(0, 256)
}

function colourAt(bytes: Uint8Array, index: number): number {
  return ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
}

function parts(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = parts(colour)
  const distances = palette.map((other) => {
    const [r, g, b] = parts(other)
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
  })
  return distances.indexOf(Math.min(...distances))
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
