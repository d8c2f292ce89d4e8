import type { TimeWords } from './words.ts'

export const spanish: TimeWords = {
  months:
    'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic',
  weekdays: 'domingo|dom lunes|lun martes miércoles|miercoles|mié jueves|jue viernes|vie sábado|sabado|sáb',
  published: 'publicado|publicada|publicado el|publicación|fecha de publicación|creado',
  updated: 'actualizado|actualizada|última actualización|actualización|modificado|actualizado el',
  fillers: 'a|las|la|el|de|del|y|horas|hora|fecha',
  noon: 'mediodía|mediodia',
  midnight: 'medianoche',
  startOfDay: '',
  relative: 'ayer|hoy|anoche|ahora|ahora mismo',
  ago: /hace (?:unos |unas |aproximadamente )?(?:\d{1,3}|una?) ?(?:seg|segundos?|min|minutos?|h|horas?|días?|dias?|semanas?|mes(?:es)?|años?)\b/iy,
  isDayFirst: true,
}
