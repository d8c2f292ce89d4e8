/** What every answer says: its type is as stated, and scripts of any site may read what anybody may read. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
}

/** At the address of a feed, a browser gets its preview. */
const byDestination = { Vary: 'Sec-Fetch-Dest' }

/** A page has one stylesheet, pictures from where its articles say, and no script. */
const page = {
  ...everywhere,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

/** The headers of each sort of answer, but for those about its bytes and its caching. */
export const headers = {
  /** A feed that a browser shows runs nothing and loads nothing. */
  feed: { ...everywhere, ...byDestination, 'Content-Security-Policy': "default-src 'none'; sandbox" },
  preview: { ...page, ...byDestination },
  page,
  other: everywhere,
} satisfies Record<string, Record<string, string>>
