import { Input, SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { Section } from './section.tsx';
import { useSaveSetting } from './use-save-setting.ts';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];
const LANGUAGES = ['it', 'en'] as const satisfies readonly Settings['language'][];

/** Language and theme; both change the window at once. */
export function AppearanceSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  return (
    <Section title={t('appearance.title')}>
      <Input.Wrapper label={t('appearance.language')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('appearance.language')}
            data={LANGUAGES.map((value) => ({ value, label: t(`appearance.${value}`) }))}
            value={settings.language}
            onChange={(language) => save({ language })}
          />
        </div>
      </Input.Wrapper>
      <Input.Wrapper label={t('appearance.theme')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('appearance.theme')}
            data={THEMES.map((value) => ({ value, label: t(`appearance.${value}`) }))}
            value={settings.theme}
            onChange={(theme) => save({ theme })}
          />
        </div>
      </Input.Wrapper>
    </Section>
  );
}
