import type { AuditEntry, AuditEvent } from '../../../src-preload/contract/audit.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';

/** The columns of the file, in their order. */
export const AUDIT_COLUMNS = [
  'at',
  'actor',
  'who',
  'event',
  'subject',
  'before',
  'after',
  'clientName',
  'filename',
  'requestId',
  'clientId',
  'detail',
] as const;
type AuditColumn = (typeof AUDIT_COLUMNS)[number];

/** What the file says in words. */
export interface CsvWords {
  /** What stands between two cells: the comma is the decimal sign of Italian spreadsheets. */
  readonly delimiter: ';' | ',';
  readonly filename: string;
  readonly columns: Readonly<Record<AuditColumn, string>>;
  readonly actors: Readonly<Record<AuditEntry['actor'], string>>;
  readonly events: Readonly<Record<AuditEvent, string>>;
}

const it: CsvWords = {
  delimiter: ';',
  filename: 'registro-brokerflow.csv',
  columns: {
    at: 'Data e ora (UTC)',
    actor: 'Chi',
    who: 'Utente',
    event: 'Evento',
    subject: 'Dato',
    before: 'Prima',
    after: 'Dopo',
    clientName: 'Cliente',
    filename: 'File',
    requestId: 'Richiesta',
    clientId: 'Codice cliente',
    detail: 'Dettagli',
  },
  actors: { engine: 'BrokerFlow', clerk: 'Ufficio' },
  events: {
    received: 'Ricevuta',
    opened: 'Aperta',
    read: 'Letta',
    classified: 'Classificata',
    extracted: 'Dati estratti',
    filled: 'Moduli compilati',
    drafted: 'E-mail preparata',
    finished: 'Lavoro concluso',
    failed: 'Non riuscita',
    retried: 'Lettura ripetuta',
    'read-again': 'Chiesta una nuova lettura',
    'category-corrected': 'Categoria corretta',
    'category-confirmed': 'Categoria confermata',
    'field-corrected': 'Dato corretto',
    'field-confirmed': 'Dato confermato',
    'client-merged': 'Cliente unito a un altro',
    'client-split': 'Cliente separato da un altro',
    'client-updated': 'Dati del cliente modificati',
    'clients-told-apart': 'Clienti dichiarati diversi',
    'clients-asked-again': 'Clienti rimessi in dubbio',
    'items-corrected': 'Elenco corretto',
    'insurers-chosen': 'Compagnie scelte',
    'form-edited': 'Modulo corretto a mano',
    queued: 'Messaggio da inviare',
    sent: 'Messaggio inviato',
    'send-failed': 'Invio non riuscito',
    'send-cancelled': 'Invio annullato',
    answered: 'Risposta ricevuta',
    receipt: 'Ricevuta di un messaggio',
    reminded: 'Promemoria dato',
    'policy-added': 'Polizza aggiunta',
    'policy-corrected': 'Polizza corretta',
    'policy-removed': 'Polizza tolta',
    'policy-undone': 'Modifica di una polizza annullata',
    accepted: 'Dati confermati',
    reopened: 'Rimessa da verificare',
    archived: 'Archiviata',
    restored: 'Tolta dall’archivio',
  },
};

const en: CsvWords = {
  delimiter: ',',
  filename: 'brokerflow-audit-log.csv',
  columns: {
    at: 'Date and time (UTC)',
    actor: 'By',
    who: 'User',
    event: 'Event',
    subject: 'Field',
    before: 'Before',
    after: 'After',
    clientName: 'Client',
    filename: 'File',
    requestId: 'Request',
    clientId: 'Client number',
    detail: 'Details',
  },
  actors: { engine: 'BrokerFlow', clerk: 'Office' },
  events: {
    received: 'Received',
    opened: 'Opened',
    read: 'Read',
    classified: 'Classified',
    extracted: 'Data extracted',
    filled: 'Forms filled',
    drafted: 'E-mail drafted',
    finished: 'Work finished',
    failed: 'Failed',
    retried: 'Read again',
    'read-again': 'New reading asked for',
    'category-corrected': 'Category corrected',
    'category-confirmed': 'Category confirmed',
    'field-corrected': 'Field corrected',
    'field-confirmed': 'Field confirmed',
    'client-merged': 'Client merged into another',
    'client-split': 'Client separated from another',
    'client-updated': 'Client data changed',
    'clients-told-apart': 'Clients told apart',
    'clients-asked-again': 'Clients put in doubt again',
    'items-corrected': 'List corrected',
    'insurers-chosen': 'Insurers chosen',
    'form-edited': 'Form changed by hand',
    queued: 'Message to be sent',
    sent: 'Message sent',
    'send-failed': 'Sending failed',
    'send-cancelled': 'Sending cancelled',
    answered: 'Reply received',
    receipt: 'Receipt of a message',
    reminded: 'Reminder given',
    'policy-added': 'Policy added',
    'policy-corrected': 'Policy corrected',
    'policy-removed': 'Policy removed',
    'policy-undone': 'Change of a policy undone',
    accepted: 'Data confirmed',
    reopened: 'Back to review',
    archived: 'Archived',
    restored: 'Taken out of the archive',
  },
};

/** The words of the audit log's file, by the language of the window. */
export const CSV_WORDS: Readonly<Record<Settings['language'], CsvWords>> = { it, en };
