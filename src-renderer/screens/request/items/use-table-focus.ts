import { useRef, useState, type RefObject } from 'react';
import type { RiskItem } from '../../../../src-preload/contract/risk-items.ts';
import type { TableFocus } from './item-row.tsx';
import { placeAfter } from './table-moves.ts';

interface TableKeys {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly focus: TableFocus;
}

/** Moves through a table by arrow keys; Delete takes out the row of the cell in focus. */
export function useTableFocus(
  items: readonly RiskItem[],
  columns: number,
  onRemove: (itemId: string) => void,
): TableKeys {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState('0:0');
  const [editing, setEditing] = useState<string | null>(null);
  const itemAt = (place: string): RiskItem | undefined => items[Number(place.split(':')[0])];
  const focusPlace = (place: string): void =>
    table.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
  const onKey = (place: string, key: string): boolean => {
    const next = placeAfter(place, key, { rows: items.length, columns });
    const item = itemAt(place);
    if (next !== null) focusPlace(next);
    else if (key === 'Delete' && item) onRemove(item.id);
    else return false;
    return true;
  };
  const onDone = (place: string): void => {
    setEditing(null);
    // The cell comes back in place of the box; focus returns to it unless the clerk went elsewhere.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusPlace(place);
    });
  };
  const entry = itemAt(current) === undefined ? '0:0' : current;
  return { table, focus: { entry, editing, onFocus: setCurrent, onEdit: setEditing, onDone, onKey } };
}
