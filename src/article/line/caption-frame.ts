/*
 * Page elements around a caption: counters, buttons and credits in the styles of various
 * newspapers.
 */

/**
 * Matches a counter before a caption and the buttons after it: `1 of 3 | …`,
 * `[1/2] … REUTERS/Nao Minato Purchase Licensing Rights`.
 */
const counter =
  /^(?:\[\d{1,2} ?\/ ?\d{1,2}(?:枚目?)?\] ?|(?:Item|Image|Photo|Picture|Slide|Foto|Bild|Imagen) \d{1,2} (?:of|de|sur|von|di) \d{1,2}[:.|]? ?|\d{1,2} ?(?:of|\/) ?\d{1,2} ?[|:] ?)/i
const button =
  /[ .](?:(?:Purchase|Acquire) Licensing Rights ?(?:, opens new tab)?|(?:hide|toggle) caption|Open image in gallery|Enlarge (?:this )?image)$/i

/** Removes the counter and buttons around a caption. */
export function withoutFrame(line: string): string {
  const start = opensCounter.test(line) ? line.replace(counter, '') : line
  return endsInButton.test(start.slice(-longestEnd))
    ? start.replace(button, (all) => (all.startsWith('.') ? '.' : '')).trim()
    : start
}

const opensCounter = /^(?:\[?\d|[IPSFB][a-z]{3,6} \d)/i
const endsInButton = /(?:Rights|tab|caption|gallery|image)$/i
/** A pattern without a start is tried at each character. */
const longestEnd = 7

/** `The umbrella in the cloakroom. | Greta Holm/POLITICO` */
export const behindBar = /^([^|]{10,}[.”"]) ?\| ?([^|]{2,60})$/
/** `… since 1998. KEN ARLOW/THE GLOBE AND MAIL`, `…, en mayo. LUIS ORTEGA (EFE)` */
const inCapitals =
  /[.!?»”"] ?(\p{Lu}[\p{Lu}'’-]{1,20}(?: \p{Lu}[\p{Lu}'’-]{0,20}){1,3}(?: ?[/(,] ?| POUR | FOR | PARA )[«"“]? ?\p{Lu}[\p{Lu} .&-]{1,40}[)»”"]?)$/u
/** Longer than any name of a picture's owner. */
const maxOwnerLength = 120

/** `[나루군 제공. 재판매 및 DB 금지]`, `GRETA HOLM/THE GLOBE AND MAIL` */
export const owned =
  /^\[[^[\]]{2,40}(?:제공|촬영|캡처|재판매)[^[\]]{0,20}\]$|^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3} ?\/ ?\p{Lu}[\p{Lu} .&-]{1,40}$/u

/** Returns the name in capitals after a caption. */
export function creditInCapitals(line: string): string | null {
  return /[A-Z)"]|[\x80-\uFFFF]/.test(line.slice(-1)) ? (inCapitals.exec(line.slice(-maxOwnerLength))?.[1] ?? null) : null
}
