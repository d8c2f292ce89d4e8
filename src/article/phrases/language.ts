/**
 * Parses a BCP 47 language tag into its canonical form: `ja`, `en-GB`. Returns `undefined` for
 * anything else, such as `english`.
 */
export function readLanguage(text: string): string | undefined {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) ? Intl.getCanonicalLocales(text)[0] : undefined
  } catch {
    return undefined
  }
}
