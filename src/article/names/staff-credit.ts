/** How a staff credit begins. Agencies print them below their articles. */
const opens =
  /^[—–([-]{0,2} ?(?:(?:additional|with|further) )*(?:reporting|writing|editing|compiled|edited|assistance|graphics?|produced) (?:and \w+ )?(?:by|from) /i
/** Words in a staff credit that are not names. */
const words = new Set(
  'additional with further reporting writing editing compiled edited assistance graphic graphics produced by from and in for at the de la del von van der den di da le al bin of'.split(
    ' ',
  ),
)

/**
 * Whether a line only names the people who worked on an article:
 * `Reporting by Pia Holm in Oslo; Editing by Ole Brandt`. A sentence that begins the same way has a
 * verb.
 */
export function isStaffCredit(text: string): boolean {
  const [opening] = (text.length <= maxLength && opens.exec(text)) || []
  if (opening === undefined || !/^\p{L}/u.test(text.slice(opening.length))) return false
  return (text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).every((word) => /^\p{Lu}/u.test(word) || words.has(word))
}

const maxLength = 400
