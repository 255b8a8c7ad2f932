import { Alert, Switch } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { useModelState } from '../../api/model.ts';
import { SecretBox } from './secret-box.tsx';
import { BudgetSettings } from './model/budget-settings.tsx';
import { Consent } from './model/consent.tsx';
import { ConsentDialog } from './model/consent-dialog.tsx';
import { KeptAnswers } from './model/kept-answers.tsx';
import { ModelStateLines } from './model/model-state-lines.tsx';
import { Section } from './section.tsx';
import { checkModelUrl, checkSetting } from './setting-rules.ts';
import styles from './settings-screen.module.css';
import { TextSetting } from './text-setting.tsx';
import { useSaveSetting } from './use-save-setting.ts';

interface ModelSectionProps {
  readonly settings: Settings;
}

/** The outside model: off unless chosen, plain about what it means, and asked nothing before the clerk agrees. */
export function ModelSection({ settings }: ModelSectionProps): ReactElement {
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
      {model.enabled && <EnabledModel settings={settings} />}
    </Section>
  );
}

/** All that concerns a model that is switched on. */
function EnabledModel({ settings }: ModelSectionProps): ReactElement {
  const { data: state } = useModelState();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {state !== undefined && <ModelStateLines state={state} />}
      <Service settings={settings} />
      {state !== undefined && <Consent consent={state.consent} onAsk={() => setAsking(true)} />}
      <BudgetSettings settings={settings} />
      {state !== undefined && <KeptAnswers settings={settings} cache={state.cache} />}
      <ConsentDialog opened={asking} onClose={() => setAsking(false)} />
    </>
  );
}

/** Which service is asked, with which key, and how much it is shown. */
function Service({ settings: { model } }: ModelSectionProps): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  return (
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
      <SecretBox name="modelKey" />
      <Switch
        label={t('model.mask')}
        description={t('model.maskHelp')}
        checked={model.mask}
        onChange={(event) => save({ model: { mask: event.currentTarget.checked } })}
      />
    </>
  );
}
