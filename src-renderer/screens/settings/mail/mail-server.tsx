import { Input, SegmentedControl } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_SECURITY, type MailSecurity } from '../../../../src-preload/contract/mail-providers.ts';
import { isThisMachine, type Settings } from '../../../../src-preload/contract/settings.ts';
import { NumberSetting } from '../number-setting.tsx';
import { checkSetting } from '../setting-rules.ts';
import { TextSetting } from '../text-setting.tsx';
import { useSaveSetting } from '../use-save-setting.ts';

/** Where to send, how protected, and as whom. */
export function MailServer({ mail }: { readonly mail: Settings['mail'] }): ReactElement {
  const { t } = useTranslation('send');
  const save = useSaveSetting();
  // A server elsewhere takes no unprotected mail: leaving this machine puts the protection back.
  const saveHost = (host: string, refused: (sentence: string) => void): void => {
    const security = mail.security === 'none' && !isThisMachine(host) ? 'tls' : mail.security;
    save({ mail: { host, security } }, () => refused(t('settings.badHost')));
  };
  return (
    <>
      <TextSetting
        label={t('settings.host')}
        value={mail.host}
        check={(value) => (value.length > 253 ? { key: 'tooLong', max: 253 } : null)}
        onSave={saveHost}
      />
      <NumberSetting
        label={t('settings.port')}
        value={mail.port}
        check={(value) => checkSetting('mail', 'port', value)}
        onSave={(port, refused) => save({ mail: { port } }, refused)}
      />
      <SecurityChoice mail={mail} />
      <TextSetting
        label={t('settings.user')}
        description={t('settings.userHelp')}
        value={mail.user}
        check={(value) => checkSetting('mail', 'user', value)}
        onSave={(user, refused) => save({ mail: { user } }, refused)}
      />
    </>
  );
}

function SecurityChoice({ mail }: { readonly mail: Settings['mail'] }): ReactElement {
  const { t } = useTranslation('send');
  const save = useSaveSetting();
  const [refused, setRefused] = useState(false);
  const words = { tls: t('settings.tls'), starttls: t('settings.starttls'), none: t('settings.plain') };
  const choose = (value: string): void => {
    const security = value as MailSecurity;
    const allowed = security !== 'none' || isThisMachine(mail.host);
    setRefused(!allowed);
    if (allowed) save({ mail: { security } });
  };
  return (
    <Input.Wrapper
      label={t('settings.security')}
      labelElement="div"
      error={refused ? t('settings.plainRefused') : null}
    >
      <SegmentedControl
        aria-label={t('settings.security')}
        value={mail.security}
        data={MAIL_SECURITY.map((value) => ({ value, label: words[value] }))}
        onChange={choose}
      />
    </Input.Wrapper>
  );
}
