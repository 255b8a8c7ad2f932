import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { NumberSetting } from './number-setting.tsx';
import { Section } from './section.tsx';
import { checkSetting } from './setting-rules.ts';
import { useSaveSetting } from './use-save-setting.ts';

interface ReadingProps {
  readonly settings: Settings;
}

/** How scans are read. */
export function ReadingSection({ settings }: ReadingProps): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  return (
    <Section title={t('reading.title')}>
      <NumberSetting
        label={t('reading.ocrWorkers')}
        description={t('reading.ocrWorkersHelp')}
        value={settings.reading.ocrWorkers}
        check={(value) => checkSetting('reading', 'ocrWorkers', value)}
        onSave={(ocrWorkers, refused) => save({ reading: { ocrWorkers } }, refused)}
      />
      <NumberSetting
        label={t('reading.dpi')}
        description={t('reading.dpiHelp')}
        value={settings.reading.dpi}
        step={50}
        check={(value) => checkSetting('reading', 'dpi', value)}
        onSave={(dpi, refused) => save({ reading: { dpi } }, refused)}
      />
    </Section>
  );
}

/** From when on a document is doubtful. Stored as a fraction, shown as a percentage. */
export function ReviewSection({ settings }: ReadingProps): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  const check = (percent: number): ReturnType<typeof checkSetting> => {
    const refusal = checkSetting('review', 'confidenceThreshold', percent / 100);
    return refusal?.key === 'number' ? { key: 'number', min: 30, max: 99 } : refusal;
  };
  return (
    <Section title={t('review.title')} help={t('review.help')}>
      <NumberSetting
        label={t('review.confidenceThreshold')}
        value={Math.round(settings.review.confidenceThreshold * 100)}
        suffix=" %"
        check={check}
        onSave={(percent, refused) => save({ review: { confidenceThreshold: percent / 100 } }, refused)}
      />
    </Section>
  );
}

/** The largest documents that are read. */
export function LimitsSection({ settings }: ReadingProps): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  return (
    <Section title={t('limits.title')} help={t('limits.help')}>
      <NumberSetting
        label={t('limits.maxFileMb')}
        value={settings.limits.maxFileMb}
        check={(value) => checkSetting('limits', 'maxFileMb', value)}
        onSave={(maxFileMb, refused) => save({ limits: { maxFileMb } }, refused)}
      />
      <NumberSetting
        label={t('limits.maxPages')}
        value={settings.limits.maxPages}
        check={(value) => checkSetting('limits', 'maxPages', value)}
        onSave={(maxPages, refused) => save({ limits: { maxPages } }, refused)}
      />
    </Section>
  );
}
