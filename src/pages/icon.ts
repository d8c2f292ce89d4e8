/** Wraps a PNG of 64 by 64 pixels in an ICO file: a header, one entry, and the PNG itself. */
export function makeFavicon(png: ArrayBuffer): ArrayBuffer {
  const header = 22
  const bytes = new Uint8Array(header + png.byteLength)
  const view = new DataView(bytes.buffer)
  view.setUint16(2, 1, true) // an icon
  view.setUint16(4, 1, true) // with one picture
  bytes.set([64, 64], 6) // of this width and height
  view.setUint16(10, 1, true) // in one plane
  view.setUint16(12, 32, true) // of 32 bits a pixel
  view.setUint32(14, png.byteLength, true)
  view.setUint32(18, header, true)
  bytes.set(new Uint8Array(png), header)
  return bytes.buffer
}
