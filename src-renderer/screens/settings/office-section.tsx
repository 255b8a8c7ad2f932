import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { LogoSetting } from './logo-setting.tsx';
import { Section } from './section.tsx';
import { checkEmail, checkSetting } from './setting-rules.ts';
import { TextSetting } from './text-setting.tsx';
import { useSaveSetting } from './use-save-setting.ts';

/** Who the office is: on the forms and in the drafts. */
export function OfficeSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('settings');
  const save = useSaveSetting();
  const { office } = settings;
  return (
    <Section title={t('office.title')} help={t('office.help')}>
      <TextSetting
        label={t('office.name')}
        value={office.name}
        check={(value) => checkSetting('office', 'name', value)}
        onSave={(name, refused) => save({ office: { name } }, refused)}
      />
      <TextSetting
        label={t('office.email')}
        value={office.email}
        check={(value) => checkEmail(value) ?? checkSetting('office', 'email', value)}
        onSave={(email, refused) => save({ office: { email } }, refused)}
      />
      <TextSetting
        label={t('office.phone')}
        value={office.phone}
        check={(value) => checkSetting('office', 'phone', value)}
        onSave={(phone, refused) => save({ office: { phone } }, refused)}
      />
      <TextSetting
        label={t('office.address')}
        value={office.address}
        check={(value) => checkSetting('office', 'address', value)}
        onSave={(address, refused) => save({ office: { address } }, refused)}
      />
      <TextSetting
        label={t('office.registration')}
        value={office.registration}
        check={(value) => checkSetting('office', 'registration', value)}
        onSave={(registration, refused) => save({ office: { registration } }, refused)}
      />
      <LogoSetting logo={office.logo} onChange={(logo) => save({ office: { logo } })} />
    </Section>
  );
}
