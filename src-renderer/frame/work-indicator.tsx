import { Popover, UnstyledButton } from '@mantine/core';
import { Check, LoaderCircle } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeasurements } from '../api/performance.ts';
import { useOutboxState } from '../api/outbox.ts';
import { useCounts } from '../api/requests.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { OutboxCount } from './outbox-count.tsx';
import { Sparkline } from './sparkline.tsx';
import styles from './work-indicator.module.css';
import { WorkList } from './work-list.tsx';

/** Points of the sparkline: the last five minutes at one every ten seconds. */
const SPARKLINE_POINTS = 30;

/** One quiet line: how much is in work and how busy the processor is. Opens the list. */
export function WorkIndicator(): ReactElement {
  const { t } = useTranslation('frame');
  const formats = useFormats();
  const [opened, setOpened] = useState(false);
  const working = useCounts().data?.working ?? 0;
  const { data: mail } = useOutboxState();
  const measurements = useMeasurements();
  const latest = measurements.at(-1);
  const State = working > 0 ? LoaderCircle : Check;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={380} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles['indicator'] ?? ''} onClick={() => setOpened(!opened)}>
          {mail !== undefined && <OutboxCount state={mail} />}
          <State className={styles['state']} data-working={working > 0} aria-hidden />
          <span>{working > 0 ? t('work.working', { count: working }) : t('work.idle')}</span>
          {latest !== undefined && (
            <span
              className={styles['cpu']}
              title={t('work.cpu', { value: formats.percent(latest.cpuPercent / 100) })}
            >
              <Sparkline
                values={measurements.slice(-SPARKLINE_POINTS).map((one) => one.cpuPercent)}
                width={48}
                height={16}
              />
              <span className="visually-hidden">{t('work.cpu', { value: '' })}</span>
              {formats.percent(latest.cpuPercent / 100)}
            </span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('work.title')}>
        {opened && <WorkList onLeave={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}
