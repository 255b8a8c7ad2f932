import { Button, Group, Progress, SegmentedControl } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfilesState } from '../../../../src-preload/contract/profiles.ts';
import { useRecordProfile, useStopProfile } from '../../../api/profiles.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import panel from '../performance.module.css';

const LENGTHS = [10, 30, 60] as const;

/** Takes a profile of the running engine: for how long, which, and how far it is. */
export function RecordProfile({ recording }: Pick<ProfilesState, 'recording'>): ReactElement {
  const { t } = useTranslation('profiles');
  const notices = useNotices();
  const record = useRecordProfile();
  const [seconds, setSeconds] = useState<string>(String(LENGTHS[0]));
  if (recording !== null) return <Recording recording={recording} />;
  const begin = (kind: 'cpu' | 'allocations'): void =>
    record.mutate({ kind, seconds: Number(seconds) }, { onError: notices.failed });
  return (
    <Group gap="sm">
      <SegmentedControl
        aria-label={t('record.length')}
        size="xs"
        data={LENGTHS.map((length) => ({
          value: String(length),
          label: t('record.seconds', { count: length }),
        }))}
        value={seconds}
        onChange={setSeconds}
      />
      <Button size="xs" variant="default" onClick={() => begin('cpu')}>
        {t('record.cpu')}
      </Button>
      <Button size="xs" variant="default" onClick={() => begin('allocations')}>
        {t('record.allocations')}
      </Button>
      <HeapSnapshot />
    </Group>
  );
}

/** The whole memory: it holds what stands in documents, and the engine stands still while it is written. */
function HeapSnapshot(): ReactElement {
  const { t } = useTranslation('profiles');
  const notices = useNotices();
  const record = useRecordProfile();
  const [asking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    record.mutate({ kind: 'heap', seconds: 1 }, { onError: notices.failed });
  };
  return (
    <>
      <Button size="xs" variant="default" loading={record.isPending} onClick={() => setAsking(true)}>
        {t('record.heap')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('record.heap')}
        confirmLabel={t('record.heapNow')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('record.heapHelp')}
      </ConfirmDialog>
    </>
  );
}

function Recording({
  recording,
}: {
  readonly recording: NonNullable<ProfilesState['recording']>;
}): ReactElement {
  const { t } = useTranslation('profiles');
  const formats = useFormats();
  const notices = useNotices();
  const stop = useStopProfile();
  const now = useSeconds();
  const done = Math.min(recording.seconds, Math.max(0, (now - recording.startedAt) / 1000));
  return (
    <div role="status">
      <p className={panel['muted']}>
        {t('record.running', {
          kind: t(`kind.${recording.kind}`),
          done: formats.number(done),
          total: formats.number(recording.seconds),
        })}
      </p>
      <Progress
        value={(done / recording.seconds) * 100}
        aria-label={t('record.progress')}
        transitionDuration={0}
      />
      <Button
        size="xs"
        mt="xs"
        variant="default"
        loading={stop.isPending}
        onClick={() => stop.mutate({}, { onError: notices.failed })}
      >
        {t('record.stop')}
      </Button>
    </div>
  );
}

/** The time now (epoch milliseconds), stepping every second. */
function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
