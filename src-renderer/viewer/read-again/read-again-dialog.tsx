import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../../src-preload/contract/reading.ts';
import type { PageSource } from '../page-source.ts';
import type { ReadAgain } from '../page-tools.ts';
import { ReadAgainForm } from './read-again-form.tsx';

interface ReadAgainDialogProps {
  readonly again: ReadAgain;
  readonly source: PageSource;
  /** The page in view and how it was read. */
  readonly page: number;
  readonly summary: PageSummary | null;
}

/** Asks which pages to read again and how. */
export function ReadAgainDialog({ again, source, page, summary }: ReadAgainDialogProps): ReactElement {
  const { t } = useTranslation(['reading', 'shared']);
  return (
    <Modal
      opened={again.opened}
      onClose={again.close}
      title={t('again.title')}
      size={600}
      closeButtonProps={{ 'aria-label': t('shared:action.close') }}
    >
      <ReadAgainForm again={again} source={source} page={page} summary={summary} />
    </Modal>
  );
}
