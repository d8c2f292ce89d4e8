/** Headers of every response: no type sniffing, and scripts of any site may read it. */
const common = {
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
}

/** A browser that navigates to a feed gets its preview. */
const varyByDestination = { Vary: 'Sec-Fetch-Dest' }

/** Pages have one stylesheet, pictures from any site, and no script. */
const page = {
  ...common,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

/**
 * The desk runs its own script and talks to its own API. Its preview is a frame without an address,
 * which inherits this policy.
 */
const desk = {
  ...common,
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
}

/** The headers of each kind of response, except those about its body and caching. */
export const headers = {
  /** A feed opened in a browser runs and loads nothing. */
  feed: { ...common, ...varyByDestination, 'Content-Security-Policy': "default-src 'none'; sandbox" },
  preview: { ...page, ...varyByDestination },
  page,
  desk,
  other: common,
} satisfies Record<string, Record<string, string>>
