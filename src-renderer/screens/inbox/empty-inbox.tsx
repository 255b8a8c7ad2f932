import { Button } from '@mantine/core';
import { SearchX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { useTakeIn } from '../../frame/use-take-in.ts';
import { useWatchFolderChoice } from '../../frame/use-watch-folder-choice.ts';
import { DropZone } from './drop-zone.tsx';

interface EmptyInboxProps {
  /** Filters are on: the inbox itself may not be empty. */
  readonly filtered: boolean;
}

/** What stands in place of the list when it has no rows. */
export function EmptyInbox({ filtered }: EmptyInboxProps): ReactElement {
  const { t } = useTranslation('inbox');
  if (filtered) {
    return (
      <EmptyState
        picture={<SearchX aria-hidden />}
        title={t('empty.filteredTitle')}
        help={t('empty.filteredHelp')}
      />
    );
  }
  return <FirstSteps />;
}

/** The three ways to begin: drop, a watched folder, the samples. */
function FirstSteps(): ReactElement {
  const { t } = useTranslation('inbox');
  const { pickFiles, addSamples } = useTakeIn();
  const chooseFolder = useWatchFolderChoice();
  return (
    <DropZone title={t('empty.drop')} help={t('empty.dropHelp')}>
      <Button onClick={pickFiles}>{t('empty.chooseFiles')}</Button>
      <Button variant="default" onClick={chooseFolder}>
        {t('empty.chooseFolder')}
      </Button>
      <Button variant="default" onClick={addSamples}>
        {t('empty.samples')}
      </Button>
    </DropZone>
  );
}
