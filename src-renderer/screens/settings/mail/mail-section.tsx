import { Checkbox, Select, Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_PROVIDERS } from '../../../../src-preload/contract/mail-providers.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { NumberSetting } from '../number-setting.tsx';
import { SecretBox } from '../secret-box.tsx';
import { Section } from '../section.tsx';
import { checkEmail, checkSetting } from '../setting-rules.ts';
import styles from '../settings-screen.module.css';
import { TextSetting } from '../text-setting.tsx';
import { useSaveSetting } from '../use-save-setting.ts';
import { MailServer } from './mail-server.tsx';
import { MailTest } from './mail-test.tsx';

interface MailProps {
  readonly settings: Settings;
}

/** Outgoing mail: off unless the office sets it up. */
export function MailSection({ settings }: MailProps): ReactElement {
  const { t } = useTranslation('send');
  const save = useSaveSetting();
  const { mail } = settings;
  return (
    <Section title={t('settings.title')} help={t('settings.help')}>
      <Switch
        label={t('settings.enabled')}
        description={t('settings.enabledHelp')}
        checked={mail.enabled}
        onChange={(event) => save({ mail: { enabled: event.currentTarget.checked } })}
      />
      {mail.enabled && (
        <>
          <ProviderChoice settings={settings} />
          <MailServer mail={mail} />
          <SecretBox name="smtpPassword" />
          <SenderSettings settings={settings} />
          <MailTest />
        </>
      )}
    </Section>
  );
}

/** A known provider fills in server, port and protection; all can still be changed. */
function ProviderChoice({ settings }: MailProps): ReactElement {
  const { t } = useTranslation('send');
  const save = useSaveSetting();
  const chosen = MAIL_PROVIDERS.find(({ id }) => id === settings.mail.provider);
  const choose = (id: string | null): void => {
    const provider = MAIL_PROVIDERS.find((each) => each.id === id);
    if (provider === undefined) return save({ mail: { provider: '' } });
    const { host, port, security, certified } = provider;
    save({ mail: { provider: provider.id, host, port, security, certified } });
  };
  return (
    <Select
      label={t('settings.provider')}
      description={chosen?.appPassword === true ? t('settings.appPassword') : undefined}
      allowDeselect={false}
      value={chosen?.id ?? ''}
      data={[
        ...MAIL_PROVIDERS.map(({ id, name }) => ({ value: id, label: name })),
        { value: '', label: t('settings.otherProvider') },
      ]}
      onChange={choose}
    />
  );
}

function SenderSettings({ settings: { mail, office } }: MailProps): ReactElement {
  const { t } = useTranslation('send');
  const save = useSaveSetting();
  const address = (name: 'senderAddress' | 'replyTo' | 'bcc', help: string): ReactElement => (
    <TextSetting
      label={t(`settings.${name}`)}
      description={help}
      value={mail[name]}
      check={(value) => checkEmail(value) ?? checkSetting('mail', name, value)}
      onSave={(value, refused) => save({ mail: { [name]: value } }, refused)}
    />
  );
  return (
    <>
      <TextSetting
        label={t('settings.senderName')}
        description={t('settings.senderNameHelp')}
        value={mail.senderName}
        check={(value) => checkSetting('mail', 'senderName', value)}
        onSave={(senderName, refused) => save({ mail: { senderName } }, refused)}
      />
      {address('senderAddress', office.email === '' ? '' : t('settings.senderAddressHelp'))}
      {address('replyTo', t('settings.replyToHelp'))}
      <Checkbox
        label={t('settings.certified')}
        checked={mail.certified}
        onChange={(event) => save({ mail: { certified: event.currentTarget.checked } })}
      />
      {address('bcc', t('settings.bccHelp'))}
      {mail.certified && mail.bcc !== '' && <p className={styles['quiet']}>{t('warning.bcc-left-out')}</p>}
      <NumberSetting
        label={t('settings.limitMb')}
        value={mail.limitMb}
        check={(value) => checkSetting('mail', 'limitMb', value)}
        onSave={(limitMb, refused) => save({ mail: { limitMb } }, refused)}
      />
    </>
  );
}
