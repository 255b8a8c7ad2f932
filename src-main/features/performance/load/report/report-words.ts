import type {
  BreakingPoint,
  LoadAction,
  LoadKind,
  LoadOutcome,
} from '../../../../../src-preload/contract/load-tests.ts';
import type { Settings } from '../../../../../src-preload/contract/settings.ts';

/** What a written report says, in one language. */
export interface ReportWords {
  readonly locale: string;
  readonly title: string;
  readonly kinds: Readonly<Record<LoadKind, string>>;
  readonly outcomes: Readonly<Record<LoadOutcome, string>>;
  readonly actions: Readonly<Record<LoadAction, string>>;
  readonly targets: Readonly<Record<BreakingPoint['target'], string>>;
  readonly facts: Readonly<
    Record<
      | 'begun'
      | 'length'
      | 'users'
      | 'outcome'
      | 'machine'
      | 'seed'
      | 'calls'
      | 'documents'
      | 'errors'
      | 'unfinished',
      string
    >
  >;
  readonly columns: Readonly<
    Record<'action' | 'count' | 'errors' | 'cause' | 'perMinute' | 'change' | 'before' | 'now', string>
  >;
  readonly sections: Readonly<
    Record<'actions' | 'limit' | 'problems' | 'comparison' | 'course' | 'sources', string>
  >;
  readonly charts: Readonly<
    Record<'users' | 'calls' | 'callP95' | 'documents' | 'documentP95' | 'waiting' | 'cpu' | 'memory', string>
  >;
  /** `{second}`, `{users}`, `{target}`, `{value}`, `{limit}`. */
  readonly broke: string;
  readonly held: string;
  readonly noProblems: string;
  readonly noPrevious: string;
  /** `{moment}`. */
  readonly comparedWith: string;
  readonly source: string;
  readonly seconds: string;
}

const it: ReportWords = {
  locale: 'it-IT',
  title: 'Prova di carico',
  kinds: {
    smoke: 'Controllo rapido',
    light: 'Leggera',
    medium: 'Media',
    heavy: 'Pesante',
    stress: 'Limite',
    volume: 'Volume',
    spike: 'Picco',
    soak: 'Resistenza',
  },
  outcomes: {
    running: 'in corso',
    done: 'conclusa',
    cancelled: 'interrotta su richiesta',
    interrupted: 'interrotta dalla chiusura del programma',
    'disk-full': 'fermata: il disco si stava riempiendo',
    failed: 'non riuscita',
  },
  actions: {
    drop: 'Consegna di un documento',
    open: 'Apertura di una richiesta',
    search: 'Ricerca',
    correct: 'Correzione',
    document: 'Lavorazione di un documento',
  },
  targets: { calls: 'risposta p95', documents: 'lavorazione p95', errors: 'errori' },
  facts: {
    begun: 'Iniziata',
    length: 'Durata prevista',
    users: 'Persone al massimo',
    outcome: 'Esito',
    machine: 'Macchina',
    seed: 'Seme',
    calls: 'Azioni al minuto',
    documents: 'Documenti al minuto',
    errors: 'Errori',
    unfinished: 'Documenti non finiti',
  },
  columns: {
    action: 'Azione',
    count: 'Numero',
    errors: 'Errori',
    cause: 'Causa',
    perMinute: 'al minuto',
    change: 'Differenza',
    before: 'Prima',
    now: 'Ora',
  },
  sections: {
    actions: 'Tempi per azione',
    limit: 'Punto di rottura',
    problems: 'Errori',
    comparison: 'Confronto con la prova precedente',
    course: 'Andamento',
    sources: 'Da dove vengono i numeri',
  },
  charts: {
    users: 'Persone al lavoro',
    calls: 'Azioni per intervallo',
    callP95: 'Risposta p95 (ms)',
    documents: 'Documenti finiti per intervallo',
    documentP95: 'Lavorazione p95 (s)',
    waiting: 'Documenti in attesa',
    cpu: 'Processore (%)',
    memory: 'Memoria (MB)',
  },
  broke:
    'Al secondo {second}, con {users} persone: {target} {value}, oltre il limite di {limit} per due intervalli di seguito.',
  held: 'Nessun limite superato.',
  noProblems: 'Nessun errore.',
  noPrevious: 'Nessuna prova precedente dello stesso tipo e della stessa durata.',
  comparedWith: 'Con la prova del {moment}.',
  source:
    'Misurato da persone simulate sul motore vero, in una cartella temporanea con documenti generati: le chiamate e gli avvisi sono quelli della finestra. Processore e memoria sono di tutto il programma. Un documento è finito quando la richiesta è pronta o da verificare.',
  seconds: 's',
};

const en: ReportWords = {
  locale: 'en-GB',
  title: 'Load test',
  kinds: {
    smoke: 'Quick check',
    light: 'Light',
    medium: 'Medium',
    heavy: 'Heavy',
    stress: 'Limit',
    volume: 'Volume',
    spike: 'Spike',
    soak: 'Endurance',
  },
  outcomes: {
    running: 'running',
    done: 'completed',
    cancelled: 'cancelled on request',
    interrupted: 'interrupted as the program was closed',
    'disk-full': 'stopped: the disk was filling up',
    failed: 'failed',
  },
  actions: {
    drop: 'Dropping a document',
    open: 'Opening a request',
    search: 'Searching',
    correct: 'Correcting',
    document: 'Processing a document',
  },
  targets: { calls: 'response p95', documents: 'processing p95', errors: 'errors' },
  facts: {
    begun: 'Begun',
    length: 'Planned length',
    users: 'Most people',
    outcome: 'Outcome',
    machine: 'Machine',
    seed: 'Seed',
    calls: 'Actions per minute',
    documents: 'Documents per minute',
    errors: 'Errors',
    unfinished: 'Documents not finished',
  },
  columns: {
    action: 'Action',
    count: 'Count',
    errors: 'Errors',
    cause: 'Cause',
    perMinute: 'per minute',
    change: 'Change',
    before: 'Before',
    now: 'Now',
  },
  sections: {
    actions: 'Times by action',
    limit: 'Breaking point',
    problems: 'Errors',
    comparison: 'Compared with the test before',
    course: 'Course',
    sources: 'Where the figures come from',
  },
  charts: {
    users: 'People at work',
    calls: 'Actions per step',
    callP95: 'Response p95 (ms)',
    documents: 'Documents finished per step',
    documentP95: 'Processing p95 (s)',
    waiting: 'Documents waiting',
    cpu: 'Processor (%)',
    memory: 'Memory (MB)',
  },
  broke:
    'At second {second}, with {users} people: {target} {value}, beyond the limit of {limit} for two steps in a row.',
  held: 'No limit was exceeded.',
  noProblems: 'No errors.',
  noPrevious: 'No earlier test of the same kind and length.',
  comparedWith: 'With the test of {moment}.',
  source:
    'Measured by simulated people on the real engine, in a temporary folder with generated documents: calls and notices are those of the window. Processor and memory are of the whole program. A document is finished when its request is ready or to be reviewed.',
  seconds: 's',
};

/** The words of a report by the language of the program. */
export const REPORT_WORDS: Readonly<Record<Settings['language'], ReportWords>> = { it, en };
