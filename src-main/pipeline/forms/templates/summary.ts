import { FIELD_NAMES } from '../../../../src-preload/contract/vocabulary.ts';
import { contestedCustom, missingCustom } from '../../../core/custom-doubts.ts';
import { FIELD_LABELS } from '../../../core/field-labels.ts';
import { singleLine } from '../../../core/plain-text.ts';
import { customLines } from '../custom-lines.ts';
import type { FormData } from '../form-input.ts';
import { datum, fact, type BuiltInMapping } from './form-mapping.ts';
import { shortReference } from './shared-places.ts';

/** Rounded down: 99,97 % is not certainty. */
const PERCENT = new Intl.NumberFormat('it-IT', {
  style: 'percent',
  maximumFractionDigits: 0,
  roundingMode: 'floor',
});
const MOMENT = new Intl.DateTimeFormat('it-IT', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Rome',
});

/** The broker's own page: every datum has its place here. */
export const summaryMapping: BuiltInMapping = {
  template: 'summary',
  file: 'summary.pdf',
  title: 'Scheda di rischio',
  places: {
    categoria: fact('program', ({ input }) => input.category),
    attendibilita: fact('program', ({ input }) =>
      input.confidence > 0 ? PERCENT.format(input.confidence) : '',
    ),
    ricevuta_il: fact('program', ({ input }) => MOMENT.format(input.receivedAt)),
    riferimento: fact('program', ({ input }) => shortReference(input.requestId)),
    documento: fact('program', ({ input }) => singleLine(input.filename)),
    intermediario: fact('office', ({ input }) => singleLine(input.office.name)),
    cliente: datum('clientName'),
    partita_iva: datum('vatNumber'),
    codice_fiscale: datum('taxCode'),
    indirizzo: datum('street'),
    cap: datum('postalCode'),
    comune: datum('city'),
    provincia: datum('province'),
    email: datum('email'),
    telefono: datum('phone'),
    iban: datum('iban'),
    professione: datum('profession'),
    fatturato: datum('turnoverEur'),
    addetti: datum('employees'),
    massimale: datum('limitEur'),
    somma_assicurata: datum('sumInsuredEur'),
    franchigia: datum('deductibleEur'),
    numero_veicoli: datum('vehicleCount'),
    anno_costruzione: datum('buildingYear'),
    superficie: datum('buildingAreaSqm'),
    targhe: datum('plates'),
    decorrenza: datum('effectiveDate'),
    risposta_entro: datum('replyBy'),
    compagnia_attuale: datum('currentInsurer'),
    polizza_attuale: datum('currentPolicyNumber'),
    dati_ufficio: {
      from: { kind: 'custom', ids: null },
      text: ({ input }) => customLines(input.customFields).join('\n'),
    },
    dati_mancanti: fact('program', missingNames),
    dati_da_verificare: fact('program', doubtfulData),
  },
  choices: {},
  tables: [],
  listsRows: false,
  showsCustom: true,
  notes: 'note',
};

function missingNames({ input, missing }: FormData): string {
  return [...missing.map((name) => FIELD_LABELS[name]), ...missingCustom(input.customFields)].join('; ');
}

/** Data whose check digit or range says that they cannot be right, and the office's own that contradict themselves. */
function doubtfulData({ input }: FormData): string {
  const invalid = FIELD_NAMES.filter((name) => input.fields[name]?.valid === false);
  return [...invalid.map((name) => FIELD_LABELS[name]), ...contestedCustom(input.customFields)].join('; ');
}
