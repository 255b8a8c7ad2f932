import { NumberInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessReport } from '../../../../src-preload/contract/performance.ts';
import { useChangeSettings } from '../../../api/settings.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import classes from '../performance.module.css';

const MINUTE_MS = 60_000;
const MOST_MINUTES = 480;

/** The time saved, an estimate: what it assumes stands beside it and can be changed there. */
export function SavedTime({ saved }: Pick<BusinessReport, 'saved'>): ReactElement {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const notices = useNotices();
  const { mutate } = useChangeSettings();
  const [typed, setTyped] = useState<number | string | null>(null);
  const set = (minutesByHand: number): void =>
    mutate(
      { performance: { minutesByHand } },
      {
        onSuccess: () => {
          const back = saved.minutesEach;
          notices.done(t('saved.changed', { minutes: formats.number(minutesByHand) }), () =>
            mutate({ performance: { minutesByHand: back } }, { onError: notices.failed }),
          );
        },
        onError: notices.failed,
      },
    );
  const save = (): void => {
    const minutes = typed === null || typed === '' ? Number.NaN : Number(typed);
    setTyped(null);
    const isChanged = minutes >= 0 && minutes <= MOST_MINUTES && minutes !== saved.minutesEach;
    if (isChanged) set(minutes);
  };
  return (
    <div>
      <dt className={classes['muted']}>{t('saved.title')}</dt>
      <dd className={classes['cardValue']}>{formats.duration(saved.minutes * MINUTE_MS)}</dd>
      <dd className={classes['muted']}>
        {t('saved.assumption', { requests: formats.number(saved.requests, 1) })}
        <NumberInput
          size="xs"
          w={120}
          aria-label={t('saved.label')}
          suffix={t('saved.suffix')}
          value={typed ?? saved.minutesEach}
          min={0}
          max={MOST_MINUTES}
          allowDecimal={false}
          hideControls
          onChange={setTyped}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
      </dd>
    </div>
  );
}
