import { useTranslation } from 'react-i18next';
import type { ItemColumn, ItemKind } from '../../../../src-preload/contract/risk-items.ts';
import { failureCode } from '../../../api/call.ts';
import { useAddItem, useRemoveItem, useSetCell } from '../../../api/items.ts';
import { useNotices } from '../../../components/use-notices.tsx';

/** What the clerk can do to the rows of a request. Each says in a corner of the window what became of it. */
export interface ItemActions {
  readonly busy: boolean;
  /** `null` empties the cell. False when the engine refused the value; the sentence belongs beside the box then. */
  readonly setCell: (itemId: string, column: ItemColumn, value: string | number | null) => Promise<boolean>;
  readonly add: (kind: ItemKind, column: ItemColumn, value: string | number) => Promise<boolean>;
  readonly remove: (itemId: string) => void;
}

/** @param undo takes back the last correction of the request */
export function useItemActions(id: string, undo: () => void): ItemActions {
  const { t } = useTranslation('items');
  const notices = useNotices();
  const setCell = useSetCell();
  const addItem = useAddItem();
  const removeItem = useRemoveItem();
  const accepted = async (correction: Promise<unknown>): Promise<boolean> => {
    try {
      await correction;
      notices.done(t('saved'), undo, id);
      return true;
    } catch (error) {
      if (failureCode(error) !== 'invalid-input') notices.failed(error);
      return false;
    }
  };
  return {
    busy: setCell.isPending || addItem.isPending || removeItem.isPending,
    setCell: (itemId, column, value) => accepted(setCell.mutateAsync({ id, itemId, column, value })),
    add: (kind, column, value) => accepted(addItem.mutateAsync({ id, kind, column, value })),
    remove: (itemId) =>
      removeItem.mutate(
        { id, itemId },
        { onSuccess: () => notices.done(t('removed'), undo, id), onError: notices.failed },
      ),
  };
}
