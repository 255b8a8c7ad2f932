import { Alert, Switch } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { ApiKey } from './api-key.tsx';
import { Section } from './section.tsx';
import { checkModelUrl, checkSetting } from './setting-rules.ts';
import styles from './settings-screen.module.css';
import { TextSetting } from './text-setting.tsx';
import { useSaveSetting } from './use-save-setting.ts';

/** The outside model: off unless chosen, and plain about what it means. */
export function ModelSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  const { model } = settings;
  return (
    <Section title={t('model.title')} help={t('model.help')}>
      <Switch
        label={t('model.enabled')}
        checked={model.enabled}
        onChange={(event) => save({ model: { enabled: event.currentTarget.checked } })}
      />
      <Alert className={styles['warning'] ?? ''} icon={<TriangleAlert aria-hidden />}>
        {t('model.warning')}
      </Alert>
      {model.enabled && (
        <>
          <TextSetting
            label={t('model.baseUrl')}
            value={model.baseUrl}
            check={(value) => checkModelUrl(value) ?? checkSetting('model', 'baseUrl', value)}
            onSave={(baseUrl, refused) => save({ model: { baseUrl } }, refused)}
          />
          <TextSetting
            label={t('model.model')}
            description={t('model.fallback')}
            value={model.model}
            check={(value) => checkSetting('model', 'model', value)}
            onSave={(name, refused) => save({ model: { model: name } }, refused)}
          />
          <ApiKey />
        </>
      )}
    </Section>
  );
}
