const smallName = "\\p{Ll}[\\p{Ll}\\p{M}'’.-]*(?: \\p{Ll}[\\p{Ll}\\p{M}'’.-]+){1,2}"
const smallByline = new RegExp(`^by (${smallName}(?: and ${smallName})?)$`, 'u')
/** Words that names never contain: `by popular demand`, `by the numbers`. */
const noName = new Set(
  'a all air an any appointment area as at chance demand design far for force foot from hand heart her his in invitation it its land law means mail my no of on one or order our own phone popular post rail request road sea section staff than that the their then these this those to topic train two way with word year'.split(
    ' ',
  ),
)

/**
 * Returns the names of `by kenji nakanishi` as printed, or `null` for a line such as
 * `by popular demand`.
 */
export function readSmallByline(line: string): string | null {
  const names = line.startsWith('by ') ? smallByline.exec(line)?.[1] : undefined
  return names === undefined || names.split(' ').some((word) => noName.has(word)) ? null : names
}
