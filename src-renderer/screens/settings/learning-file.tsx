import { Button, Group, Stack } from '@mantine/core';
import { Download, Upload } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { useExportLearning, useImportLearning } from '../../api/learning.ts';
import { useNotices } from '../../components/use-notices.tsx';
import styles from './settings-screen.module.css';

/** Corrections to and from a file, for another machine of the office. */
export function LearningFile(): ReactElement {
  const { t } = useTranslation('learning');
  const notices = useNotices();
  const write = useExportLearning();
  const read = useImportLearning();
  const takeIn = (): void =>
    read.mutate(
      {},
      {
        onSuccess: ({ taken }) => {
          if (taken !== null) {
            notices.done(taken.added > 0 ? t('added', { count: taken.added }) : t('nothingAdded'));
          }
        },
        onError: (error) =>
          failureCode(error) === 'invalid-input' ? notices.done(t('notAFile')) : notices.failed(error),
      },
    );
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<Download aria-hidden />}
          loading={write.isPending}
          onClick={() =>
            write.mutate(
              {},
              {
                onSuccess: ({ saved }) => saved && notices.done(t('exported')),
                onError: notices.failed,
              },
            )
          }
        >
          {t('export')}
        </Button>
        <Button
          variant="default"
          leftSection={<Upload aria-hidden />}
          loading={read.isPending}
          onClick={takeIn}
        >
          {t('import')}
        </Button>
      </Group>
      <p className={styles['quiet']}>{t('exportHelp')}</p>
    </Stack>
  );
}
