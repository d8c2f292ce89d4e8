/**
 * Whether a header can carry a token: visible characters of ASCII. RFC 6750, section 2.1, allows
 * fewer; all of these reach the newsroom unchanged.
 */
export function isBearerToken(token: string): boolean {
  return /^[!-~]+$/.test(token)
}
