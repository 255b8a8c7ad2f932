import { Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomFieldDefinition, CustomValue } from '../../../../src-preload/contract/custom-fields.ts';
import { useLanguage } from '../../../i18n/use-formats.ts';
import { typedCustom } from './custom-text.ts';
import { useEditBox } from '../use-edit-box.ts';
import classes from '../request.module.css';

/** Mantine writes what stands under a small box in 10 px. */
const NOTES = { error: { fontSize: 12 } } as const;

interface CustomEditorProps {
  readonly definition: CustomFieldDefinition;
  /** What stands in the box; for yes or no `yes`, `no` or nothing. */
  readonly initial: string;
  /** Stores the value (null clears it); resolves to false when the engine refused it. */
  readonly onSave: (value: CustomValue | null) => Promise<boolean>;
  /** Called when nothing is left to edit: saved, unchanged or given up. */
  readonly onDone: () => void;
}

/** The box in which one of the office's own data is corrected. Enter and leaving it save, Escape leaves it as it was. */
export function CustomEditor(props: CustomEditorProps): ReactElement {
  return props.definition.type === 'yes-no' ? <AnswerEditor {...props} /> : <LineEditor {...props} />;
}

function LineEditor({ definition, initial, onSave, onDone }: CustomEditorProps): ReactElement {
  const { type, name } = definition;
  const { t } = useTranslation('custom');
  const { t: request } = useTranslation('request');
  const language = useLanguage();
  const { refused, input } = useEditBox({
    initial,
    read: (typed) => typedCustom(type, typed, language),
    onSave,
    onDone,
  });
  return (
    <TextInput
      className={classes['editor']}
      size="xs"
      styles={NOTES}
      autoFocus
      maxLength={500}
      aria-label={request('field.editing', { field: name })}
      error={refused ? t(`refused.${type}`) : null}
      {...input}
      onKeyDown={(event) => {
        event.stopPropagation();
        input.onKeyDown(event);
      }}
    />
  );
}

function AnswerEditor({ definition, initial, onSave, onDone }: CustomEditorProps): ReactElement {
  const { t } = useTranslation('custom');
  const { t: request } = useTranslation('request');
  const choose = async (answer: string | null): Promise<void> => {
    await onSave(answer === null ? null : answer === 'yes');
    onDone();
  };
  return (
    <Select
      className={classes['editor']}
      size="xs"
      autoFocus
      clearable
      defaultDropdownOpened
      comboboxProps={{ withinPortal: false }}
      aria-label={request('field.editing', { field: definition.name })}
      data={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      defaultValue={initial === '' ? null : initial}
      onChange={(answer) => void choose(answer)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onDone();
      }}
      onBlur={onDone}
    />
  );
}
