/** Whether a GET or HEAD may be answered 304: the conditions of RFC 9110, section 13, for a document that exists. */
export function isNotModified(headers: Headers, document: { etag: string; lastModified: Date }): boolean {
  const noneMatch = headers.get('If-None-Match')
  // 13.1.3: a recipient must ignore If-Modified-Since when If-None-Match is there.
  if (noneMatch !== null) return matchesAny(noneMatch, document.etag)
  const since = headers.get('If-Modified-Since')
  if (since === null || !httpDate.test(since)) return false
  // An HTTP date has whole seconds.
  return Math.floor(document.lastModified.getTime() / 1000) <= Date.parse(since) / 1000
}

/** 13.1.2: `*`, or a list of which one tag is the document's by weak comparison (8.8.3.2). A quoted comma is part of a tag. */
function matchesAny(list: string, etag: string): boolean {
  if (list.trim() === '*') return true
  const tags = list.match(/(?:W\/)?"[\x21\x23-\x7E\x80-\xFF]*"/g) ?? []
  return tags.some((tag) => tag.replace('W/', '') === etag.replace('W/', ''))
}

/** 5.6.7: an HTTP date ends in GMT, but for the obsolete form of asctime, which no reader sends. */
const httpDate = / GMT$/
