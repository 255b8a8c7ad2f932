import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, WrittenInsurers } from '../../../src-preload/contract/insurer-import.ts';
import { CallFailure } from '../../api/call.ts';
import { useExportInsurers, useImportInsurers, usePickInsurers, useUndoImport } from '../../api/insurers.ts';
import { useNotices } from '../../components/use-notices.tsx';

/** The address book to and from a table, with what was picked and waits for a yes. */
export interface BookFile {
  readonly preview: ImportPreview | null;
  readonly busy: boolean;
  /** Asks for a table. */
  readonly pick: () => void;
  /** Writes what the preview shows. */
  readonly take: () => void;
  readonly dismiss: () => void;
  /** Asks where to, and writes the address book. */
  readonly save: () => void;
}

/** Importing is shown first, written at once and can be taken back as a whole. */
export function useBookFile(): BookFile {
  const { t } = useTranslation('insurers');
  const notices = useNotices();
  const picking = usePickInsurers();
  const importing = useImportInsurers();
  const exporting = useExportInsurers();
  const undo = useUndoImport();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const failed = (error: Error): void => {
    const changed = error instanceof CallFailure ? error.details?.['insurer'] : undefined;
    if (changed === undefined) notices.failed(error);
    else notices.done(t('table.changedSince', { name: String(changed) }));
  };
  const takeBack = (written: WrittenInsurers): void =>
    undo.mutate({ written }, { onSuccess: () => notices.done(t('table.undone')), onError: failed });
  return {
    preview,
    busy: importing.isPending,
    pick: () =>
      picking.mutate({}, { onSuccess: (picked) => setPreview(picked.preview), onError: notices.failed }),
    take: () => {
      if (preview === null) return;
      const onSuccess = ({ written }: { readonly written: WrittenInsurers }): void => {
        setPreview(null);
        notices.done(t('table.taken', { count: written.length }), () => takeBack(written));
      };
      importing.mutate({ entries: preview.entries }, { onSuccess, onError: failed });
    },
    dismiss: () => setPreview(null),
    save: () =>
      exporting.mutate(
        {},
        { onSuccess: ({ saved }) => saved && notices.done(t('table.saved')), onError: notices.failed },
      ),
  };
}
