/** How long clients should wait while the database does not respond, in seconds. */
const pause = 30

/** The header of a response without the database. */
export const retryAfter = { 'Retry-After': `${pause}` }

/** What its text advises. */
export const retryAdvice = `in ${pause} seconds`
