/** Whether a GET or HEAD may be answered 304: the conditions of RFC 9110, section 13, for a document that exists. */
export function isNotModified(headers: Headers, document: { etag: string; lastModified: Date }): boolean {
  const noneMatch = headers.get('If-None-Match')
  // 13.1.3: a recipient must ignore If-Modified-Since when If-None-Match is there.
  // Most clients send the one tag that they were given.
  if (noneMatch !== null) return noneMatch === document.etag || listsTag(noneMatch, document.etag)
  const modifiedSince = headers.get('If-Modified-Since')
  const since = modifiedSince === null ? null : readHttpDate(modifiedSince)
  // An HTTP date has whole seconds.
  return since !== null && Math.floor(document.lastModified.getTime() / 1000) <= since.getTime() / 1000
}

/** Whether a list of tags is `*`, or has a tag by weak comparison (13.1.2, 8.8.3.2). A quoted comma is part of a tag. */
export function listsTag(list: string, etag: string): boolean {
  if (list.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  const tags = list.matchAll(/(?<=^|,)[ \t]*(?:W\/)?("[\x21\x23-\x7E\x80-\xFF]*")[ \t]*(?=,|$)/g)
  return [...tags].some(([, tag]) => tag === opaque)
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const time = '\\d{2}:\\d{2}:\\d{2}'
/** 5.6.7: the date in use, and the two obsolete forms that must still be read. */
const httpDates = [
  new RegExp(`^[A-Z][a-z]{2}, \\d{2} ${month} \\d{4} ${time} GMT$`),
  new RegExp(`^[A-Z][a-z]{5,8}, \\d{2}-${month}-\\d{2} ${time} GMT$`),
  new RegExp(`^[A-Z][a-z]{2} ${month} [ \\d]\\d ${time} \\d{4}$`),
]

/** An HTTP date; `null` for anything else, which must be ignored. */
function readHttpDate(text: string): Date | null {
  if (!httpDates.some((form) => form.test(text))) return null
  const date = new Date(text.endsWith('GMT') ? text : `${text} GMT`)
  // A day that the month does not have would be one of the next.
  return date.getUTCDate() === Number(/\d\d?/.exec(text)?.[0]) ? date : null
}
