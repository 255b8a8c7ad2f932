import { Button, Group } from '@mantine/core';
import { FolderOpen, ScrollText } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useApplicationInfo, useShowDataFolder } from '../../api/application.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { Section } from './section.tsx';
import styles from './settings-screen.module.css';

/** Where everything is kept, and which version this is. */
export function DataSection(): ReactElement {
  const { t } = useTranslation(['settings', 'review']);
  const notices = useNotices();
  const { data: info } = useApplicationInfo();
  const show = useShowDataFolder();
  return (
    <Section title={t('data.title')} help={t('data.help')}>
      <div>
        <div className={styles['label']}>{t('data.folder')}</div>
        <Group gap="sm">
          <span className={styles['path']} data-selectable>
            {info?.dataFolder ?? ''}
          </span>
          <Button
            variant="default"
            leftSection={<FolderOpen aria-hidden />}
            onClick={() => show.mutate({}, { onError: notices.failed })}
          >
            {t('data.show')}
          </Button>
        </Group>
      </div>
      <div>
        <div className={styles['label']}>{t('review:audit.title')}</div>
        <Button
          variant="default"
          leftSection={<ScrollText aria-hidden />}
          onClick={() => useNavigation.getState().openAudit(null)}
        >
          {t('review:audit.open')}
        </Button>
      </div>
      {info !== undefined && (
        <span className={styles['quiet']}>
          {t('data.version', { version: info.version })} · {info.runtime}
        </span>
      )}
    </Section>
  );
}
