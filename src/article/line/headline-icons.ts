/** Matches a few arrows or pictographs. */
const icons = /^[\s»›＞→▶►🔒🔑🎥📷▲]{1,3}|[\s»›＞→⇒▶►🔒🔑🎥📷]{1,3}$| >$/gu
const beginsWithIcon = /^[\s»›＞→▶►🔒🔑🎥📷▲]/u
const endsWithIcon = /[\s»›＞→⇒▶►🔒🔑🎥📷>]$/u

/** `»Wir bleiben«, sagt der Fährmann` */
const opensQuotation = /^»[^\s»«][^»«]{0,100}«/
/** `« Le bac reste »` */
const endsQuotation = /«[^«»]{1,100}»$/

/** Trims arrows and pictographs around a headline, but not the signs of a quotation. */
export function trimIcons(text: string): string {
  // Few headlines have an icon. Testing both ends is faster than searching the whole text.
  if (!beginsWithIcon.test(text) && !endsWithIcon.test(text.slice(-2))) return text
  return text.replace(icons, (icon, at) => ((at === 0 ? opensQuotation : endsQuotation).test(text) ? icon : ''))
}
