import { useTranslation } from 'react-i18next';
import type { Evidence, RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { Category, FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { failureCode } from '../../api/call.ts';
import { useSaveOriginal } from '../../api/documents.ts';
import { usePasswordsToKeep } from '../../api/passwords.ts';
import {
  useCancel,
  useConfirmField,
  useRetry,
  useSetCategory,
  useSetField,
  useUndo,
} from '../../api/requests.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useBulkActions } from '../../frame/use-bulk-actions.ts';

/** Everything the clerk can do to a request. Each says in a corner of the window what became of it. */
export interface RequestActions {
  readonly busy: boolean;
  readonly accept: () => void;
  readonly archive: () => void;
  readonly restore: () => void;
  readonly stop: () => void;
  /** From the start; with a password for a protected file, which is remembered if it opens it. */
  readonly retry: (password?: string, remember?: boolean) => void;
  readonly undo: () => void;
  readonly saveOriginal: () => void;
  readonly setCategory: (category: Category) => void;
  /** Makes a doubtful value the clerk's as it stands. */
  readonly confirmField: (name: FieldName) => void;
  /** False when the engine refused the value; the sentence belongs beside the box then. */
  readonly setField: (
    name: FieldName,
    value: FieldValue | null,
    evidence: Evidence | null,
  ) => Promise<boolean>;
}

/** The actions of one request. */
export function useRequestActions(detail: Pick<RequestDetail, 'id' | 'document'>): RequestActions {
  const { t } = useTranslation('request');
  const notices = useNotices();
  const { id, document } = detail;
  const ids = [id];
  const { run: change, busy: changing } = useBulkActions();
  const cancel = useCancel();
  const retry = useRetry();
  const saveOriginal = useSaveOriginal();
  const { busy, ...corrections } = useCorrections(id);
  const onError = notices.failed;
  return {
    ...corrections,
    busy: busy || changing || retry.isPending,
    accept: () => change({ kind: 'accept' }, ids),
    archive: () => change({ kind: 'archive' }, ids),
    restore: () => change({ kind: 'restore' }, ids),
    stop: () => cancel.mutate({ id }, { onError }),
    retry: (password, remember = false) => {
      if (password !== undefined && remember) usePasswordsToKeep.getState().want(id, password);
      const onSuccess = (): void => notices.done(t('done.retried'));
      retry.mutate(password === undefined ? { id } : { id, password }, { onSuccess, onError });
    },
    saveOriginal: () => {
      if (document === null) return;
      const onSuccess = ({ saved }: { readonly saved: boolean }): void => {
        if (saved) notices.done(t('done.originalSaved'));
      };
      saveOriginal.mutate({ documentId: document.id }, { onSuccess, onError });
    },
  };
}

type Corrections = Pick<RequestActions, 'busy' | 'undo' | 'setCategory' | 'confirmField' | 'setField'>;

/** The corrections by hand, each offering to be taken back. */
function useCorrections(id: string): Corrections {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const notices = useNotices();
  const undo = useUndo();
  const setCategory = useSetCategory();
  const setField = useSetField();
  const confirmField = useConfirmField();
  const takeBack = async (): Promise<void> => {
    try {
      await undo.mutateAsync({ id });
      notices.done(t('done.undone'));
    } catch (error) {
      if (failureCode(error) === 'not-found') notices.done(t('done.nothingToUndo'));
      else notices.failed(error);
    }
  };
  const saved = (sentence: string) => (): void => notices.done(sentence, takeBack, id);
  const refused = (error: unknown): false => {
    if (failureCode(error) !== 'invalid-input') notices.failed(error);
    return false;
  };
  return {
    busy: setCategory.isPending || confirmField.isPending || undo.isPending,
    undo: () => void takeBack(),
    setCategory: (category) =>
      setCategory.mutate(
        { id, category },
        { onSuccess: saved(t('event.category-corrected')), onError: notices.failed },
      ),
    confirmField: (name) => {
      const onSuccess = saved(t('event.fieldConfirmedName', { field: shared(`field.${name}`) }));
      confirmField.mutate({ id, name }, { onSuccess, onError: notices.failed });
    },
    setField: async (name, value, evidence) => {
      const stored = typeof value === 'object' && value !== null ? [...value] : value;
      try {
        await setField.mutateAsync({ id, name, value: stored, evidence });
        saved(t('event.fieldCorrectedName', { field: shared(`field.${name}`) }))();
        return true;
      } catch (error) {
        return refused(error);
      }
    },
  };
}
