/** Whether a parsed value is an object whose fields may be read. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a parsed value is an object whose fields are all strings. */
export function isTextMap(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string')
}

/** Whether a parsed value is a list of such elements. */
export function isListOf<Element>(value: unknown, isElement: (element: unknown) => element is Element): value is Element[] {
  return Array.isArray(value) && value.every(isElement)
}

/** Whether a parsed value is text or `null`. */
export function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
