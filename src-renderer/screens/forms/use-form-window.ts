import { useState } from 'react';
import type { CallOutput } from '../../../src-preload/contract/channels.ts';
import { useForms } from '../../api/forms.ts';

export type FormRow = CallOutput<'forms.list'>['rows'][number];

/** Rows asked for at once; a screen shows thirty. */
const WINDOW = 300;
/** The window moves in steps of this many rows, so that scrolling asks seldom. */
const STEP = 100;

/** The part of the list around what is on screen. */
export interface FormWindow {
  /** Null until the first answer. */
  readonly total: number | null;
  /** Undefined while that row is on its way. */
  readonly rowAt: (index: number) => FormRow | undefined;
  readonly failure: Error | null;
}

/** Offset of the window that covers the row at `first` with rows to spare on both sides. */
export function windowOffset(first: number): number {
  return Math.max(0, Math.floor(first / STEP) * STEP - STEP);
}

/** The forms that match `text` around row `first` (0-based), newest first. */
export function useFormWindow(text: string, first: number): FormWindow {
  const offset = windowOffset(first);
  const { data, isPlaceholderData, error } = useForms({ text, offset, limit: WINDOW });
  const [shown, setShown] = useState<{ offset: number; page: CallOutput<'forms.list'> } | null>(null);
  if (data !== undefined && !isPlaceholderData && shown?.page !== data) setShown({ offset, page: data });
  return {
    total: shown?.page.total ?? null,
    rowAt: (index) => shown?.page.rows[index - shown.offset],
    failure: shown === null ? error : null,
  };
}
