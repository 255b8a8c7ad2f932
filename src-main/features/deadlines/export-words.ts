import type { Settings } from '../../../src-preload/contract/settings.ts';
import type { Deadline, DeadlineKind, DeadlineState } from '../../../src-preload/contract/deadlines.ts';

/** The columns of the table, in their order. */
export const TABLE_COLUMNS = [
  'shownOn',
  'dueOn',
  'kind',
  'state',
  'client',
  'category',
  'insurer',
  'number',
  'premium',
  'request',
  'notes',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What the files say in words. */
export interface ExportWords {
  /** What stands between two cells: the comma is the decimal sign of Italian spreadsheets. */
  readonly delimiter: ';' | ',';
  readonly filename: string;
  readonly calendarName: string;
  readonly columns: Readonly<Record<TableColumn, string>>;
  readonly kinds: Readonly<Record<DeadlineKind, string>>;
  readonly states: Readonly<Record<DeadlineState, string>>;
  /** What the calendar calls a deadline. */
  readonly summary: (deadline: Deadline) => string;
}

const it: ExportWords = {
  delimiter: ';',
  filename: 'scadenzario-brokerflow',
  calendarName: 'Scadenzario BrokerFlow',
  columns: {
    shownOn: 'Giorno',
    dueOn: 'Scadenza',
    kind: 'Tipo',
    state: 'Stato',
    client: 'Cliente',
    category: 'Categoria',
    insurer: 'Compagnia',
    number: 'Polizza',
    premium: 'Premio',
    request: 'Richiesta',
    notes: 'Note',
  },
  kinds: { reply: 'Risposta', renewal: 'Rinnovo' },
  states: { open: 'Aperta', postponed: 'Rinviata', done: 'Fatta' },
  summary: (deadline) => about(deadline, { reply: 'Rispondere', renewal: 'Scade la polizza' }),
};

const en: ExportWords = {
  delimiter: ',',
  filename: 'brokerflow-deadlines',
  calendarName: 'BrokerFlow deadlines',
  columns: {
    shownOn: 'Day',
    dueOn: 'Due',
    kind: 'Kind',
    state: 'State',
    client: 'Client',
    category: 'Category',
    insurer: 'Insurer',
    number: 'Policy',
    premium: 'Premium',
    request: 'Request',
    notes: 'Notes',
  },
  kinds: { reply: 'Reply', renewal: 'Renewal' },
  states: { open: 'Open', postponed: 'Postponed', done: 'Done' },
  summary: (deadline) => about(deadline, { reply: 'Reply due', renewal: 'Policy expires' }),
};

function about(deadline: Deadline, verbs: Readonly<Record<DeadlineKind, string>>): string {
  const { kind, client, policy, request } = deadline;
  const subject = kind === 'renewal' ? [policy?.insurer, policy?.number] : [request?.filename];
  const words = [client?.name, ...subject].filter((word) => word !== undefined && word !== null);
  return words.length === 0 ? verbs[kind] : `${verbs[kind]}: ${words.join(', ')}`;
}

/** The words of the exported files, by the language of the window. */
export const EXPORT_WORDS: Readonly<Record<Settings['language'], ExportWords>> = { it, en };
