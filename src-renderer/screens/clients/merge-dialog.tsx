import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../src-preload/contract/clients.ts';
import { useFoundClients } from '../../api/clients.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useClientDecisions } from './use-client-decisions.ts';
import classes from './clients.module.css';

/** More than these are found by typing on. */
const SHOWN = 8;
const SEARCH_PAUSE_MS = 150;

interface MergeDialogProps {
  readonly client: ClientRow;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Chooses the client that is this one too. */
export function MergeDialog({ client, opened, onClose }: MergeDialogProps): ReactElement {
  const { t } = useTranslation('clients');
  const { t: shared } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={520}
      title={t('merge.title', { name: visibleText(client.name) })}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      {opened && <Choice client={client} onClose={onClose} />}
    </Modal>
  );
}

function Choice({ client, onClose }: Omit<MergeDialogProps, 'opened'>): ReactElement {
  const { t } = useTranslation('clients');
  const { merge } = useClientDecisions();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MS);
  const { data } = useFoundClients(text, SHOWN + 1);
  const found = (data?.rows ?? []).filter(({ id }) => id !== client.id).slice(0, SHOWN);
  const choose = (other: ClientRow): void => {
    merge(client, other);
    onClose();
  };
  return (
    <>
      <p className={classes['dialogHelp']}>{t('merge.help')}</p>
      <TextInput
        label={t('merge.choose')}
        placeholder={t('searchPlaceholder')}
        maxLength={200}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={classes['lines']}>
        {found.map((other) => (
          <li key={other.id} className={classes['line']}>
            <span className={classes['lineName']}>{visibleText(other.name)}</span>
            <span className={classes['muted']}>{other.vatNumber ?? other.taxCode}</span>
            <Button variant="default" size="compact-sm" onClick={() => choose(other)}>
              {t('merge.confirm')}
            </Button>
          </li>
        ))}
      </ul>
      {text.length >= 2 && data !== undefined && found.length === 0 && (
        <p className={classes['muted']}>{t('merge.none')}</p>
      )}
    </>
  );
}
