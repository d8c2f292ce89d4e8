/**
 * A zone that a time may name: an IANA name or an offset, and a place to check the offset against.
 */
export interface Zone {
  zone: string
  /**
   * The place whose clocks must have kept the offset on that day: `EST` in July is an error, since
   * New York was on `EDT`. `null` if no check is needed.
   */
  keptBy: string | null
}

const newYork = 'America/New_York'
const losAngeles = 'America/Los_Angeles'
const berlin = 'Europe/Berlin'
const lisbon = 'Europe/Lisbon'
const athens = 'Europe/Athens'
const sydney = 'Australia/Sydney'

/** Zone names in lower case, with an offset or the place that determines it. */
const offsets: Record<string, string> = {
  'utc gmt z': 'UTC',
  'jst 日本時間': 'Asia/Tokyo',
  'kst 한국시간 韓国時間': 'Asia/Seoul',
  'hkt sgt myt pht awst 香港時間': '+08:00',
  '北京时间 北京時間 中国標準時': 'Asia/Shanghai',
  '台北時間 台灣時間 台湾時間': 'Asia/Taipei',
  'ict wib': '+07:00',
  wita: '+08:00',
  wit: '+09:00',
  pkt: '+05:00',
  npt: '+05:45',
  mmt: '+06:30',
  'msk eat trt idt': '+03:00',
  irst: '+03:30',
  gst: '+04:00',
  'sast cat': '+02:00',
  wat: '+01:00',
  'mst|mountain standard time': '-07:00',
  hst: '-10:00',
  akst: '-09:00',
  akdt: '-08:00',
  'brt art clst': '-03:00',
  nst: '-03:30',
  ndt: '-02:30',
  'cot pet': '-05:00',
  hnt: '-03:30',
  hat: '-02:30',
  'aest|australian eastern standard time': '+10:00',
  acst: '+09:30',
  'coordinated universal time|universal time|greenwich mean time': 'UTC',
  'hong kong time|singapore time|singapore standard time|malaysia time|philippine time|philippine standard time': '+08:00',
  'beijing time|china time|china standard time': 'Asia/Shanghai',
  'taipei time|taiwan time': 'Asia/Taipei',
  'india time|india standard time|indian standard time': '+05:30',
  'moscow time|moscow standard time': '+03:00',
  'gulf standard time|dubai time': '+04:00',
  'london time|uk time': 'Europe/London',
  'eastern time|et|new york time|米東部時間': newYork,
  'central time|ct|米中部時間': 'America/Chicago',
  'mountain time|mt': 'America/Denver',
  'pacific time|pt|米西部時間': losAngeles,
  'japan time|japan standard time|tokyo time|heure de tokyo|heure du japon|hora de japón|hora de japon|japanische zeit|日本标准时间|日本標準時':
    'Asia/Tokyo',
  'korea time|korea standard time|seoul time': 'Asia/Seoul',
  'heure de paris|hora de madrid|hora peninsular': berlin,
  'sydney time|melbourne time': sydney,
}

/** Names specific to summer or standard time, with a place to check which one applied. */
const seasonal: Record<string, [offset: string, place: string]> = {
  'est|eastern standard time': ['-05:00', newYork],
  'edt|eastern daylight time|eastern daylight saving time': ['-04:00', newYork],
  // The French names of the zones of Canada.
  hne: ['-05:00', newYork],
  hae: ['-04:00', newYork],
  hnc: ['-06:00', 'America/Winnipeg'],
  hac: ['-05:00', 'America/Winnipeg'],
  hnr: ['-07:00', 'America/Edmonton'],
  har: ['-06:00', 'America/Edmonton'],
  hnp: ['-08:00', 'America/Vancouver'],
  hap: ['-07:00', 'America/Vancouver'],
  hna: ['-04:00', 'America/Halifax'],
  haa: ['-03:00', 'America/Halifax'],
  'central standard time|us central standard time': ['-06:00', 'America/Chicago'],
  'cdt|central daylight time': ['-05:00', 'America/Chicago'],
  'mdt|mountain daylight time': ['-06:00', 'America/Denver'],
  'pst|pacific standard time': ['-08:00', losAngeles],
  'pdt|pacific daylight time': ['-07:00', losAngeles],
  'british summer time|uk summer time': ['+01:00', 'Europe/London'],
  'cet|mez|central european time': ['+01:00', berlin],
  'cest|mesz|central european summer time': ['+02:00', berlin],
  wet: ['+00:00', lisbon],
  west: ['+01:00', lisbon],
  eet: ['+02:00', athens],
  eest: ['+03:00', athens],
  'aedt|australian eastern daylight time': ['+11:00', sydney],
  acdt: ['+10:30', 'Australia/Adelaide'],
  'nzst|new zealand standard time': ['+12:00', 'Pacific/Auckland'],
  'nzdt|new zealand daylight time': ['+13:00', 'Pacific/Auckland'],
}

