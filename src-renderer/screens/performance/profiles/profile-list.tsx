import { Button, Group } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileFile, ProfilesState } from '../../../../src-preload/contract/profiles.ts';
import { failureCode } from '../../../api/call.ts';
import { useFlameGraph, useRemoveProfile, useSaveProfile } from '../../../api/profiles.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { useFormats } from '../../../i18n/use-formats.ts';
import { FlameGraph } from './flame-graph.tsx';
import panel from '../performance.module.css';

/** The profiles that were taken; those that can be drawn are drawn below when one is chosen. */
export function ProfileList({ files }: Pick<ProfilesState, 'files'>): ReactElement {
  const { t } = useTranslation('profiles');
  const [drawn, setDrawn] = useState<string | null>(null);
  if (files.length === 0) return <p className={panel['muted']}>{t('files.none')}</p>;
  const shown = files.some(({ name }) => name === drawn) ? drawn : null;
  return (
    <>
      <table className={panel['table']}>
        <caption className={panel['muted']}>{t('files.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('files.kind')}</th>
            <th scope="col">{t('files.taken')}</th>
            <th scope="col">{t('files.size')}</th>
            <th scope="col">{t('files.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <ProfileRow key={file.name} file={file} onDraw={() => setDrawn(file.name)} />
          ))}
        </tbody>
      </table>
      {shown !== null && <Drawn name={shown} />}
    </>
  );
}

function ProfileRow({
  file,
  onDraw,
}: {
  readonly file: ProfileFile;
  readonly onDraw: () => void;
}): ReactElement {
  const { t } = useTranslation('profiles');
  const formats = useFormats();
  const notices = useNotices();
  const save = useSaveProfile();
  const moment = formats.dateTime(file.takenAt);
  return (
    <tr>
      <th scope="row">{t(`kind.${file.kind}`)}</th>
      <td>{moment}</td>
      <td>{formats.size(file.bytes)}</td>
      <td>
        <Group gap="xs" wrap="nowrap">
          {file.kind !== 'heap' && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={onDraw}
              aria-label={t('files.drawOf', { moment })}
            >
              {t('files.draw')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('files.saveOf', { moment })}
            onClick={() => save.mutate({ name: file.name }, { onError: notices.failed })}
          >
            {t('files.save')}
          </Button>
          <RemoveProfile name={file.name} moment={moment} />
        </Group>
      </td>
    </tr>
  );
}

function RemoveProfile({ name, moment }: { readonly name: string; readonly moment: string }): ReactElement {
  const { t } = useTranslation('profiles');
  const notices = useNotices();
  const remove = useRemoveProfile();
  const [asking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    remove.mutate({ name }, { onError: notices.failed });
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('files.removeOf', { moment })}
        onClick={() => setAsking(true)}
      >
        {t('files.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('files.removeOf', { moment })}
        confirmLabel={t('files.remove')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('files.removeHelp')}
      </ConfirmDialog>
    </>
  );
}

function Drawn({ name }: { readonly name: string }): ReactElement {
  const { t } = useTranslation('profiles');
  const { data, error } = useFlameGraph(name);
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  return data === undefined ? <p role="status">{t('loading')}</p> : <FlameGraph key={name} graph={data} />;
}
