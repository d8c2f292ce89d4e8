import type { Phrases } from './phrases.ts'

export const portuguese: Partial<Phrases> = {
  related: [
    '(Leia|Veja|Ouça|Confira) (também|mais|ainda) | Saiba mais | Mais sobre (este assunto|o assunto|este tema|o tema)',
    '(Notícias|Matérias|Artigos|Conteúdos|Vídeos) (relacionadas|relacionados) | Relacionadas | Relacionados',
    '(Recomendados|Recomendado|Recomendadas)(| para você| para si) | Você (pode|também pode) gostar(| de)',
    'Mais em {section} | Mais de {section}',
  ],
  openings: ['Relacionado'],
  popular: ['Mais (lidas|lidos) (em|de) {section}'],
  ranking: [
    '(As|Os|) mais (lidas|lidos|vistas|vistos|populares|comentadas|comentados|acessadas)(| do dia| de hoje| da semana| agora)',
    '(Notícias|Matérias|Artigos) mais (lidas|lidos)',
  ],
  site: ['Últimas notícias | Últimas | Em destaque | Destaques | Ao vivo | Newsletter | Publicidade | Siga-nos'],
  ownLists: ['ingredientes | modo de preparo | preparo | resultados | candidatos | vencedores | cronologia | perguntas'],
  labels: ['Novo | Vídeo | Vídeos | Fotos | Exclusivo para assinantes | Só para assinantes | Assinantes'],
  adverts: ['Publicidade | Patrocinado | Conteúdo patrocinado'],
  more: ['Leia mais | Ver mais | Ver todas | Ver todos | Continuar lendo | Continuar a ler'],
  ages: ['há {number} (minuto|minutos|min|hora|horas|dia|dias|semana|semanas)'],
}
