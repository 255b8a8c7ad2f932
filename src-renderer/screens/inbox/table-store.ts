import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import {
  NARROWEST_COLUMN,
  PLAIN_COLUMNS,
  WIDEST_COLUMN,
  type ColumnChoice,
  type ColumnId,
} from './columns.ts';
import type { InboxFilter } from './inbox-filter.ts';

/** A filter kept under a name. */
export interface SavedView {
  readonly name: string;
  readonly text: string;
  readonly filter: InboxFilter;
}

interface TableState {
  readonly columns: ColumnChoice;
  readonly views: readonly SavedView[];
  readonly previewShown: boolean;
  readonly toggleColumn: (id: ColumnId) => void;
  /** Kept within sensible bounds. */
  readonly resizeColumn: (id: ColumnId, width: number) => void;
  readonly resetColumns: () => void;
  /** A view of the same name is replaced. */
  readonly saveView: (view: SavedView) => void;
  readonly removeView: (name: string) => void;
  readonly togglePreview: () => void;
}

/** How this clerk likes the table: columns, views, preview. Kept on this machine. */
export const useTableStore = create<TableState>()(
  persist(
    (set) => ({
      columns: PLAIN_COLUMNS,
      views: [],
      previewShown: true,
      toggleColumn: (id) =>
        set(({ columns }) => {
          const { hidden } = columns;
          const others = hidden.filter((each) => each !== id);
          return { columns: { ...columns, hidden: hidden.includes(id) ? others : [...hidden, id] } };
        }),
      resizeColumn: (id, width) =>
        set(({ columns }) => {
          const bounded = Math.round(Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, width)));
          return { columns: { ...columns, widths: { ...columns.widths, [id]: bounded } } };
        }),
      resetColumns: () => set({ columns: PLAIN_COLUMNS }),
      saveView: (view) =>
        set(({ views }) => ({ views: [...views.filter((each) => each.name !== view.name), view] })),
      removeView: (name) => set(({ views }) => ({ views: views.filter((each) => each.name !== name) })),
      togglePreview: () => set(({ previewShown }) => ({ previewShown: !previewShown })),
    }),
    { name: 'brokerflow.inbox', version: 1 },
  ),
);
