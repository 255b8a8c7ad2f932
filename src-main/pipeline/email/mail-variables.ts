import { FIELD_NAMES, type FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { formatField, formatFieldWithUnit, valuesOf } from '../../core/field-format.ts';
import { FIELD_LABELS } from '../../core/field-labels.ts';
import { shorten, singleLine } from '../../core/plain-text.ts';
import type { FieldValues } from '../../core/stage.ts';
import type { DraftInput } from './draft-input.ts';
import type { MailVariables } from './mail-templates.ts';
import { missingItem } from './missing-items.ts';

const LONGEST_TEXT = 300;
/** More plates than this are left to the attached form. */
const PLATES_IN_TEXT = 10;
/** How to reach the client is the broker's own affair, and the dates have sentences of their own. */
const NOT_FOR_INSURERS: ReadonlySet<FieldName> = new Set([
  'email',
  'phone',
  'iban',
  'effectiveDate',
  'replyBy',
]);
const DAY = new Intl.DateTimeFormat('it-IT', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'Europe/Rome',
});

/**
 * What the templates may print, each value one line of bounded length.
 * @param attachments names of what the message carries
 * @param toFollow name of the original when it is too large for the message
 */
export function mailVariables(
  input: DraftInput,
  attachments: readonly string[],
  toFollow: string | null,
): MailVariables {
  const values = valuesOf(input.fields);
  const text = (name: FieldName): string => {
    const value = values[name];
    return value === undefined ? '' : shorten(formatField(name, value), LONGEST_TEXT);
  };
  return {
    categoria: input.category,
    cliente: shorten(text('clientName'), 120),
    riferimento: input.requestId.slice(0, 8).toUpperCase(),
    ricevuta_il: DAY.format(input.receivedAt),
    decorrenza: text('effectiveDate'),
    risposta_entro: text('replyBy'),
    documento: shorten(singleLine(input.original.filename), 120),
    dati: riskData(values),
    mancanti: [...input.missing.map(missingItem), ...input.missingCustom.map(singleLine)],
    allegati: attachments,
    a_parte: toFollow ?? '',
    ufficio: {
      nome: singleLine(input.office.name),
      telefono: singleLine(input.office.phone),
      email: singleLine(input.office.email),
    },
  };
}

function riskData(values: FieldValues): MailVariables['dati'] {
  return FIELD_NAMES.filter((name) => !NOT_FOR_INSURERS.has(name)).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    const many = name === 'plates' && (values.plates?.length ?? 0) > PLATES_IN_TEXT;
    const valore = many
      ? `${values.plates?.length} targhe, elencate nel questionario allegato`
      : shorten(formatFieldWithUnit(name, value), LONGEST_TEXT);
    return valore === '' ? [] : [{ nome: FIELD_LABELS[name], valore }];
  });
}
