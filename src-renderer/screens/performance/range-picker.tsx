import { Button, SegmentedControl } from '@mantine/core';
import { Pause, Play } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { windowSchema } from '../../../src-preload/contract/performance.ts';
import { usePanel } from './panel-store.ts';

/** How far back the charts look, and whether they follow the measurements or stand still. */
export function RangePicker(): ReactElement {
  const { t } = useTranslation('performance');
  const { range, paused, setRange, togglePaused } = usePanel();
  return (
    <>
      <Button
        variant="default"
        leftSection={paused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
        aria-pressed={paused}
        onClick={togglePaused}
      >
        {t(paused ? 'live.resume' : 'live.pause')}
      </Button>
      <SegmentedControl
        size="xs"
        aria-label={t('window.label')}
        value={range}
        onChange={setRange}
        data={windowSchema.options.map((value) => ({ value, label: t(`window.${value}`) }))}
      />
    </>
  );
}
