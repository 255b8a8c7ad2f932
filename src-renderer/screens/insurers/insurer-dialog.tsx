import { Button, Checkbox, Group, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LONGEST_INSURER_NAME,
  LONGEST_NOTES,
  QUOTED_CATEGORIES,
  type Insurer,
} from '../../../src-preload/contract/insurers.ts';
import { MAIL_LANGUAGES } from '../../../src-preload/contract/vocabulary.ts';
import { ContactBoxes } from './contact-boxes.tsx';
import { typedInsurer, type TypedInsurer } from './typed-insurer.ts';
import { useSavingInsurer, type InsurerProblem } from './use-saving-insurer.ts';
import classes from './insurers.module.css';

interface InsurerDialogProps {
  /** Null adds a new one. */
  readonly edited: Insurer | null;
  readonly known: readonly Insurer[];
  readonly onSaved: (insurer: Insurer) => void;
  readonly onClose: () => void;
}

/** Fills in an insurer. What is wrong is said beside its box when it is saved, and nothing filled in is lost. */
export function InsurerDialog({ edited, known, onSaved, onClose }: InsurerDialogProps): ReactElement {
  const { t } = useTranslation('insurers');
  const { t: shared } = useTranslation();
  const [typed, setTyped] = useState<TypedInsurer>(() => typedInsurer(edited));
  const done = (insurer: Insurer): void => {
    onSaved(insurer);
    onClose();
  };
  const { problem, saving, save } = useSavingInsurer(edited, done);
  const change = (part: Partial<TypedInsurer>): void => setTyped((current) => ({ ...current, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save(typed);
  };
  return (
    <Modal
      opened
      size={640}
      onClose={onClose}
      closeOnClickOutside={false}
      title={t(edited === null ? 'form.addTitle' : 'form.editTitle')}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <form className={classes['form']} onSubmit={submit} noValidate>
        <MainBoxes typed={typed} problem={problem} onChange={change} />
        <ContactBoxes
          contacts={typed.contacts}
          others={known.filter(({ id }) => id !== edited?.id)}
          problem={problem}
          onChange={(contacts) => change({ contacts })}
        />
        <Textarea
          label={t('notes')}
          description={t('form.notesHelp')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={LONGEST_NOTES}
          value={typed.notes}
          onChange={(event) => change({ notes: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {shared('action.cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('form.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface BoxesProps {
  readonly typed: TypedInsurer;
  readonly problem: InsurerProblem | null;
  readonly onChange: (part: Partial<TypedInsurer>) => void;
}

function MainBoxes({ typed, problem, onChange }: BoxesProps): ReactElement {
  const { t } = useTranslation('insurers');
  const nameProblem = problem?.about === 'name' ? problem.taken : undefined;
  const error =
    nameProblem === undefined
      ? null
      : nameProblem === null
        ? t('form.nameMissing')
        : t('form.nameTaken', { name: nameProblem });
  return (
    <>
      <TextInput
        label={t('form.name')}
        data-autofocus
        maxLength={LONGEST_INSURER_NAME}
        value={typed.name}
        error={error}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('categories')}
        description={t('form.categoriesHelp')}
        value={[...typed.categories]}
        onChange={(chosen) =>
          onChange({ categories: QUOTED_CATEGORIES.filter((category) => chosen.includes(category)) })
        }
      >
        <div className={classes['boxes']}>
          {QUOTED_CATEGORIES.map((category) => (
            <Checkbox key={category} value={category} label={category} />
          ))}
        </div>
      </Checkbox.Group>
      <div role="group" aria-labelledby="insurer-language">
        <div id="insurer-language" className={classes['label']}>
          {t('language')}
        </div>
        <SegmentedControl
          size="xs"
          data={MAIL_LANGUAGES.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
          value={typed.language}
          onChange={(language) => onChange({ language })}
        />
      </div>
    </>
  );
}
