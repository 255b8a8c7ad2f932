import { useTranslation } from 'react-i18next';
import type { Evidence, RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { Category, FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { failureCode } from '../../api/call.ts';
import { useSaveOriginal } from '../../api/documents.ts';
import { usePasswordsToKeep } from '../../api/passwords.ts';
import {
  useAccept,
  useArchive,
  useCancel,
  useRestore,
  useRetry,
  useSetCategory,
  useSetField,
  useUndo,
} from '../../api/requests.ts';
import { useNotices } from '../../components/use-notices.tsx';

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
  const accept = useAccept();
  const archive = useArchive();
  const restore = useRestore();
  const cancel = useCancel();
  const retry = useRetry();
  const saveOriginal = useSaveOriginal();
  const { busy, ...corrections } = useCorrections(id);
  const onError = notices.failed;
  const saying = (message: string, undo?: () => void) => ({
    onSuccess: () => notices.done(message, undo),
    onError,
  });
  const unarchive = (): void => restore.mutate({ ids }, saying(t('done.restored')));
  return {
    ...corrections,
    busy: busy || accept.isPending || retry.isPending,
    accept: () => accept.mutate({ id }, saying(t('done.accepted'))),
    archive: () => archive.mutate({ ids }, saying(t('done.archived'), unarchive)),
    restore: unarchive,
    stop: () => cancel.mutate({ id }, { onError }),
    retry: (password, remember = false) => {
      if (password !== undefined && remember) usePasswordsToKeep.getState().want(id, password);
      retry.mutate(password === undefined ? { id } : { id, password }, saying(t('done.retried')));
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

type Corrections = Pick<RequestActions, 'busy' | 'undo' | 'setCategory' | 'setField'>;

/** The corrections by hand, each offering to be taken back. */
function useCorrections(id: string): Corrections {
  const { t } = useTranslation('request');
  const notices = useNotices();
  const undo = useUndo();
  const setCategory = useSetCategory();
  const setField = useSetField();
  const takeBack = (): void =>
    undo.mutate(
      { id },
      {
        onSuccess: () => notices.done(t('done.undone')),
        onError: (error) =>
          failureCode(error) === 'not-found' ? notices.done(t('done.nothingToUndo')) : notices.failed(error),
      },
    );
  const saved = (): void => notices.done(t('done.saved'), takeBack);
  const refused = (error: unknown): false => {
    if (failureCode(error) !== 'invalid-input') notices.failed(error);
    return false;
  };
  return {
    busy: setCategory.isPending || undo.isPending,
    undo: takeBack,
    setCategory: (category) =>
      setCategory.mutate({ id, category }, { onSuccess: saved, onError: notices.failed }),
    setField: async (name, value, evidence) => {
      const stored = typeof value === 'object' && value !== null ? [...value] : value;
      try {
        await setField.mutateAsync({ id, name, value: stored, evidence });
        saved();
        return true;
      } catch (error) {
        return refused(error);
      }
    },
  };
}
