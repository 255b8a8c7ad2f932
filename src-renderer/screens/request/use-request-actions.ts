import { useTranslation } from 'react-i18next';
import type { Evidence, RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { Category, FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { failureCode } from '../../api/call.ts';
import { useSaveOriginal } from '../../api/documents.ts';
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
  readonly retry: (password: string | null) => void;
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
  const { id } = detail;
  const ids = [id];
  const accept = useAccept();
  const archive = useArchive();
  const restore = useRestore();
  const cancel = useCancel();
  const retry = useRetry();
  const undo = useUndo();
  const setCategory = useSetCategory();
  const setField = useSetField();
  const saveOriginal = useSaveOriginal();
  const refused = { onError: notices.failed };

  const takeBack = (): void =>
    undo.mutate(
      { id },
      {
        onSuccess: () => notices.done(t('done.undone')),
        onError: (error) =>
          failureCode(error) === 'not-found' ? notices.done(t('done.nothingToUndo')) : notices.failed(error),
      },
    );
  const unarchive = (): void =>
    restore.mutate({ ids }, { onSuccess: () => notices.done(t('done.restored')), ...refused });

  return {
    busy: accept.isPending || retry.isPending || setCategory.isPending || undo.isPending,
    accept: () => accept.mutate({ id }, { onSuccess: () => notices.done(t('done.accepted')), ...refused }),
    archive: () =>
      archive.mutate({ ids }, { onSuccess: () => notices.done(t('done.archived'), unarchive), ...refused }),
    restore: unarchive,
    stop: () => cancel.mutate({ id }, refused),
    retry: (password) =>
      retry.mutate(password === null ? { id } : { id, password }, {
        onSuccess: () => notices.done(t('done.retried')),
        ...refused,
      }),
    undo: takeBack,
    saveOriginal: () => {
      if (detail.document === null) return;
      saveOriginal.mutate(
        { documentId: detail.document.id },
        { onSuccess: ({ saved }) => saved && notices.done(t('done.originalSaved')), ...refused },
      );
    },
    setCategory: (category) =>
      setCategory.mutate(
        { id, category },
        { onSuccess: () => notices.done(t('done.saved'), takeBack), ...refused },
      ),
    setField: (name, value, evidence) =>
      setField
        .mutateAsync({
          id,
          name,
          value: typeof value === 'object' && value !== null ? [...value] : value,
          evidence,
        })
        .then(
          () => {
            notices.done(t('done.saved'), takeBack);
            return true;
          },
          (error: unknown) => {
            if (failureCode(error) !== 'invalid-input') notices.failed(error);
            return false;
          },
        ),
  };
}
