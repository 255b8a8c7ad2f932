import type { ErrorCode, ReasonCode, ReviewReason } from '../../src-preload/contract/errors.ts';

/**
 * What happened, what was kept, what to do: one sentence a code, for the places the window's own
 * translations do not reach (reason files in a watched folder, the command line).
 */
const FAILURES: Readonly<Record<ErrorCode, string>> = {
  encrypted: 'Il file è protetto da password. L’originale è al sicuro. Inserisci la password per continuare.',
  'wrong-password': 'La password non apre il file. L’originale è al sicuro. Riprova con un’altra password.',
  damaged:
    'Il file è danneggiato o incompleto. L’originale è al sicuro. Chiedi al mittente di inviarlo di nuovo.',
  'not-a-document':
    'Il file non è un PDF né un’immagine, un’e-mail o un archivio ZIP. L’originale è al sicuro. Salvalo come PDF e riprova.',
  'other-archive':
    'È un archivio che non si può aprire qui (RAR, 7z o un archivio dentro altri archivi). L’originale è al sicuro. Estrai i file sul computer e trascina quelli.',
  'sealed-message':
    'Il messaggio è cifrato per il suo destinatario. L’originale è al sicuro. Aprilo nel programma di posta, salva gli allegati e trascina quelli.',
  'empty-file': 'Il file è vuoto. Chiedi al mittente di inviarlo di nuovo.',
  'no-pages': 'Il PDF non ha pagine. L’originale è al sicuro. Chiedi al mittente di inviarlo di nuovo.',
  'too-large':
    'Il file, o quello che contiene, supera la dimensione massima. L’originale è al sicuro. Alza il limite nelle impostazioni, oppure estrai i file e trascina solo quelli che servono.',
  'too-many-pages':
    'Il documento ha più pagine del limite. L’originale è al sicuro. Alza il limite nelle impostazioni e riprova.',
  'unreadable-file':
    'Il file non si può leggere. Controlla che esista e che non sia aperto altrove, poi riprova.',
  'no-text': 'Nessuna pagina contiene testo. L’originale è al sicuro. Controlla la scansione e riprova.',
  'xfa-form':
    'Il PDF è un modulo XFA: le sue pagine si vedono solo in Adobe Reader e non sono state lette. L’originale è al sicuro. Aprilo in Adobe Reader, stampalo su un nuovo PDF e porta qui quello.',
  'disk-full': 'Il disco è pieno. Libera spazio e riprova: nessun documento è andato perso.',
  'ocr-failed': 'Il riconoscimento del testo non è riuscito. L’originale è al sicuro. Riprova.',
  'form-failed': 'Il modulo non è stato compilato. I dati sono al sicuro. Riprova.',
  'database-busy': 'L’archivio è occupato da un altro programma. Riprova tra poco.',
  'database-newer':
    'L’archivio è di una versione più recente. Aggiorna BrokerFlow per aprirlo: nulla è stato modificato.',
  'database-damaged':
    'L’archivio è danneggiato e non è stato toccato. Rimetti al suo posto una copia di riserva, o chiedi all’assistenza.',
  'folder-not-writable':
    'Nella cartella non si può scrivere. Controlla i permessi e che il disco sia collegato, poi riprova.',
  'secret-store-locked':
    'Il sistema non dà accesso a un posto protetto per chiavi e password. Nulla è stato scritto senza protezione. Per la chiave inserisci la frase segreta nelle impostazioni.',
  'mailbox-off': 'Il messaggio è ancora nella casella, che ora non viene letta: attiva la lettura e riprova.',
  'no-program': 'Nessun programma di questa macchina apre il file. Il file è conservato: salvane una copia.',
  'network-off': 'La rete è disattivata nelle impostazioni.',
  'invalid-input': 'Il valore non è valido. Correggilo e riprova.',
  'not-found': 'L’elemento non esiste più.',
  conflict: 'La richiesta è in lavorazione. Riprova quando ha finito.',
  cancelled: 'La lavorazione è stata annullata. L’originale è al sicuro. Si può riprovare.',
  forbidden: 'L’operazione non è permessa.',
  internal:
    'Errore imprevisto. L’originale è al sicuro. Riprova; se succede ancora, conserva il file per l’assistenza.',
};

const REVIEWS: Readonly<Record<ReviewReason, string>> = {
  'low-confidence': 'La categoria è incerta: confermala o correggila.',
  'models-disagree': 'Il modello locale e quello in rete indicano categorie diverse: scegli quella giusta.',
  'several-requests': 'Sembrano esserci più richieste: è stata scelta la più probabile, controlla.',
  'no-request': 'Nel documento non si trova una richiesta.',
  'contradictory-data': 'Il documento dà valori diversi per lo stesso dato: scegli quello giusto.',
  'unconfirmed-data':
    'Un dato è stato letto solo dal modello esterno, o da lui in modo diverso: verificalo sul documento.',
  'unsure-client': 'In archivio c’è un cliente dal nome simile: indica se è lo stesso.',
  'missing-data': 'Mancano dati richiesti: la bozza per il cliente li chiede.',
  'invalid-data': 'Un dato non supera i controlli: verificalo sul documento.',
  'poor-reading': 'La scansione è poco leggibile: confronta i dati con le pagine.',
  'unread-part':
    'Un allegato non si può leggere; tutto il resto è stato letto. Se è protetto, riprova con la sua password; altrimenti aprilo e controlla che non contenga altri dati.',
  duplicate: 'Lo stesso documento è già in archivio.',
  'not-delivered': 'Un messaggio inviato non è stato consegnato: controlla l’indirizzo e invialo di nuovo.',
  answered: 'È arrivata una risposta: leggila.',
};

/** The Italian sentence for a reason. */
export function reasonSentence(reason: ReasonCode): string {
  return { ...FAILURES, ...REVIEWS }[reason];
}
