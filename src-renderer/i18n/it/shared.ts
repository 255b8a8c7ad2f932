/** Words used on several screens. */
export const shared = {
  appName: 'BrokerFlow',
  action: {
    cancel: 'Annulla',
    close: 'Chiudi',
    confirm: 'Conferma',
    open: 'Apri',
    save: 'Salva',
    undo: 'Annulla operazione',
    retry: 'Riprova',
    remove: 'Elimina',
    stop: 'Interrompi',
    back: 'Indietro',
    details: 'Dettagli',
    reload: 'Ricarica la finestra',
  },
  status: {
    received: 'Ricevuta',
    reading: 'In lettura',
    classifying: 'In classificazione',
    extracting: 'Estrazione dati',
    compiling: 'Compilazione moduli',
    ready: 'Pronta',
    review: 'Da verificare',
    failed: 'Non riuscita',
    archived: 'Archiviata',
  },
  sentState: {
    none: 'Nulla inviato',
    waiting: 'In uscita',
    sent: 'Inviata',
    failed: 'Non arrivata',
    unsure: 'Esito incerto',
    answered: 'Con risposta',
  },
  stage: {
    intake: 'Acquisizione',
    text: 'Lettura',
    classify: 'Classificazione',
    fields: 'Estrazione dati',
    forms: 'Compilazione moduli',
    email: 'Preparazione e-mail',
  },
  progress: {
    pages: '{{done}} di {{total}} pagine',
    steps: '{{done}} di {{total}}',
  },
  category: {
    none: 'Senza categoria',
    label: 'Categoria',
  },
  confidence: {
    label: 'Affidabilità',
    value: 'Affidabilità {{value}}',
    low: 'Affidabilità bassa: {{value}}',
  },
  field: {
    clientName: 'Cliente',
    vatNumber: 'Partita IVA',
    taxCode: 'Codice fiscale',
    email: 'E-mail',
    phone: 'Telefono',
    iban: 'IBAN',
    street: 'Indirizzo',
    postalCode: 'CAP',
    city: 'Comune',
    province: 'Provincia',
    profession: 'Attività',
    turnoverEur: 'Fatturato',
    employees: 'Addetti',
    plates: 'Targhe',
    vehicleCount: 'Numero veicoli',
    buildingYear: 'Anno di costruzione',
    buildingAreaSqm: 'Superficie (m²)',
    limitEur: 'Massimale',
    sumInsuredEur: 'Somma assicurata',
    deductibleEur: 'Franchigia',
    effectiveDate: 'Decorrenza',
    replyBy: 'Risposta entro',
    currentInsurer: 'Compagnia attuale',
    currentPolicyNumber: 'Polizza attuale',
  },
  template: {
    fleet: 'Questionario flotta auto',
    professional: 'Questionario RC professionale',
    building: 'Questionario fabbricato',
    technology: 'Questionario rischi tecnologici',
    summary: 'Scheda rischio',
  },
  source: {
    drop: 'Trascinato nella finestra',
    dialog: 'Scelto dal disco',
    watch: 'Dalla cartella della posta',
    cli: 'Da riga di comando',
    sample: 'Documento di esempio',
    mail: 'Dalla casella di posta',
  },
  /** A few words, for a row. */
  reasonShort: {
    encrypted: 'Protetto da password',
    'wrong-password': 'Password non corretta',
    damaged: 'File danneggiato',
    'not-a-document': 'Non è un documento leggibile',
    'other-archive': 'Archivio non aperto',
    'sealed-message': 'Messaggio cifrato',
    'empty-file': 'File vuoto',
    'no-pages': 'Nessuna pagina',
    'too-large': 'File troppo grande',
    'too-many-pages': 'Troppe pagine',
    'unreadable-file': 'File non leggibile dal disco',
    'no-text': 'Nessun testo trovato',
    'xfa-form': 'Modulo XFA',
    'disk-full': 'Disco pieno',
    'ocr-failed': 'Lettura della scansione non riuscita',
    'form-failed': 'Modulo non compilato',
    'database-busy': 'Archivio occupato',
    'database-newer': 'Archivio di una versione più recente',
    'database-damaged': 'Archivio danneggiato',
    'folder-not-writable': 'Cartella non scrivibile',
    'secret-store-locked': 'Chiave bloccata',
    'no-program': 'Nessun programma lo apre',
    'mailbox-off': 'Casella non letta',
    'network-off': 'Rete non raggiungibile',
    'invalid-input': 'Valore non accettato',
    'not-found': 'Non trovato',
    conflict: 'Già cambiato nel frattempo',
    cancelled: 'Interrotta',
    forbidden: 'Operazione non permessa',
    internal: 'Errore imprevisto',
    'models-disagree': 'Pareri diversi',
    'several-requests': 'Più richieste',
    'no-request': 'Nessuna richiesta',
    'contradictory-data': 'Dati in contrasto',
    'unconfirmed-data': 'Dati da confermare',
    'unsure-client': 'Cliente da confermare',
    'low-confidence': 'Categoria incerta',
    'missing-data': 'Mancano dati',
    'invalid-data': 'Dati non validi',
    'poor-reading': 'Lettura incerta',
    'unread-part': 'Allegato non letto',
    duplicate: 'Già ricevuto',
    'not-delivered': 'Messaggio non consegnato',
    answered: 'Risposta arrivata',
  },
  /** What happened, what was kept, what to do. */
  reason: {
    encrypted:
      "Il file è protetto da password. L'originale è conservato. Inserisci la password per continuare.",
    'wrong-password':
      "La password non apre il file. L'originale è conservato. Controlla maiuscole e numeri, poi riprova.",
    damaged:
      "Il file è danneggiato e non si apre. L'originale è conservato così com'è. Chiedi al mittente di inviarlo di nuovo.",
    'not-a-document':
      "Il file non è un PDF né un'immagine, un'e-mail o un archivio ZIP. L'originale è conservato. Salvalo come PDF e aggiungi quello.",
    'other-archive':
      "Questo tipo di archivio non si apre (RAR, 7z o troppi archivi uno dentro l'altro). L'originale è conservato. Estrai i file sul computer e trascina quelli.",
    'sealed-message':
      "Il messaggio è cifrato per il suo destinatario. L'originale è conservato. Aprilo nel programma di posta, salva gli allegati e trascina quelli.",
    'empty-file': 'Il file è vuoto: non contiene dati da leggere. Chiedi al mittente di inviarlo di nuovo.',
    'no-pages': "Il PDF non ha pagine. L'originale è conservato. Chiedi al mittente di inviarlo di nuovo.",
    'too-large':
      "Il file, o quello che contiene, supera la dimensione massima. L'originale non è stato toccato. Alza il limite nelle impostazioni, oppure estrai i file e trascina solo quelli che servono.",
    'too-many-pages':
      "Il documento ha più pagine del massimo. L'originale è conservato. Alza il limite nelle impostazioni o dividi il file, poi riprova.",
    'unreadable-file':
      "Il file non si lascia leggere dal disco ed è rimasto dov'era. Controlla che non sia aperto altrove e che il disco sia collegato, poi riprova.",
    'no-text':
      "Nelle pagine non si trova testo. L'originale è conservato. Controlla che la scansione sia leggibile, poi riprova.",
    'xfa-form':
      "Il PDF è un modulo XFA: le sue pagine si vedono solo in Adobe Reader e non sono state lette. L'originale è conservato. Aprilo in Adobe Reader, stampalo su un nuovo PDF e porta qui quello.",
    'disk-full':
      'Il disco è pieno e il lavoro si è fermato. Quanto già salvato è al sicuro. Libera spazio, poi riprova.',
    'ocr-failed':
      "La lettura della scansione non è riuscita. L'originale è conservato. Riprova; se succede ancora, riduci le letture in parallelo nelle impostazioni.",
    'form-failed':
      'Il modulo non è stato compilato. Documento e dati letti sono conservati. Controlla i dati e riprova.',
    'database-busy':
      "L'archivio è occupato da un altro programma. Non si è perso nulla. Riprova tra qualche secondo.",
    'database-newer':
      "L'archivio è stato creato da una versione più recente di BrokerFlow. Nulla è stato modificato. Aggiorna l'applicazione per aprirlo.",
    'database-damaged':
      "L'archivio è danneggiato e non è stato toccato. Rimetti al suo posto una copia di riserva, o chiedi all'assistenza.",
    'folder-not-writable':
      'Nella cartella non si può scrivere. Quanto già salvato è al sicuro. Controlla i permessi e che il disco sia collegato, poi riprova.',
    'secret-store-locked':
      'Il sistema non dà accesso a un posto protetto per chiavi e password. Nulla è stato scritto senza protezione. Per la chiave API inserisci la frase di sblocco nelle impostazioni; le password si chiedono ogni volta.',
    'mailbox-off':
      'Il messaggio è ancora nella casella di posta, ma la sua cartella ora non viene letta. Attiva la lettura della casella nelle impostazioni, poi riprova.',
    'no-program':
      'Su questa macchina nessun programma apre questo file. Il file è conservato. Salvane una copia, oppure imposta un programma predefinito e riprova.',
    'network-off':
      "Il servizio esterno non risponde. Il lavoro prosegue con il modello locale. Controlla la rete o l'indirizzo nelle impostazioni.",
    'invalid-input': 'Il valore non è accettato. Resta quello precedente. Correggilo e riprova.',
    'not-found': "L'elemento non c'è più. Il resto non è cambiato. Aggiorna l'elenco.",
    conflict: "L'elemento è cambiato nel frattempo. Nulla è stato sovrascritto. Riaprilo e riprova.",
    cancelled: "Il lavoro è stato interrotto. L'originale è conservato. Riprova quando vuoi.",
    forbidden: 'Operazione non permessa. Nulla è cambiato.',
    internal:
      'Qualcosa non ha funzionato. Quanto già salvato è al sicuro. Riprova; se succede ancora, riavvia BrokerFlow.',
    'models-disagree':
      'Il modello di questo computer e quello in rete indicano categorie diverse. I dati letti sono conservati. Scegli la categoria giusta.',
    'several-requests':
      'Nel documento sembrano esserci più richieste diverse; è stata scelta la più probabile. Controlla la categoria e tratta le altre a parte.',
    'no-request':
      'Nel documento non si trova una richiesta. È conservato per intero. Se una richiesta c’è, scegli la categoria; altrimenti archivialo.',
    'contradictory-data':
      'Il documento dà valori diversi per lo stesso dato. Sono conservati tutti. Scegli quello giusto.',
    'unconfirmed-data':
      'Un dato è stato letto solo dal modello esterno, o da lui in modo diverso. Il valore letto qui è rimasto. Verifica il dato sul documento.',
    'unsure-client':
      'In archivio c’è un cliente dal nome simile. Finché non decidi restano due clienti. Indica se è lo stesso.',
    'low-confidence':
      'La categoria è incerta. I dati letti sono conservati. Conferma la categoria o scegline un’altra.',
    'missing-data':
      'Mancano dati richiesti dal modulo. La bozza per chiederli al cliente è pronta. Completa i dati o invia la bozza.',
    'invalid-data':
      'Un dato letto non supera i controlli. È conservato come sta scritto. Confrontalo con il documento e correggilo.',
    'unread-part':
      "Un allegato non si può leggere; tutto il resto è stato letto. L'originale è conservato. Se l'allegato è protetto, riprova con la sua password; altrimenti aprilo e controlla che non contenga altri dati.",
    'poor-reading':
      "La scansione si legge male. L'originale è conservato. Confronta i dati evidenziati con il documento.",
    duplicate:
      'Lo stesso documento era già arrivato. Nessuno dei due è stato eliminato. Confrontali e archivia quello di troppo.',
    'not-delivered':
      'Un messaggio inviato per questa richiesta non è stato consegnato. Il testo è conservato. Leggi il motivo, controlla l’indirizzo e invialo di nuovo.',
    answered:
      'È arrivata una risposta a un messaggio di questa richiesta. È conservata con gli allegati. Leggila, poi conferma.',
  },
  duration: {
    minutes: '{{whole}} min',
    minutesSeconds: '{{whole}} min {{rest}} s',
    hours: '{{whole}} h',
    hoursMinutes: '{{whole}} h {{rest}} min',
  },
  key: { mod: 'Ctrl', shift: 'Maiusc', space: 'Spazio', delete: 'Canc' },
  now: 'adesso',
  none: '—',
  dayPattern: 'gg/mm/aaaa',
};
