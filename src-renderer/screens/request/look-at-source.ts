import type { ValueSource } from '../../../src-preload/contract/form-values.ts';
import type { RequestFocus } from './use-request-focus.ts';

/** Puts the focus on the line or the cell of a datum, which shows its place; where it has none any more, the place alone. */
export function lookAtSource(
  screen: HTMLElement | null,
  source: ValueSource,
  view: Pick<RequestFocus, 'show'>,
): void {
  const line = screen?.querySelector<HTMLElement>(selectorOf(source));
  if (!line) return view.show(source.evidence[0] ?? null);
  line.focus();
}

function selectorOf(source: ValueSource): string {
  switch (source.kind) {
    case 'field':
      return `[data-field="${source.name}"]`;
    case 'custom':
      return `[data-custom="${source.id}"]`;
    case 'cell':
      return `[data-item="${source.itemId}"] [data-column="${source.column}"] button`;
  }
}
