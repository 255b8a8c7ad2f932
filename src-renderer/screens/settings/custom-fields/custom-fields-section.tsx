import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOST_CUSTOM_FIELDS,
  type CustomFieldDefinition,
} from '../../../../src-preload/contract/custom-fields.ts';
import {
  useCustomFields,
  useOrderCustomFields,
  useRemoveCustomField,
  useRestoreCustomField,
} from '../../../api/custom-fields.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { Section } from '../section.tsx';
import styles from '../settings-screen.module.css';
import { CustomFieldDialog } from './custom-field-dialog.tsx';
import { DefinitionRow } from './definition-row.tsx';
import { moved } from './moved.ts';
import classes from './custom-fields.module.css';

/** The office's own data: what they are called, how they are found, and in what order they are shown. */
export function CustomFieldsSection(): ReactElement | null {
  const { t } = useTranslation('custom');
  const { data } = useCustomFields();
  const notices = useNotices();
  const order = useOrderCustomFields();
  const [edited, setEdited] = useState<CustomFieldDefinition | 'new' | null>(null);
  const [leaving, setLeaving] = useState<CustomFieldDefinition | null>(null);
  const remove = useRemoval();
  if (data === undefined) return null;
  const { definitions } = data;
  const full = definitions.length >= MOST_CUSTOM_FIELDS;
  const move = (from: number, to: number): void =>
    order.mutate({ ids: moved(definitions, from, to).map(({ id }) => id) }, { onError: notices.failed });
  return (
    <Section title={t('title')} help={t('settings.help')}>
      {definitions.length === 0 && <span className={styles['quiet']}>{t('settings.none')}</span>}
      <ul className={classes['list']} aria-label={t('settings.list')}>
        {definitions.map((definition, index) => (
          <DefinitionRow
            key={definition.id}
            definition={definition}
            onUp={index === 0 ? null : () => move(index, index - 1)}
            onDown={index === definitions.length - 1 ? null : () => move(index, index + 1)}
            onEdit={() => setEdited(definition)}
            onRemove={() => setLeaving(definition)}
          />
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          leftSection={<Plus aria-hidden="true" />}
          disabled={full}
          onClick={() => setEdited('new')}
        >
          {t('settings.add')}
        </Button>
        {full && <p className={styles['quiet']}>{t('form.full', { max: MOST_CUSTOM_FIELDS })}</p>}
      </div>
      {edited !== null && (
        <CustomFieldDialog edited={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      <ConfirmDialog
        opened={leaving !== null}
        title={t('removal.title', { name: leaving?.name ?? '' })}
        confirmLabel={t('removal.confirm')}
        onConfirm={() => {
          setLeaving(null);
          if (leaving !== null) remove(leaving);
        }}
        onClose={() => setLeaving(null)}
      >
        {t('removal.body')}
      </ConfirmDialog>
    </Section>
  );
}

/** Removes one, and offers to bring it back. */
function useRemoval(): (definition: CustomFieldDefinition) => void {
  const { t } = useTranslation('custom');
  const notices = useNotices();
  const remove = useRemoveCustomField();
  const restore = useRestoreCustomField();
  return ({ id, name }) => {
    const bringBack = (): void =>
      restore.mutate({ id }, { onSuccess: () => notices.done(t('restored')), onError: notices.failed });
    const onSuccess = ({ requests }: { readonly requests: number }): void =>
      notices.done(t('removal.done', { name, count: requests }), bringBack);
    remove.mutate({ id }, { onSuccess, onError: notices.failed });
  };
}
