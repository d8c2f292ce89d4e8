import type { Image } from '../article/article.ts'

/** A picture attached to an item. Every field is required by the formats. */
interface Enclosure {
  url: string
  type: string
  /** In bytes. */
  length: number
}

const types: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** The media type by the file extension of a URL; `undefined` if unknown. */
function imageType(url: string): string | undefined {
  const extension = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(types, extension) ? types[extension] : undefined
}

/** A picture in Media RSS: the attributes and children of `media:content`. */
export function mediaOf({ url, alt, credit, width, height }: Image): {
  attributes: Record<string, string>
  description: string | null
  credit: string | null
} {
  const type = imageType(url)
  const attributes = {
    url,
    medium: 'image',
    ...(type !== undefined && { type }),
    ...(width !== null && { width: String(width) }),
    ...(height !== null && { height: String(height) }),
  }
  return { attributes, description: alt.length > 0 ? alt : null, credit }
}

/** A picture as an enclosure; `null` if its length or type is unknown. */
export function enclosureOf(image: Image | null): Enclosure | null {
  const type = image === null ? undefined : imageType(image.url)
  return image === null || image.length === null || type === undefined ? null : { url: image.url, type, length: image.length }
}
