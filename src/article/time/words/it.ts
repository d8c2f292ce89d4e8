import type { TimeWords } from './words.ts'

export const italian: TimeWords = {
  months:
    'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic',
  weekdays:
    'domenica|dom lunedì|lunedi|lun martedì|martedi mercoledì|mercoledi|mer giovedì|giovedi|gio venerdì|venerdi|ven sabato|sab',
  published: 'pubblicato|pubblicata|pubblicato il|pubblicazione',
  updated: 'aggiornato|aggiornata|ultimo aggiornamento|aggiornamento|modificato|aggiornato il',
  fillers: 'il|alle|ore|ora|di|del|e|h|data',
  noon: 'mezzogiorno',
  midnight: 'mezzanotte',
  startOfDay: '',
  relative: 'ieri|oggi|adesso|poco fa',
  ago: /(?:\d{1,3}|un|una|un') ?(?:secondi?|min|minut[oi]|h|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa\b/iy,
  isDayFirst: true,
}
