import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELD_KINDS, type FieldName, type FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { useLanguage } from '../../i18n/use-formats.ts';
import { refusalKey } from './refusal-key.ts';
import { parseTyped } from './typed-value.ts';
import { useEditBox } from './use-edit-box.ts';
import classes from './request.module.css';

/** Mantine writes what stands under a small box in 10 px. */
const NOTES = { error: { fontSize: 12 }, description: { fontSize: 12 } } as const;

interface FieldEditorProps {
  readonly name: FieldName;
  readonly initial: string;
  /** Text that was already refused, to be put right; null begins with the value as it is. */
  readonly proposed: string | null;
  /** Stores the value (null clears it); resolves to false when the engine refused it. */
  readonly onSave: (value: FieldValue | null) => Promise<boolean>;
  /** Called when nothing is left to edit: saved, unchanged or given up. */
  readonly onDone: () => void;
}

/** The box in which a value is corrected. Enter and leaving it save, Escape leaves the value as it was. */
export function FieldEditor({ name, initial, proposed, onSave, onDone }: FieldEditorProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const language = useLanguage();
  const { refused, input } = useEditBox<FieldValue>({
    initial,
    proposed,
    read: (typed) => parseTyped(name, typed, language)?.value ?? null,
    onSave,
    onDone,
  });
  const kind = FIELD_KINDS[name];
  const hint = kind === 'text' || kind === 'code' || name === 'buildingYear' ? null : t(`field.hint.${kind}`);
  return (
    <TextInput
      className={classes['editor']}
      size="xs"
      styles={NOTES}
      autoFocus
      aria-label={t('field.editing', { field: shared(`field.${name}`) })}
      description={hint}
      inputWrapperOrder={['input', 'error', 'description']}
      error={refused ? t(`invalid.${refusalKey(name)}`) : null}
      {...input}
    />
  );
}
