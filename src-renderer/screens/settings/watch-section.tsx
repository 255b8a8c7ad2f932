import { Button, Group, Switch } from '@mantine/core';
import { FolderOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { usePauseWatch, useWatchState } from '../../api/settings.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useWatchFolderChoice } from '../../frame/use-watch-folder-choice.ts';
import { Section } from './section.tsx';
import styles from './settings-screen.module.css';
import { useSaveSetting } from './use-save-setting.ts';

/** The folder whose files come in by themselves. */
export function WatchSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  const choose = useWatchFolderChoice();
  const { watch } = settings;
  const chosen = watch.folder !== '';
  return (
    <Section title={t('watch.title')} help={t('watch.help')}>
      <div>
        <div className={styles['label']}>{t('watch.folder')}</div>
        <Group gap="sm">
          <span className={styles['path']} data-selectable>
            {chosen ? watch.folder : t('watch.none')}
          </span>
          <Button variant="default" leftSection={<FolderOpen aria-hidden />} onClick={choose}>
            {t('watch.choose')}
          </Button>
        </Group>
      </div>
      {chosen && <WatchStateLine />}
      <Switch
        label={t('watch.enabled')}
        disabled={!chosen}
        checked={watch.enabled}
        onChange={(event) => save({ watch: { enabled: event.currentTarget.checked } })}
      />
      <Switch
        label={t('watch.polling')}
        description={t('watch.pollingHelp')}
        checked={watch.polling}
        onChange={(event) => save({ watch: { polling: event.currentTarget.checked } })}
      />
      <Switch
        label={t('watch.moveProcessed')}
        checked={watch.moveProcessed}
        onChange={(event) => save({ watch: { moveProcessed: event.currentTarget.checked } })}
      />
      <Switch
        label={t('watch.moveRefused')}
        description={t('watch.moveRefusedHelp')}
        checked={watch.moveRefused}
        onChange={(event) => save({ watch: { moveRefused: event.currentTarget.checked } })}
      />
    </Section>
  );
}

/** What the folder is doing now, with the way to pause it. */
function WatchStateLine(): ReactElement | null {
  const { t } = useTranslation(['settings', 'frame']);
  const notices = useNotices();
  const { data: watch } = useWatchState();
  const pause = usePauseWatch();
  if (watch === undefined) return null;
  const running = watch.state === 'active' || watch.state === 'paused';
  return (
    <Group gap="sm">
      <span>{t(`watch.state.${watch.state}`)}</span>
      {watch.state === 'unreachable' && (
        <span className={styles['quiet']}>{t('frame:watch.unreachableHelp')}</span>
      )}
      {running && (
        <Button
          variant="default"
          loading={pause.isPending}
          onClick={() => pause.mutate({ paused: watch.state === 'active' }, { onError: notices.failed })}
        >
          {t(watch.state === 'active' ? 'watch.pause' : 'watch.resume')}
        </Button>
      )}
    </Group>
  );
}
