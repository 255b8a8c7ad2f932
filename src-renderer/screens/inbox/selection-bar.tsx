import { Button } from '@mantine/core';
import { Archive, ArchiveRestore, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './inbox-screen.module.css';

interface SelectionBarProps {
  readonly count: number;
  /** The archived ones are listed: they can only be put back. */
  readonly archived: boolean;
  readonly onArchive: () => void;
  readonly onRestore: () => void;
  readonly onClear: () => void;
}

/** What can be done with the marked requests at once. */
export function SelectionBar(props: SelectionBarProps): ReactElement {
  const { count, archived, onArchive, onRestore, onClear } = props;
  const { t } = useTranslation('inbox');
  return (
    <div className={styles['selection']} role="status">
      <strong>{t('selection.count', { count })}</strong>
      {archived ? (
        <Button variant="default" leftSection={<ArchiveRestore aria-hidden />} onClick={onRestore}>
          {t('selection.restore')}
        </Button>
      ) : (
        <Button variant="default" leftSection={<Archive aria-hidden />} onClick={onArchive}>
          {t('selection.archive')}
        </Button>
      )}
      <Button variant="subtle" leftSection={<X aria-hidden />} onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
}
