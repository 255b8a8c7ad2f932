import { ITEM_COLUMNS, ITEM_KINDS, type ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import { FIELD_NAMES, type FieldName } from '../../../../src-preload/contract/vocabulary.ts';
import { contestedCustom, missingCustom } from '../../../core/custom-doubts.ts';
import { formatCustomValue } from '../../../core/custom-value.ts';
import { formatDate, formatField, formatFieldWithUnit } from '../../../core/field-format.ts';
import { FIELD_LABELS } from '../../../core/field-labels.ts';
import { formatCell, ITEM_COLUMN_LABELS, ITEM_KIND_LABELS } from '../../../core/item-format.ts';
import { shorten, singleLine } from '../../../core/plain-text.ts';
import type { FormData } from '../form-input.ts';
import { shortReference } from '../templates/shared-places.ts';

interface NamedValue {
  readonly nome: string;
  readonly valore: string;
}

interface RowTable {
  readonly titolo: string;
  readonly colonne: readonly string[];
  readonly righe: readonly (readonly string[])[];
}

/** What a letter may print. Every name is always there, so a misspelt one fails instead of printing nothing. */
export interface LetterVariables {
  readonly categoria: string;
  /** In percent; empty when the clerk chose the category. */
  readonly attendibilita: string;
  readonly cliente: string;
  readonly indirizzo: string;
  readonly riferimento: string;
  readonly ricevuta_il: string;
  readonly oggi: string;
  readonly documento: string;
  readonly decorrenza: string;
  readonly risposta_entro: string;
  readonly dati: readonly (NamedValue & { readonly verificare: boolean })[];
  readonly dati_ufficio: readonly NamedValue[];
  readonly tabelle: readonly RowTable[];
  readonly mancanti: readonly string[];
  readonly da_verificare: readonly string[];
  readonly ufficio: {
    readonly nome: string;
    readonly indirizzo: string;
    readonly iscrizione: string;
    readonly telefono: string;
    readonly email: string;
  };
}

/** No value of a real request is longer; a hostile one must not make a book. */
const LONGEST_VALUE = 1_000;
/** Further rows are in the annex of the questionnaire. */
const MOST_ROWS = 200;
/** Rounded down: 99,97 % is not certainty. */
const PERCENT = new Intl.NumberFormat('it-IT', {
  style: 'percent',
  maximumFractionDigits: 0,
  roundingMode: 'floor',
});
const DAY = new Intl.DateTimeFormat('it-IT', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'Europe/Rome',
});

/** The variables of a request's letters, in Italian words; each value is one line of bounded length. */
export function letterVariables(data: FormData, today: Date): LetterVariables {
  const { input, values, missing } = data;
  const text = (name: FieldName): string => {
    const value = values[name];
    return value === undefined ? '' : shorten(formatField(name, value), LONGEST_VALUE);
  };
  return {
    categoria: input.category,
    attendibilita: input.confidence > 0 ? PERCENT.format(input.confidence) : '',
    cliente: text('clientName'),
    indirizzo: addressLine(text('street'), text('postalCode'), text('city'), text('province')),
    riferimento: shortReference(input.requestId),
    ricevuta_il: DAY.format(input.receivedAt),
    oggi: DAY.format(today),
    documento: singleLine(input.filename),
    decorrenza: formatDate(text('effectiveDate')),
    risposta_entro: formatDate(text('replyBy')),
    dati: knownData(data),
    dati_ufficio: customData(data),
    tabelle: rowTables(data),
    mancanti: [...missing.map((name) => FIELD_LABELS[name]), ...missingCustom(input.customFields)],
    da_verificare: doubtful(data),
    ufficio: {
      nome: singleLine(input.office.name),
      indirizzo: singleLine(input.office.address),
      iscrizione: singleLine(input.office.registration),
      telefono: singleLine(input.office.phone),
      email: singleLine(input.office.email),
    },
  };
}

/** "Via Roma 1, 20100 Milano (MI)", as far as it is known. */
function addressLine(street: string, postalCode: string, city: string, province: string): string {
  const town = [postalCode, city, province === '' ? '' : `(${province})`].filter((part) => part !== '');
  return [street, town.join(' ')].filter((part) => part !== '').join(', ');
}

function knownData({ input, values }: FormData): LetterVariables['dati'] {
  return FIELD_NAMES.flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    const valore = shorten(formatFieldWithUnit(name, value), LONGEST_VALUE);
    return [{ nome: FIELD_LABELS[name], valore, verificare: input.fields[name]?.valid === false }];
  });
}

function customData({ input }: FormData): LetterVariables['dati_ufficio'] {
  return input.customFields.flatMap(({ definition, found }) =>
    found === null
      ? []
      : [{ nome: definition.name, valore: formatCustomValue(definition.type, found.value) }],
  );
}

/** One table a kind of rows; columns that no row fills are left out, and plates alone stand among the data. */
function rowTables({ rows }: FormData): LetterVariables['tabelle'] {
  return ITEM_KINDS.flatMap((kind) => {
    const items = rows[kind].slice(0, MOST_ROWS);
    const columns: readonly ItemColumn[] = ITEM_COLUMNS[kind];
    const filled = columns.filter((column) => items.some((item) => formatCell(item, column) !== ''));
    if (filled.length === 0 || (kind === 'vehicle' && filled.length === 1)) return [];
    const righe = items.map((item) => filled.map((column) => formatCell(item, column)));
    const colonne = filled.map((column) => ITEM_COLUMN_LABELS[column]);
    return [{ titolo: `${ITEM_KIND_LABELS[kind]} (${rows[kind].length})`, colonne, righe }];
  });
}

/** Data whose check digit or range says that they cannot be right, and the office's own that contradict themselves. */
function doubtful({ input }: FormData): string[] {
  const invalid = FIELD_NAMES.filter((name) => input.fields[name]?.valid === false);
  return [...invalid.map((name) => FIELD_LABELS[name]), ...contestedCustom(input.customFields)];
}
