/** What virtual users search for. */
export const SEARCH_WORDS = [
  'trasporti',
  'polizza',
  'bianchi',
  'flotta',
  'condominio',
  'ducato',
  'studio',
] as const;

/** Of invented firms: a trade and a name make one. */
export const TRADES = [
  'Autotrasporti',
  'Studio',
  'Officine',
  'Edilizia',
  'Arredi',
  'Impianti',
  'Caseificio',
] as const;
export const NAMES = [
  'Bianchi',
  'Gavazzeni',
  'Moretti',
  'Lunardi',
  'Colli',
  'Tessaro',
  'Bellini',
  'Orsini',
] as const;
export const FORMS = ['S.r.l.', 'S.n.c.', 'S.p.A.', 'S.a.s.'] as const;
export const STREETS = [
  'Via Garibaldi',
  'Via Roma',
  "Viale dell'Artigianato",
  'Piazza Mazzini',
  'Via Verdi',
] as const;
export const TOWNS = [
  ['37045', 'Legnago', 'VR'],
  ['24021', 'Albino', 'BG'],
  ['35010', 'Cadoneghe', 'PD'],
  ['40026', 'Imola', 'BO'],
  ['50053', 'Empoli', 'FI'],
] as const;
export const VEHICLES = [
  'Fiat Ducato',
  'Iveco Daily 35S',
  'Ford Transit',
  'Scania R450',
  'Fiat Panda Van',
] as const;

/** What is asked for, by line of business. `{amount}` and `{deductible}` stand for sums in euro. */
export const SUBJECTS = [
  {
    title: 'Richiesta quotazione flotta automezzi',
    text: [
      'chiediamo la vostra migliore quotazione per la polizza RCA a libro matricola della nostra flotta.',
      'Massimale RCA richiesto: {amount} euro, con franchigia di {deductible} euro per incendio e furto.',
    ],
    vehicles: true,
  },
  {
    title: 'Preventivo polizza RC professionale',
    text: [
      'desidero un preventivo per la responsabilità civile professionale di architetto.',
      'Massimale richiesto: {amount} euro per sinistro, franchigia {deductible} euro, retroattività di cinque anni.',
    ],
    vehicles: false,
  },
  {
    title: 'Polizza globale fabbricato del condominio',
    text: [
      "vi chiediamo un'offerta per la polizza globale fabbricato: incendio, acqua condotta, responsabilità civile.",
      'Valore di ricostruzione: {amount} euro, franchigia di {deductible} euro. Anno di costruzione 1974.',
    ],
    vehicles: false,
  },
  {
    title: 'Quotazione guasti macchine e impianti',
    text: [
      'chiediamo una quotazione per guasti alle macchine e apparecchiature elettroniche dello stabilimento.',
      'Somma assicurata: {amount} euro, franchigia di {deductible} euro per sinistro.',
    ],
    vehicles: false,
  },
] as const;
