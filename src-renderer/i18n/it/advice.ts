/** Texts of the recommendations. */
export const advice = {
  loading: 'Calcolo dei consigli…',
  recommended: 'Che cosa conviene fare',
  nothing: 'Nessun consiglio: le misure non mostrano niente da migliorare.',
  urgent: 'urgente',
  apply: 'Applica',
  applyHelp:
    'La modifica vale subito. Il programma continua a misurare e, se il lavoro diventa più lento, la annulla da solo. Si può annullare in ogni momento.',
  dismiss: 'Non ora',
  dismissNamed: 'Non ora: {{title}}',
  dismissed: 'Consiglio messo da parte per 30 giorni',
  saved: 'Risparmio stimato: {{saved}} di attesa per ora di lavoro.',
  source:
    'Tutto è calcolato dalle misure conservate su questo computer: tempi per ora delle ultime 8 settimane, memoria e disco delle ultime 2.',
  score: {
    title: 'Salute del programma',
    unknown: 'Ancora troppe poche misure per un giudizio',
    points: '{{points}} su 100',
    good: 'va bene',
    fair: 'da tenere d’occhio',
    poor: 'da sistemare',
    formula: 'Media pesata delle quote; una parte non misurata non pesa.',
    part: 'Parte',
    weight: 'Peso',
    share: 'Quota',
    from: 'Da che cosa',
    noWeight: 'non pesa',
    notMeasured: 'troppe poche misure',
    parts: {
      objectives: 'Obiettivi rispettati',
      reliability: 'Richieste riuscite',
      resources: 'Risorse libere',
      steadiness: 'Tempi come al solito',
    },
    figures: {
      objectives: '{{kept}} obiettivi su {{judged}} rispettati',
      reliability:
        '{{failed}} non riuscite per un guasto su {{finished}} nelle ultime 24 ore; a zero dal 5 % in su',
      resources: '{{resource}} al {{use}} %; piena fino al {{warning}} %',
      steadiness: '{{slower}} tempi su {{judged}} più lunghi del solito',
    },
  },
  resource: { cpu: 'processore', memory: 'memoria', disk: 'disco' },
  kind: {
    'add-index': {
      title: 'Aggiungere un indice: {{subject}}',
      evidence: 'Un’interrogazione frequente impiega {{beforeMs}} perché legge tutta la tabella.',
      expected: 'Provata su una copia con l’indice impiega {{afterMs}}.',
    },
    'tidy-database': {
      title: 'Riordinare il database',
      evidence: 'Nel file del database {{freeBytes}} su {{sizeBytes}} sono vuoti.',
      expected: 'Il file si riduce di circa {{freeBytes}}.',
    },
    'raise-ocr-workers': {
      title: 'Leggere {{subject}} pagine scansionate insieme',
      evidence:
        '{{pages}} pagine hanno aspettato di solito {{waitMs}}, mentre il processore lavorava al {{cpuPercent}} (lettori: {{workers}}, nuclei: {{cores}}).',
      expected: 'Attesa prevista: circa {{waitMs}} per pagina.',
    },
    'lower-ocr-workers': {
      title: 'Leggere {{subject}} pagine scansionate insieme',
      evidence:
        'Mentre {{workers}} lettori lavoravano il processore era al {{cpuPercent}} e una risposta della finestra su 20 ha impiegato più di {{answerMs}}.',
      expected: 'La finestra torna a rispondere subito.',
    },
    'enlarge-cache': {
      title: 'Ingrandire la cache {{subject}}',
      evidence: '{{evictions}} voci tolte per mancanza di spazio sono state chieste di nuovo.',
      expected: 'Con {{sizeBytes}} restano a disposizione.',
    },
    'lengthen-cache-ttl': {
      title: 'Tenere più a lungo la cache {{subject}}',
      evidence: '{{expired}} voci scadute sono state chieste di nuovo, uguali a prima.',
      expected: 'Con una durata di {{ttlMs}} non vanno rifatte.',
    },
    'archive-old-requests': {
      title: 'Archiviare le richieste vecchie',
      evidence: '{{requests}} richieste pronte sono di prima del {{beforeAt}}.',
      expected: 'Elenchi e ricerche più brevi; le richieste archiviate restano e si ritrovano.',
    },
    'free-disk': {
      title: 'Liberare spazio sul disco',
      evidence: 'Lo spazio libero cala di {{perDayBytes}} al giorno.',
      expected:
        'Se continua così, il disco è pieno il {{reachesAt}}: prima conviene liberare o aggiungere spazio.',
    },
    'memory-grows': {
      title: 'La memoria cresce e non viene restituita',
      evidence: 'Dal {{sinceAt}} la memoria in uso è passata da {{fromBytes}} a {{toBytes}}.',
      expected: 'Riavviare il programma appena possibile: il lavoro in corso riprende da dove era.',
    },
    'slower-than-usual': {
      title: 'Più lento del solito: {{subject}}',
      evidence: 'Dal {{sinceAt}}: ora {{nowMs}}, di solito a quest’ora {{usualMs}}.',
      expected: 'Vedere nelle risorse che cosa occupa il computer.',
    },
    'slower-than-last-version': {
      title: 'Più lento che con la versione precedente: {{subject}}',
      evidence: 'Da quando c’è questa versione {{nowMs}}, prima {{usualMs}}.',
      expected: 'Da segnalare a chi cura il programma, con il rapporto.',
    },
  },
  applied: {
    title: 'Consigli seguiti',
    what: 'Che cosa',
    when: 'Quando',
    before: 'Prima',
    after: 'Dopo',
    outcome: 'Esito',
    undo: 'Annulla',
    undoNamed: 'Annulla: {{title}}',
    undone: 'Modifica annullata',
    done: 'Applicato: ora si misura',
    state: {
      applying: 'in corso',
      measuring: 'applicato, si sta misurando',
      kept: 'tenuto: {{gain}} di tempo in meno',
      'rolled-back': 'annullato da solo: il lavoro era più lento',
      undone: 'annullato a mano',
      failed: 'non riuscito, niente è cambiato',
    },
  },
  figure: {
    typical: {
      stage: 'tempo tipico della fase {{stage}}',
      request: 'tempo tipico per documento',
      call: 'tempo tipico di risposta della finestra',
      query: 'tempo tipico delle interrogazioni',
    },
    slow: {
      stage: 'tempi lunghi della fase {{stage}}',
      request: 'tempi lunghi per documento (1 su 20)',
      call: 'risposte lente della finestra (1 su 20)',
      query: 'interrogazioni lente (1 su 20)',
    },
  },
  outlook: {
    title: 'Confronto e previsioni',
    noHistory:
      'Non c’è ancora abbastanza storia per dire che cosa è normale: servono alcuni giorni di lavoro.',
    judged_one: 'Un tempo confrontato con il solito per quest’ora della settimana.',
    judged_many: '{{count}} di tempi confrontati con il solito per quest’ora della settimana.',
    judged_other: '{{count}} tempi confrontati con il solito per quest’ora della settimana.',
    slower: 'Più lunghi del solito',
    usual: 'Di solito',
    slowerThanVersion: 'Più lunghi che con la versione {{version}}',
    figure: 'Tempo',
    now: 'Ora',
    since: 'Dal',
    reaches: 'Se continua così, {{bound}} il {{day}}.',
    forecast: {
      disk: {
        grows: 'Lo spazio libero sul disco cresce di {{perDay}} al giorno.',
        shrinks: 'Lo spazio libero sul disco cala di {{perDay}} al giorno.',
      },
      memory: {
        grows: 'La memoria in uso cresce di {{perDay}} al giorno.',
        shrinks: 'La memoria in uso cala di {{perDay}} al giorno.',
      },
    },
  },
};
