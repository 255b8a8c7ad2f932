import { ITEM_COLUMNS, ITEM_KINDS, type ItemColumn } from '../../../../src-preload/contract/risk-items.ts';
import {
  FIELD_NAMES,
  type FieldName,
  type MailLanguage,
} from '../../../../src-preload/contract/vocabulary.ts';
import { contestedCustom, missingCustom } from '../../../core/custom-doubts.ts';
import type { LetterWords } from '../../../core/letter-words/letter-words.ts';
import { LETTER_WORDS } from '../../../core/letter-words/words-of.ts';
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
/** The variables of a request's letters in the words of a language; each value is one line of bounded length. */
export function letterVariables(data: FormData, language: MailLanguage, today: Date): LetterVariables {
  const { input, values, missing } = data;
  const words = LETTER_WORDS[language];
  const text = (name: FieldName): string => {
    const value = values[name];
    return value === undefined ? '' : shorten(words.value(name, value), LONGEST_VALUE);
  };
  return {
    categoria: words.category[input.category],
    attendibilita: input.confidence > 0 ? words.share(input.confidence) : '',
    cliente: text('clientName'),
    indirizzo: addressLine(text('street'), text('postalCode'), text('city'), text('province')),
    riferimento: shortReference(input.requestId),
    ricevuta_il: words.day(input.receivedAt),
    oggi: words.day(today),
    documento: singleLine(input.filename),
    decorrenza: text('effectiveDate'),
    risposta_entro: text('replyBy'),
    dati: knownData(data, words),
    dati_ufficio: customData(data, words),
    tabelle: rowTables(data, words),
    mancanti: [...missing.map((name) => words.label[name]), ...missingCustom(input.customFields)],
    da_verificare: doubtful(data, words),
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

function knownData({ input, values }: FormData, words: LetterWords): LetterVariables['dati'] {
  return FIELD_NAMES.flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    const valore = shorten(words.valueWithUnit(name, value), LONGEST_VALUE);
    return [{ nome: words.label[name], valore, verificare: input.fields[name]?.valid === false }];
  });
}

function customData({ input }: FormData, words: LetterWords): LetterVariables['dati_ufficio'] {
  return input.customFields.flatMap(({ definition, found }) =>
    found === null
      ? []
      : [{ nome: definition.name, valore: words.customValue(definition.type, found.value) }],
  );
}

/** One table a kind of rows; columns that no row fills are left out, and plates alone stand among the data. */
function rowTables({ rows }: FormData, words: LetterWords): LetterVariables['tabelle'] {
  return ITEM_KINDS.flatMap((kind) => {
    const items = rows[kind].slice(0, MOST_ROWS);
    const columns: readonly ItemColumn[] = ITEM_COLUMNS[kind];
    const filled = columns.filter((column) => items.some((item) => words.cell(item, column) !== ''));
    if (filled.length === 0 || (kind === 'vehicle' && filled.length === 1)) return [];
    const righe = items.map((item) => filled.map((column) => words.cell(item, column)));
    const colonne = filled.map((column) => words.itemColumn[column]);
    return [{ titolo: `${words.itemKind[kind]} (${rows[kind].length})`, colonne, righe }];
  });
}

/** Data whose check digit or range says that they cannot be right, and the office's own that contradict themselves. */
function doubtful({ input }: FormData, words: LetterWords): string[] {
  const invalid = FIELD_NAMES.filter((name) => input.fields[name]?.valid === false);
  return [...invalid.map((name) => words.label[name]), ...contestedCustom(input.customFields)];
}
