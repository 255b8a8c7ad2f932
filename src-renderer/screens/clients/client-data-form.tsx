import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../src-preload/contract/clients.ts';
import { CallFailure, failureCode } from '../../api/call.ts';
import { useUpdateClient } from '../../api/clients.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { changedFields, CLIENT_FIELDS, type ClientField } from './client-fields.ts';
import classes from './clients.module.css';

interface ClientDataFormProps {
  readonly client: ClientDetail;
  readonly onDone: () => void;
}

/** What is known of a client, to be written by hand; the engine says which value cannot be. */
export function ClientDataForm({ client, onDone }: ClientDataFormProps): ReactElement {
  const { t } = useTranslation('clients');
  const { t: shared } = useTranslation();
  const notices = useNotices();
  const update = useUpdateClient();
  const [typed, setTyped] = useState<Partial<Record<ClientField, string>>>({});
  const [refused, setRefused] = useState<ClientField | null>(null);
  const failed = (error: unknown): void => {
    const field = refusedField(error);
    if (field === null) notices.failed(error);
    setRefused(field);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const change = changedFields(client, typed);
    if (Object.keys(change).length === 0) return onDone();
    const before = Object.fromEntries(
      CLIENT_FIELDS.flatMap((field) => (field in change ? [[field, client[field]]] : [])),
    );
    const takeBack = (): void =>
      update.mutate({ id: client.id, change: before }, { onError: notices.failed });
    const onSuccess = (): void => {
      notices.done(t('done.saved'), takeBack);
      onDone();
    };
    update.mutate({ id: client.id, change }, { onSuccess, onError: failed });
  };
  return (
    <form className={classes['form']} aria-label={t('data')} onSubmit={save}>
      {CLIENT_FIELDS.map((field, place) => (
        <TextInput
          key={field}
          size="xs"
          label={t(`field.${field}`)}
          maxLength={200}
          data-autofocus={place === 0 || undefined}
          autoFocus={place === 0}
          value={typed[field] ?? client[field] ?? ''}
          error={refused === field ? t('refused') : null}
          onChange={({ currentTarget: { value } }) => setTyped((old) => ({ ...old, [field]: value }))}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone();
          }}
        />
      ))}
      <div className={classes['formActions']}>
        <Button type="submit" loading={update.isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {shared('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The box whose value the engine refused; null for another failure. */
function refusedField(error: unknown): ClientField | null {
  if (failureCode(error) !== 'invalid-input' || !(error instanceof CallFailure)) return null;
  return CLIENT_FIELDS.find((field) => field === error.details?.['field']) ?? null;
}
