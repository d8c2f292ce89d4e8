import type { TimeWords } from './words.ts'

export const german: TimeWords = {
  months:
    'januar|jan|jänner februar|feb märz|maerz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  weekdays: 'sonntag|so montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sa|sonnabend',
  published: 'veröffentlicht|erstveröffentlicht|erstellt|publiziert|erschienen|veröffentlicht am',
  updated: 'aktualisiert|zuletzt aktualisiert|stand|aktualisierung|letzte aktualisierung|geändert|zuletzt geändert|update',
  fillers: 'um|am|den|der|und|uhr|vom|datum|uhrzeit',
  noon: 'mittag',
  midnight: 'mitternacht',
  startOfDay: '',
  relative: 'gestern|heute|vorgestern|gerade eben|soeben',
  ago: /vor (?:etwa |rund )?(?:\d{1,3}|einer|einem|wenigen) ?(?:sekunden?|min|minuten?|std|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)\b\.?/iy,
  isDayFirst: true,
}
