import type { Phrases } from './phrases.ts'

export const dutch: Partial<Phrases> = {
  related: [
    '(Lees|Bekijk|Luister) (ook|verder|meer) | Meer over (dit onderwerp|{topic}) | Meer lezen',
    '(Gerelateerde|Verwante) (artikelen|berichten|verhalen|onderwerpen) | Gerelateerd | Aanbevolen(| voor jou| voor u)',
    'Meer in {section}',
  ],
  openings: ['Gerelateerd'],
  popular: ['(Meest|Best) gelezen in {section}'],
  ranking: ['(Meest|Best|Vaakst) (gelezen|bekeken|gedeeld|populair)(| vandaag| nu| deze week) | Populair(| nu)'],
  site: ['Laatste nieuws | Het laatste nieuws | Net binnen | In het nieuws | Uitgelicht | Nieuwsbrief | Advertentie | Volg ons'],
  ownLists: ['ingrediënten | bereiding | uitslagen | kandidaten | winnaars | tijdlijn | programma'],
  labels: ['Nieuw | Video | Foto’s | Alleen voor abonnees | Voor abonnees | Premium'],
  adverts: ['Advertentie | Gesponsord'],
  more: ['Lees meer | Meer laden | Toon meer | Bekijk alles'],
  ages: ['{number} (minuut|minuten|uur|uren|dag|dagen|week|weken) geleden'],
}
