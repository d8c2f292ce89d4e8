import type { Image } from '../article/article.ts'

/** A picture as a file that goes with an item: only what readers must know of one, and all of it. */
export interface Enclosure {
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

/** The media type that a picture's address tells; `undefined` when it tells none. */
function imageType(url: string): string | undefined {
  const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(types, ending) ? types[ending] : undefined
}

/** What Media RSS says of a picture: attributes of `media:content`, and the words within it, if there are any. */
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

/** A picture as an enclosure; `null` when its length or type is not known, which are never guessed. */
export function enclosureOf(image: Image | null): Enclosure | null {
  const type = image === null ? undefined : imageType(image.url)
  return image === null || image.length === null || type === undefined ? null : { url: image.url, type, length: image.length }
}
