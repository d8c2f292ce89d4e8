import { monthNames } from './months.ts'
import { readEra, yearInEra } from './eras.ts'
import { type Fault, faultIn } from './fault.ts'
import { monthOf, weekdayOf } from './lookup.ts'
import type { Moment } from './moments.ts'
import { numberOf } from './numerals.ts'

/** A day of the Gregorian calendar. */
export interface Day {
  year: number
  month: number
  day: number
}

/** Resolves the date of a moment to a day, or to a fault. `text` is the line as pasted. */
export function resolveDay(text: string, moment: Moment & { date: object }, isDayFirst: boolean): Day | Fault {
  const { date } = moment
  const { parts } = date
  if (parts['unclear'] !== undefined)
    return faultIn(text, date, null, 'the year with four digits and the month, such as November 18, 2024')
  const era = readEra(parts['era'] ?? '')
  const said = numberOf(parts['year'] ?? '') ?? 0
  const year = era === null ? said : yearInEra(era, said)
  if (year === null) return faultIn(text, date, 'year', `a year of ${parts['era']}`)
  if (year < 1868 || year > 2199) return faultIn(text, date, 'year', 'a year from 1868 to 2199')
  const read = parts['first'] === undefined ? readNamed(parts) : chooseOrder(text, moment, year, isDayFirst)
  if ('expected' in read) return read
  const { month, day } = read
  if (month < 1 || month > 12) return faultIn(text, date, 'month', 'a month from 1 to 12')
  const lastDay = lastDayOf(year, month)
  if (day < 1 || day > lastDay) return faultIn(text, date, 'day', `a day from 1 to ${lastDay} for ${year}-${pad(month)}`)
  const iso = `${year}-${pad(month)}-${pad(day)}`
  if (era && (iso < era.from || iso > era.to))
    return faultIn(text, date, 'year', `a day of ${era.name}, from ${era.from} to ${era.to}`)
  return faultOfWeekday(text, moment, { year, month, day }) ?? { year, month, day }
}

function readNamed(parts: Record<string, string | undefined>): Omit<Day, 'year'> {
  const { monthName, month, day } = parts
  return { month: (monthName === undefined ? numberOf(month ?? '') : monthOf(monthName)) ?? 0, day: numberOf(day ?? '') ?? 0 }
}

/**
 * Resolves a date such as `18/11/2024` if only one order is possible: the other is not a date, or
 * does not match the weekday.
 */
function chooseOrder(
  text: string,
  moment: Moment & { date: object },
  year: number,
  isDayFirst: boolean,
): Omit<Day, 'year'> | Fault {
  const { date } = moment
  const [first, second] = [Number(date.parts['first']), Number(date.parts['second'])]
  const european = { month: second, day: first }
  const american = { month: first, day: second }
  if (isDayFirst || first === second) return european
  const possible = [american, european].filter(
    ({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month),
  )
  const onWeekday = possible.filter((each) => faultOfWeekday(text, moment, { year, ...each }) === null)
  const [one, other] = onWeekday.length > 0 ? onWeekday : possible
  if (one === undefined) return faultIn(text, date, null, 'a day and a month')
  if (other === undefined) return one
  const [monthFirst, dayFirst] = [one, other].map(({ month, day }) => `"${englishMonths[month - 1]} ${day}, ${year}"`)
  return faultIn(text, date, null, `the month in words, ${monthFirst} or ${dayFirst}`)
}

const englishMonths = monthNames.split('|')

/** Checks the weekday beside a date. Returns `null` if it is right or missing. */
function faultOfWeekday(text: string, { weekday }: Moment, { year, month, day }: Day): Fault | null {
  if (weekday === null) return null
  const said = weekdayOf(weekday.text.split(/[・･]/, 1)[0] ?? '')
  const right = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  if (said === null || said.day === right) return null
  return faultIn(text, weekday, null, `${said.nameOf(right)}, as that day was`)
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