/** Ambiguous names. */
const questions: Record<string, string> = {
  ist: '+05:30 for India, +01:00 for Ireland or +02:00 for Israel',
  cst: '-06:00 for the central United States or +08:00 for China',
  bst: '+01:00 for Britain or +06:00 for Bangladesh',
  ast: '-04:00 for the Atlantic provinces or +03:00 for Arabia',
  adt: '-03:00 for the Atlantic provinces or +04:00 for Arabia',
  sst: '-11:00 for Samoa or +08:00 for Singapore',
  amt: '+04:00 for Armenia or -04:00 for the Amazon',
  ect: '-05:00 for Ecuador or -04:00 for the eastern Caribbean',
  'wst wt': '+08:00 for Western Australia or +13:00 for Samoa',
  'local time|hora local|heure locale|ortszeit|ora locale|現地時間|当地时间|當地時間|현지시간': '+09:00 for Japan',
}

/**
 * Expands a table to one entry per name. Names are separated by `|` if one of them has a space, and
 * by spaces otherwise.
 */
function byName<Value>(table: Record<string, Value>): Map<string, Value> {
  return new Map(
    Object.entries(table).flatMap(([names, value]) =>
      names.split(names.includes('|') ? '|' : ' ').map((name): [string, Value] => [name, value]),
    ),
  )
}

const named: ReadonlyMap<string, Zone> = new Map([
  ...[...byName(offsets)].map(([name, zone]): [string, Zone] => [name, { zone, keptBy: null }]),
  ...[...byName(seasonal)].map(([name, [zone, keptBy]]): [string, Zone] => [name, { zone, keptBy }]),
])
const asked: ReadonlyMap<string, string> = byName(questions)

/** All names, in lower case, that {@link readZoneOf} knows or reports as ambiguous. */
export const zoneNames: readonly string[] = [...named.keys(), ...asked.keys()]

/**
 * Reads a zone name after a clock time. `12.40 BST` is British, since Bangladesh writes clock times
 * with a colon.
 */
export function readZoneOf(said: string, clock: string): Zone | { expected: string } {
  return said === 'BST' && /^\d{1,2}\.\d{2}$/.test(clock) ? { zone: '+01:00', keptBy: 'Europe/London' } : readZone(said)
}

/**
 * Reads a zone name or an offset (`JST`, `+09:00`, `UTC+9`, `GMT+09:00`, `-0500`). For an unknown
 * or ambiguous name, returns what to write instead.
 */
function readZone(said: string): Zone | { expected: string } {
  const name = said.replace(/\s+/g, ' ').toLowerCase()
  const question = asked.get(name)
  if (question !== undefined) return { expected: `the offset, such as ${question}` }
  const known = named.get(name)
  if (known !== undefined) return known
  const [, sign = '', hours = '', minutes = '00'] = /^(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?$/.exec(name) ?? []
  if (hours === '') return { expected: 'JST, UTC or an offset such as +09:00' }
  if (Number(hours) > 14 || Number(minutes) > 59) return { expected: 'an offset from -14:00 to +14:00' }
  return { zone: `${sign}${hours.padStart(2, '0')}:${minutes}`, keptBy: null }
}
