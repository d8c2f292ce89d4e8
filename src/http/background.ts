/**
 * Takes work that continues after the response. Must be called during a request: the runtime ends
 * all other work of the request.
 */
export type Background = (work: Promise<unknown>) => void
