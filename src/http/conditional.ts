/**
 * Whether a GET or HEAD of an existing document gets a 304, by the conditions of RFC 9110, section
 * 13.
 */
export function isNotModified(headers: Headers, document: { etag: string; lastModified: Date }): boolean {
  const noneMatch = headers.get('If-None-Match')
  // 13.1.3: If-None-Match overrides If-Modified-Since. Most clients send a single ETag.
  if (noneMatch !== null) return noneMatch === document.etag || listsTag(noneMatch, document.etag)
  const modifiedSince = headers.get('If-Modified-Since')
  const since = modifiedSince === null ? null : readHttpDate(modifiedSince)
  // An HTTP date has whole seconds.
  return since !== null && Math.floor(document.lastModified.getTime() / 1000) <= since.getTime() / 1000
}

/**
 * 13.1.2: matches `*` or a list that contains the ETag by weak comparison (8.8.3.2). Tags may
 * contain commas.
 */
export function listsTag(list: string, etag: string): boolean {
  if (list.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  const tags = list.matchAll(/(?<=^|,)[ \t]*(?:W\/)?("[\x21\x23-\x7E\x80-\xFF]*")[ \t]*(?=,|$)/g)
  return [...tags].some(([, tag]) => tag === opaque)
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const time = '\\d{2}:\\d{2}:\\d{2}'
/** 5.6.7: the preferred format and the two obsolete ones, which recipients must accept. */
const httpDates = [
  new RegExp(`^[A-Z][a-z]{2}, \\d{2} ${month} \\d{4} ${time} GMT$`),
  new RegExp(`^[A-Z][a-z]{5,8}, \\d{2}-${month}-\\d{2} ${time} GMT$`),
  new RegExp(`^[A-Z][a-z]{2} ${month} [ \\d]\\d ${time} \\d{4}$`),
]

/** Reads an HTTP date; `null` for anything else, which must be ignored. */
function readHttpDate(text: string): Date | null {
  if (!httpDates.some((format) => format.test(text))) return null
  const date = new Date(text.endsWith('GMT') ? text : `${text} GMT`)
  // Date turns February 30 into March 1 or 2.
  return date.getUTCDate() === Number(/\d\d?/.exec(text)?.[0]) ? date : null
}
