import { NativeSelect, Radio, Stack, Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailboxCheck } from '../../../../src-preload/contract/mailbox.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { useCheckMailbox } from '../../../api/mailbox.ts';
import { NumberSetting } from '../number-setting.tsx';
import { SecretBox } from '../secret-box.tsx';
import { Section } from '../section.tsx';
import { checkSetting } from '../setting-rules.ts';
import { TextSetting } from '../text-setting.tsx';
import { useSaveSetting } from '../use-save-setting.ts';
import { ConnectionCheck } from './connection-check.tsx';
import { FolderSetting } from './folder-setting.tsx';

type Mailbox = Settings['mailbox'];

/** Reading a mailbox: off unless chosen, and no connection before. */
export function MailboxSection({ settings: { mailbox } }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('mailbox');
  const save = useSaveSetting();
  const check = useCheckMailbox();
  return (
    <Section title={t('settings.title')} help={t('settings.help')}>
      <Server mailbox={mailbox} />
      <SecretBox name="imapPassword" />
      <ConnectionCheck mailbox={mailbox} check={check} />
      <FolderSetting
        label={t('settings.folder')}
        description={t('settings.folderHelp')}
        folders={foldersOf(check.data)}
        value={mailbox.folder}
        onSave={(folder) => save({ mailbox: { folder } })}
      />
      <Start mailbox={mailbox} />
      <Switch
        label={t('settings.enabled')}
        description={t('settings.enabledHelp')}
        checked={mailbox.enabled}
        onChange={(event) => save({ mailbox: { enabled: event.currentTarget.checked } })}
      />
      <After mailbox={mailbox} folders={foldersOf(check.data)} />
      <Rhythm mailbox={mailbox} />
    </Section>
  );
}

function foldersOf(check: MailboxCheck | undefined): readonly string[] {
  return (check?.folders ?? []).map(({ path }) => path);
}

function Server({ mailbox }: { readonly mailbox: Mailbox }): ReactElement {
  const { t } = useTranslation('mailbox');
  const save = useSaveSetting();
  return (
    <>
      <TextSetting
        label={t('settings.server')}
        value={mailbox.host}
        check={(value) => checkSetting('mailbox', 'host', value)}
        onSave={(host, refused) => save({ mailbox: { host, certificate: '' } }, refused)}
      />
      <NativeSelect
        label={t('settings.security')}
        value={mailbox.security}
        data={[
          { value: 'tls', label: t('settings.tls') },
          { value: 'starttls', label: t('settings.starttls') },
        ]}
        onChange={(event) => {
          const security = event.currentTarget.value;
          // Whoever changes the one means the other, unless the port is one of the server's own.
          const usual = { tls: 143, starttls: 993 }[security];
          const port = security === 'tls' ? 993 : 143;
          save({ mailbox: { security, ...(mailbox.port === usual ? { port } : {}) } });
        }}
      />
      <NumberSetting
        label={t('settings.port')}
        plain
        value={mailbox.port}
        check={(value) => checkSetting('mailbox', 'port', value)}
        onSave={(port, refused) => save({ mailbox: { port } }, refused)}
      />
      <TextSetting
        label={t('settings.user')}
        description={t('settings.userHelp')}
        value={mailbox.user}
        check={(value) => checkSetting('mailbox', 'user', value)}
        onSave={(user, refused) => save({ mailbox: { user } }, refused)}
      />
    </>
  );
}

/** How many days a clerk is offered who wants the past as well. */
const USUAL_DAYS = 7;

function Start({ mailbox: { startDays } }: { readonly mailbox: Mailbox }): ReactElement {
  const { t } = useTranslation('mailbox');
  const save = useSaveSetting();
  return (
    <>
      <Radio.Group
        label={t('settings.start')}
        value={startDays === 0 ? 'new' : 'days'}
        onChange={(start) => save({ mailbox: { startDays: start === 'new' ? 0 : USUAL_DAYS } })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="new" label={t('settings.startNew')} />
          <Radio value="days" label={t('settings.startDays')} />
        </Stack>
      </Radio.Group>
      {startDays > 0 && (
        <NumberSetting
          label={t('settings.days')}
          value={startDays}
          check={(value) => checkSetting('mailbox', 'startDays', value)}
          onSave={(days, refused) => save({ mailbox: { startDays: days } }, refused)}
        />
      )}
    </>
  );
}

/** Where messages are moved to unless another folder is chosen. */
const USUAL_FOLDER = 'BrokerFlow';

function After({
  mailbox,
  folders,
}: {
  readonly mailbox: Mailbox;
  readonly folders: readonly string[];
}): ReactElement {
  const { t } = useTranslation('mailbox');
  const save = useSaveSetting();
  const { moveTo } = mailbox;
  return (
    <>
      <Radio.Group
        label={t('settings.after')}
        value={mailbox.after}
        onChange={(after) => save({ mailbox: { after, moveTo: moveTo === '' ? USUAL_FOLDER : moveTo } })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="leave" label={t('settings.leave')} />
          <Radio value="mark-read" label={t('settings.mark-read')} />
          <Radio value="move" label={t('settings.move')} />
        </Stack>
      </Radio.Group>
      {mailbox.after === 'move' && (
        <FolderSetting
          label={t('settings.moveTo')}
          description={t('settings.moveToHelp')}
          folders={folders.filter((folder) => folder !== mailbox.folder)}
          value={moveTo}
          onSave={(folder) => save({ mailbox: { moveTo: folder } })}
        />
      )}
    </>
  );
}

function Rhythm({ mailbox }: { readonly mailbox: Mailbox }): ReactElement {
  const { t } = useTranslation('mailbox');
  const save = useSaveSetting();
  return (
    <>
      <Switch
        label={t('settings.idle')}
        description={t('settings.idleHelp')}
        checked={mailbox.idle}
        onChange={(event) => save({ mailbox: { idle: event.currentTarget.checked } })}
      />
      <NumberSetting
        label={t('settings.pollMinutes')}
        value={mailbox.pollMinutes}
        check={(value) => checkSetting('mailbox', 'pollMinutes', value)}
        onSave={(pollMinutes, refused) => save({ mailbox: { pollMinutes } }, refused)}
      />
      <NumberSetting
        label={t('settings.maxMessageMb')}
        description={t('settings.maxMessageHelp')}
        value={mailbox.maxMessageMb}
        check={(value) => checkSetting('mailbox', 'maxMessageMb', value)}
        onSave={(maxMessageMb, refused) => save({ mailbox: { maxMessageMb } }, refused)}
      />
    </>
  );
}
