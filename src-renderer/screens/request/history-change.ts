import type { TFunction } from 'i18next';
import type { HistoryEntry } from '../../../src-preload/contract/history.ts';
import {
  FIELD_KINDS,
  FIELD_NAMES,
  REQUEST_STATUSES,
  type FieldName,
} from '../../../src-preload/contract/vocabulary.ts';
import type { Formats } from '../../i18n/formats.ts';
import { shownValue } from './typed-value.ts';

/** What something was before and what it is since, as a person reads it; null stands for no value. */
export interface HistoryChange {
  readonly before: string | null;
  readonly after: string | null;
}

interface Words {
  readonly shared: TFunction;
  readonly formats: Formats;
}

/** What an event changed; null for one that changed nothing, as a confirmation. */
export function historyChange(
  entry: Pick<HistoryEntry, 'before' | 'after' | 'detail'>,
  words: Words,
): HistoryChange | null {
  const { before, after, detail } = entry;
  if (before === after) return null;
  const name = FIELD_NAMES.find((known) => known === detail['field']);
  const written = (value: string | null): string | null => {
    if (value === null) return null;
    return name === undefined ? statusOr(value, words) : fieldValue(name, value, words);
  };
  return { before: written(before), after: written(after) };
}

function statusOr(value: string, { shared }: Words): string {
  const status = REQUEST_STATUSES.find((known) => known === value);
  return status === undefined ? value : shared(`status.${status}`);
}

/** The log keeps values as text: numbers and dates are written again the way of the language. */
function fieldValue(name: FieldName, value: string, { formats }: Words): string {
  const kind = FIELD_KINDS[name];
  if (kind !== 'money' && kind !== 'count') return kind === 'list' ? value : shownValue(name, value, formats);
  const number = Number(value);
  return Number.isFinite(number) ? shownValue(name, number, formats) : value;
}
