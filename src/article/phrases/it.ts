import type { Phrases } from './phrases.ts'

export const italian: Partial<Phrases> = {
  related: [
    '(Leggi|Leggete|Guarda|Ascolta) (anche|ancora|l’articolo correlato|pure) | Articoli suggeriti | Continua a leggere su {topic} | Altri articoli in {section}',
    '(Leggi|Leggete|Vedi|Guarda) (anche|altro|pure)',
    'Da leggere | Da non perdere | Per approfondire | Approfondimenti | Approfondisci | Approfondimento | Per saperne di più',
    'Sullo stesso tema | Sullo stesso argomento | Nella stessa sezione',
    '(Articoli|Notizie|Contenuti|Argomenti|Link|Video) (correlati|correlate|collegati|collegate|simili)',
    'Potrebbe (anche |)(interessarti|interessarvi|piacerti)(| anche)',
    'Ti (potrebbe|potrebbero) (anche |)interessare(| anche)',
    '(Raccomandati|Consigliati|Consigliato|Raccomandato|Suggeriti|I nostri consigli)(| per (te|voi))',
    'Altri (articoli|contenuti)(| (su|di) {topic}) | Altre (notizie|storie)(| (su|di) {topic}) | Altro (su|da|in) {topic}',
    'Dello stesso autore',
  ],
  openings: ['Approfondimento | Correlati'],
  popular: ['I più letti (in|di) {section} | Le più lette (in|di) {section}'],
  ranking: [
    '(I|Le) più (lette|letti|viste|visti|cliccati|cliccate)(| del mese| adesso| ora) | I (più letti|più visti) (oggi|di oggi|della settimana)',
    '(I|Gli articoli|Le notizie|Le) più (letti|lette|letto|popolari|visti|viste|condivisi|commentati)(| oggi| di oggi| del giorno| della settimana)',
    '(Articoli|Notizie) più (letti|lette) | (Più letti|Più lette|Popolari|Di tendenza|Tendenze|Classifica) | Top {number}',
  ],
  site: [
    'Ultime notizie | Ultim’ora | Ultima ora | Ultimi articoli | Le ultime | In evidenza | In primo piano | Primo piano',
    'Titoli | In diretta',
    'Video | Podcast | Foto | Fotogallery | Opinioni | Rubriche | Newsletter | Giochi | Servizi | Tag | Argomenti | Temi',
    'Sezioni | Commenti | Meteo | Parole chiave',
    'Pubblicità | Sponsorizzato | Contenuti sponsorizzati | Dai nostri partner | Annunci',
    '(Scelti|Le scelte|La scelta) (dalla redazione|della redazione)',
  ],
  ownLists: [
    'ingredienti | preparazione | procedimento | risultati | classifica finale | candidati | vincitori | premiati',
    'calendario | programma | cronologia | tappe | punti | domande | risposte | formazioni | errata corrige | rettifica',
    'scheda | profilo | in breve',
  ],
  tabs: [
    '(Oggi|Ieri|Questa settimana|Questo mese|Giorno|Settimana|Mese|Letti|Condivisi) | {number} (ore|giorni)',
    'Ultime {number} ore',
  ],
  labels: [
    'Nuovo | Aggiornato | Video | Audio | Podcast | Foto | Fotogallery | Abbonati | Solo per abbonati | Per abbonati',
    'Riservato agli abbonati | Premium | Gratis',
    '{number} commenti | {number} min(|uti)(| di lettura)',
  ],
  kickers: [
    'Esclusiva | Esclusivo | Diretta | Infografica | Analisi | Commento | Opinione | Editoriale | Intervista | Reportage',
  ],
  adverts: ['Pubblicità | Sponsorizzato'],
  more: [
    'Leggi tutto | Leggi di più | Leggi l’articolo | Continua a leggere | Vedi tutti | Vedi tutto | Mostra altro',
    'Mostra di più | Carica altro | Altro | Successivo | Precedente | Avanti | Indietro',
  ],
  ages: [
    '{number} (secondi|minuto|minuti|min|ora|ore|giorno|giorni|settimana|settimane|mese|mesi|anno|anni) fa',
    '(un’ora|un giorno|una settimana|un mese|un anno) fa | (Ieri|Oggi|Adesso)',
  ],
  dateWords: [
    'gennaio | gen | febbraio | marzo | aprile | maggio | mag | giugno | giu | luglio | lug | agosto | settembre | set',
    'ottobre | ott | novembre | dicembre | lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | alle | ore',
    'il | pubblicato | aggiornato',
  ],
  furniture: [
    'Condividi | Condividi l’articolo | Condividi su {topic} | Twitta | Invia | Invia per e-mail | Copia link | Stampa',
    'Salva | Regala',
    'Ascolta | Ascolta l’articolo | Ascolta questo articolo | Dimensione testo | Ingrandisci | Ingrandisci immagine',
    'Commenta | Commenti | {number} commenti | Leggi i commenti | Lascia un commento',
    '(Menu|Menù|Cerca|Home|Accedi|Registrati|Abbonati|Il mio account) | Abbonati a {topic}',
    'Iscriviti alla newsletter(| di {topic}) | (Seguici|Seguici su {topic}|Segui|Newsletter)',
    'Pubblicità | Annuncio | L’articolo continua dopo la pubblicità | Continua dopo la pubblicità',
    'Accetta i cookie | Segnala un errore',
  ],
  acts: ['iscriviti | segui | seguici | ricevi | condividi | scarica | abbonati | unisciti'],
  pageThings: ['newsletter | whatsapp | facebook | instagram | telegram | canale | questo articolo | app'],
  footerWords: ['newsletter | abbonati | abbonamento | iscriviti | riproduzione riservata | diritti riservati | cookie'],
  endings: [
    '© Riproduzione riservata* | © {topic} | Riproduzione riservata*',
    'Riproduzione riservata | Tutti i diritti riservati | {topic} Tutti i diritti riservati | {topic} Riproduzione riservata',
    'Torna su | Torna all’inizio | Torna alla home | Torna in alto',
    'Note legali | Privacy | Informativa sulla privacy | Cookie policy | Condizioni d’uso | Contatti | Chi siamo',
  ],
}
