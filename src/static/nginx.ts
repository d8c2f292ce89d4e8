import { redirection, redirects } from '../site/redirects.ts'
import { errorHeaders, type HeaderRule } from './header-rules.ts'
import { isExact, matches, regexOf } from './pattern.ts'

/**
 * What a `server` of nginx includes: types, headers, redirects and error pages. `withdrawn` has the
 * paths that get a 410.
 */
export function renderNginx(rules: readonly HeaderRule[], withdrawn: readonly string[]): string {
  const blocks = [
    ...['/404.html', '/410.html'].map((path) => block(`= ${path}`, ['internal;', ...headerLines(errorHeaders, ' always')])),
    ...rules.filter(({ pattern, of }) => isExact(pattern) && of !== 'redirect').map(location),
    // nginx takes the first expression that matches.
    ...rules.filter(({ pattern }) => !isExact(pattern)).map(location),
    ...redirects.map(({ from, to }) => block(`= ${from}`, [...headerLines(headersAt(rules, from)), redirectTo(to)])),
    ...withdrawn.map((path) => block(`= ${path}`, ['return 410;'])),
    block('/', ['return 404;']),
  ]
  return `# Written by npm run build for the example in docs/nginx.conf. Reload nginx when it changes.
charset off;
absolute_redirect off;
error_page 404 /404.html;
error_page 410 /410.html;

# The second part of the path as it was sent, for Link headers.
if ($request_uri ~ "^/[^/?]+/(?<kawaraban_parameter>[^/?]+)") {
}

${blocks.join('\n')}`
}

function location({ pattern, headers, of }: HeaderRule): string {
  const file = pattern === '/' ? '/index.html' : of === 'page' ? '$uri.html' : '$uri'
  const place = isExact(pattern) ? `= ${pattern}` : `~ ${quote(regexOf(pattern))}`
  return block(place, [...headerLines(headers), `try_files ${file} =404;`])
}

function redirectTo(path: string): string {
  return `return ${redirection.status} ${path};`
}

/** The headers at a path. */
function headersAt(rules: readonly HeaderRule[], path: string): HeaderRule['headers'] {
  return rules.findLast(({ pattern }) => matches(pattern, path))?.headers ?? {}
}

/** Directives that send these headers, with the media type whatever the name of the file. */
function headerLines({ 'Content-Type': type, ...headers }: HeaderRule['headers'], always = ''): string[] {
  const added = Object.entries(headers).map(([name, value]) => `add_header ${name} ${quote(value)}${always};`)
  return type === undefined ? added : ['types {}', `default_type ${quote(type)};`, ...added]
}

/** A text in quotes. The parameter of a pattern is always the second part of its path. */
function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/(?<=\/):\w+/g, '$${kawaraban_parameter}')}"`
}

function block(place: string, lines: readonly string[]): string {
  return `location ${place} {\n${lines.map((line) => `    ${line}\n`).join('')}}\n`
}
