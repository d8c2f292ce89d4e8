/** Names that lead to a private network, by their last label. */
const privateNames = /\.(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|arpa|onion)$/
const maxLength = 2000

/**
 * Says what is wrong with a callback; `null` if it may be called. It must be public: HTTPS at port
 * 443, a name and no address, and not the hub itself. In development it may also be
 * `http://localhost` or a name below, at any port.
 */
export function faultOfCallback(callback: string, ownOrigin: string, isDevelopment: boolean): string | null {
  // URL parsers drop spaces and control characters, and read other scripts as ASCII.
  if (!/^[\x21-\x7e]+$/.test(callback)) return 'expected a URL of ASCII characters without spaces'
  if (callback.length > maxLength) return `expected at most ${maxLength} characters, found ${callback.length}`
  if (!/^https?:\/\/[^/\\]/i.test(callback) || !URL.canParse(callback))
    return 'expected a URL such as "https://reader.example/callback"'
  const url = new URL(callback)
  const [authority = ''] = callback.slice(callback.indexOf('//') + 2).split(/[/\\?#]/)
  if (authority.includes('@')) return 'expected no user name or password'
  if (callback.includes('#')) return 'expected no fragment'
  const isLocal = url.protocol === 'http:' && /^(?:[a-z0-9-]+\.)*localhost$/.test(url.hostname)
  const own = new URL(ownOrigin)
  // In development, every local name leads here.
  const isOwn = isDevelopment && isLocal ? url.port === own.port : url.host === own.host
  if (isOwn) return 'expected another host than that of the hub'
  if (isDevelopment && url.protocol === 'http:') return isLocal ? null : 'expected https, or in development http://localhost'
  return faultOfPublicUrl(url)
}

function faultOfPublicUrl({ protocol, hostname, port }: URL): string | null {
  if (protocol !== 'https:') return `expected https, found ${protocol.slice(0, -1)}`
  if (port !== '') return `expected port 443, found ${port}`
  // The parser has turned every spelling of an IPv4 address into four numbers.
  if (hostname.startsWith('[') || /^[\d.]+$/.test(hostname)) return 'expected a host name, found an address'
  if (!/^(?:[a-z0-9_-]{1,63}\.)+[a-z0-9-]{1,63}$/.test(hostname)) return 'expected a host name with a dot, and none at its end'
  return privateNames.test(hostname) ? 'expected a public host name' : null
}

/** Appends parameters to the query of a callback, which stays as it is. */
export function withParameters(callback: string, parameters: Readonly<Record<string, string>>): string {
  const separator = /[?&]$/.test(callback) ? '' : callback.includes('?') ? '&' : '?'
  return `${callback}${separator}${new URLSearchParams(parameters).toString()}`
}
