import type { TimeWords } from './words.ts'

export const french: TimeWords = {
  months:
    'janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc',
  weekdays: 'dimanche|dim lundi|lun mardi mercredi|mer jeudi|jeu vendredi|ven samedi|sam',
  published: 'publié|publie|publié le|mis en ligne|publication|paru|posté',
  updated: 'mis à jour|mise à jour|modifié|modifie|actualisé|dernière mise à|màj|maj',
  fillers: 'le|la|à|a|de|du|et|par|jour|heures|heure|date|vers',
  noon: 'midi',
  midnight: 'minuit',
  startOfDay: '',
  relative: "hier|aujourd|hui|aujourd'hui|à l'instant",
  ago: /il y a (?:environ )?(?:\d{1,3}|une?|quelques) ?(?:s|secondes?|min|mn|minutes?|h|heures?|j|jours?|semaines?|mois|ans?)\b/iy,
  isDayFirst: true,
}
