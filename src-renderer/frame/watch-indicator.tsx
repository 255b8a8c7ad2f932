import { Button, Group, Popover } from '@mantine/core';
import { FolderCheck, FolderClock, FolderMinus, FolderX, type LucideIcon } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchState } from '../../src-preload/contract/settings.ts';
import { usePauseWatch, useWatchState } from '../api/settings.ts';
import { useNotices } from '../components/use-notices.tsx';
import { useNavigation } from './navigation.ts';
import styles from './sidebar.module.css';

const ICONS: Readonly<Record<WatchState['state'], LucideIcon>> = {
  off: FolderMinus,
  active: FolderCheck,
  paused: FolderClock,
  unreachable: FolderX,
};

/** The state of the watched folder, always in the corner; opens what it means and what can be done. */
export function WatchIndicator({ narrow }: { readonly narrow: boolean }): ReactElement {
  const { t } = useTranslation('frame');
  const [opened, setOpened] = useState(false);
  const { data: watch } = useWatchState();
  const state = watch?.state ?? 'off';
  const Icon = ICONS[state];
  return (
    <Popover opened={opened} onChange={setOpened} position="right-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles['entry']}
          title={t(`watch.${state}`)}
          onClick={() => setOpened(!opened)}
        >
          <Icon className={styles['dot']} data-state={state} aria-hidden />
          <span className={narrow ? 'visually-hidden' : styles['label']}>{t(`watch.${state}`)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('watch.label')}>
        {watch !== undefined && <WatchDetails watch={watch} onDone={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function WatchDetails({
  watch,
  onDone,
}: {
  readonly watch: WatchState;
  readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation('frame');
  const notices = useNotices();
  const pause = usePauseWatch();
  const go = useNavigation((state) => state.go);
  const watching = watch.state === 'active' || watch.state === 'paused';
  return (
    <div className={styles['watch']}>
      <strong>{t(`watch.${watch.state}`)}</strong>
      {watch.folder !== '' && <span className={styles['path']}>{watch.folder}</span>}
      {watch.state === 'off' && <span>{t('watch.offHelp')}</span>}
      {watch.state === 'unreachable' && <span>{t('watch.unreachableHelp')}</span>}
      {watch.waiting > 0 && <span>{t('watch.waiting', { count: watch.waiting })}</span>}
      <Group gap="sm">
        {watching && (
          <Button
            variant="default"
            loading={pause.isPending}
            onClick={() => pause.mutate({ paused: watch.state === 'active' }, { onError: notices.failed })}
          >
            {t(watch.state === 'active' ? 'watch.pause' : 'watch.resume')}
          </Button>
        )}
        <Button
          variant={watch.state === 'off' ? 'filled' : 'default'}
          onClick={() => {
            go('settings');
            onDone();
          }}
        >
          {t(watch.state === 'off' ? 'watch.choose' : 'watch.settings')}
        </Button>
      </Group>
    </div>
  );
}
