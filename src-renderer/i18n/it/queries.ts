/** Texts of the queries to the database. */
export const queries = {
  loading: 'Lettura delle interrogazioni…',
  empty: 'Nessuna interrogazione lenta',
  emptyHelp:
    'Ogni interrogazione del database viene misurata. Qui compaiono quelle lente e quelle che leggono più del necessario.',
  sentence: {
    none: 'Nessuna interrogazione ha superato {{threshold}} ms.',
    some_one: 'Un’interrogazione ha superato {{threshold}} ms.',
    some_many: '{{count}} di interrogazioni hanno superato {{threshold}} ms.',
    some_other: '{{count}} interrogazioni hanno superato {{threshold}} ms.',
  },
  threshold: {
    label: 'Lenta oltre',
    saved: 'D’ora in poi è lenta un’interrogazione oltre {{milliseconds}} ms',
  },
  column: {
    statement: 'Interrogazione',
    count: 'Volte',
    slowCount: 'Lente',
    p95Ms: '95 su 100 entro',
    maxMs: 'Massimo',
    totalMs: 'In tutto',
    lastAt: 'Ultima volta',
    where: 'Dove',
  },
  andOthers_one: 'e un altro',
  andOthers_many: 'e altri {{count}}',
  andOthers_other: 'e altri {{count}}',
  place: {
    call: 'finestra: {{call}}',
    stage: 'richieste: {{stage}}',
    request: 'richieste',
    background: 'in disparte',
  },
  finding: {
    scan: 'legge tutta una tabella',
    'scan-index': 'legge tutto un indice',
    sort: 'ordina ogni volta',
    'automatic-index': 'costruisce ogni volta un indice',
  },
  state: { advised: 'un indice aiuta', applied: 'indice aggiunto', undone: 'indice tolto' },
  slow: {
    title: 'Interrogazioni lente',
    help: 'Quelle che hanno superato {{threshold}} ms almeno una volta. I tempi contano tutte le esecuzioni, anche le veloci.',
  },
  scans: {
    title: 'Interrogazioni che leggono più del necessario',
    help: 'Ancora veloci, ma leggono per intero tabelle con molte righe o le riordinano ogni volta: rallentano man mano che l’archivio cresce.',
  },
  repeated: {
    title: 'Interrogazioni ripetute',
    help: 'La stessa interrogazione almeno 10 volte, con valori diversi, per un solo comando o una sola richiesta: una sola basterebbe.',
    none: 'Nessuna finora.',
    most: 'Al massimo insieme',
    times: 'In quanti casi',
  },
  step: {
    scan: 'legge tutta la tabella {{table}} {{size}}',
    'scan-index': 'scorre l’indice {{index}} di {{table}} {{size}}',
    search: 'cerca in {{table}} con l’indice {{index}}',
    'search-key': 'cerca in {{table}} per chiave',
    'automatic-index': 'costruisce ogni volta un indice provvisorio su {{table}} {{size}}',
    sort: 'mette da parte le righe per ordinarle o raggrupparle',
    virtual: 'cerca nelle parole o in un elenco',
    other: '{{detail}}',
    rows_one: '(una riga)',
    rows_many: '({{rows}} di righe)',
    rows_other: '({{rows}} righe)',
    rowsOver_one: '(oltre {{rows}} righe)',
    rowsOver_many: '(oltre {{rows}} righe)',
    rowsOver_other: '(oltre {{rows}} righe)',
  },
  detail: {
    title: 'Interrogazione',
    figures_one: 'Eseguita una volta dal {{since}}: {{max}}.',
    figures_many:
      'Eseguita {{runs}} di volte dal {{since}}, {{slow}} lente. Di solito {{p50}}, 95 su 100 entro {{p95}}, al massimo {{max}}.',
    figures_other:
      'Eseguita {{runs}} volte dal {{since}}, {{slow}} lente. Di solito {{p50}}, 95 su 100 entro {{p95}}, al massimo {{max}}.',
    plan: 'Come viene eseguita',
    notExplained: 'Non è ancora stata esaminata: avviene appena il programma non ha altro da fare.',
    onlyWrites: 'Scrive soltanto: non cerca righe.',
    places: 'Dove serve',
  },
  advice: {
    title: 'Indice',
    help: 'Il programma può provare degli indici su una copia del database. Qui non cambia niente finché non lo si decide.',
    try: 'Cerca un indice che aiuti',
    tryAgain: 'Prova di nuovo',
    useless:
      'Provato il {{when}} su una copia del database: nessun indice dimezza il tempo, che è di {{before}}. Meglio lasciare com’è.',
    statement: 'Istruzione che crea l’indice',
    tried:
      'Su una copia del database, con i valori delle ultime esecuzioni lente: da {{before}} a {{after}} (mediane di {{runs}} esecuzioni, {{when}}). L’indice occupa {{size}}.',
    planAfter: 'Come verrebbe eseguita con l’indice',
    applyHelp:
      'Mentre l’indice viene creato il programma si ferma per un attimo. Nessun dato cambia, e l’indice si può togliere in ogni momento.',
    apply: 'Aggiungi l’indice',
    applied: 'Indice {{index}} aggiunto',
    undo: 'Togli l’indice',
    undone: 'Indice {{index}} tolto',
    notMeasured: 'Indice aggiunto. Da allora l’interrogazione non è ancora stata eseguita.',
    measured_one: 'Misurata in uso: prima di solito {{beforeP50}}, da allora una volta, {{afterP50}}.',
    measured_many:
      'Misurata in uso: prima di solito {{beforeP50}} (95 su 100 entro {{beforeP95}}), da allora {{afterP50}} (95 su 100 entro {{afterP95}}) in {{runs}} di esecuzioni.',
    measured_other:
      'Misurata in uso: prima di solito {{beforeP50}} (95 su 100 entro {{beforeP95}}), da allora {{afterP50}} (95 su 100 entro {{afterP95}}) in {{runs}} esecuzioni.',
  },
  notTried: {
    'no-values':
      'I valori dell’interrogazione non vengono conservati, e dall’avvio del programma non è ancora stata lenta: si può provare dopo la prossima volta.',
    'only-writes': 'Scrive soltanto e non cerca righe: un indice non la renderebbe più veloce.',
    'not-understood': 'Questa interrogazione è scritta in un modo che il programma non sa analizzare.',
    'nothing-to-try': 'Gli indici che potrebbero servirle ci sono già: non c’è niente da provare.',
    'database-large':
      'L’interrogazione cerca nelle parole, e per provarla andrebbe copiato tutto il database, che supera i 512 MB.',
    'disk-low':
      'Sul disco non c’è abbastanza spazio per una copia del database. Serve il doppio della sua dimensione, più 200 MB.',
    busy: 'È in corso un’altra prova. Riprova fra poco.',
    'too-slow': 'La prova è durata più di tre minuti ed è stata interrotta. Non è cambiato niente.',
  },
  change: {
    title: 'Indici aggiunti e tolti',
    help: 'Tutte le modifiche restano registrate.',
    nobody: 'il programma',
    applied: '{{when}}, {{who}}: aggiunto {{index}} (sulla copia da {{before}} a {{after}})',
    undone: '{{when}}, {{who}}: tolto {{index}}',
    lost: '{{when}}: {{index}} non c’era più',
  },
  optimize: {
    title: 'Riordino del database',
    size: 'Il database occupa {{size}}.',
    would: {
      statistics: 'Statistiche da aggiornare per {{subjects}}: aiutano a scegliere l’indice giusto.',
      vacuum: 'Nel file {{freed}} sono vuoti: si possono restituire al disco.',
      indexes: 'Indici consigliati da aggiungere: {{subjects}}.',
    },
    idle: {
      statistics: 'Le statistiche sono aggiornate.',
      vacuum: 'Nel file non c’è spazio vuoto da recuperare.',
      indexes: 'Nessun indice consigliato da aggiungere.',
    },
    hindered: {
      'disk-low':
        'Lo spazio vuoto nel file non si può recuperare ora: sul disco manca il posto per riscriverlo.',
    },
    button: 'Riordina',
    confirm:
      'Mentre il database viene riordinato il programma non risponde: di solito pochi secondi, di più se è grande. Nessun dato va perso.',
    done: 'Riordinato in {{took}}: da {{before}} a {{after}}.',
    busy: 'Ci sono documenti in lavorazione. Riprova quando sono conclusi.',
    failed: 'Il riordino non è riuscito. I dati sono intatti.',
  },
  source: 'Tutte le interrogazioni vengono misurate su questo computer; i valori non vengono conservati.',
  sourceSince:
    'Fonte: ogni interrogazione eseguita su questo computer, dal {{since}}; i valori non vengono conservati. Si tengono 30 giorni.',
};
