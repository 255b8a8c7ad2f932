import { Button, Group, Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CustomFieldDefinition,
  CustomFieldDraft,
} from '../../../../src-preload/contract/custom-fields.ts';
import { failureCode } from '../../../api/call.ts';
import { useSaveCustomField } from '../../../api/custom-fields.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { DraftBoxes, type TypedDraft } from './draft-boxes.tsx';
import { draftProblem, labelsIn, type DraftProblem } from './draft-problem.ts';
import classes from './custom-fields.module.css';

const EMPTY: CustomFieldDraft = { name: '', type: 'text', category: null, labels: [], required: false };

interface CustomFieldDialogProps {
  /** Null adds a new one. */
  readonly edited: CustomFieldDefinition | null;
  readonly onClose: () => void;
}

/** Defines one of the office's own data. What is wrong is said when it is saved, and nothing filled in is lost. */
export function CustomFieldDialog({ edited, onClose }: CustomFieldDialogProps): ReactElement {
  const { t } = useTranslation('custom');
  const { t: shared } = useTranslation();
  const [draft, setDraft] = useState<TypedDraft>(() => typed(edited ?? EMPTY));
  const { problem, saving, save } = useSaving(edited, onClose);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save({ ...draft, labels: labelsIn(draft.labels) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(edited === null ? 'form.addTitle' : 'form.editTitle')}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <form className={classes['form']} onSubmit={submit} noValidate>
        <DraftBoxes
          draft={draft}
          isNew={edited === null}
          problem={problem}
          onChange={(part) => setDraft((current) => ({ ...current, ...part }))}
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

function typed({ name, type, category, labels, required }: CustomFieldDraft): TypedDraft {
  return { name, type, category, labels: labels.join('; '), required };
}

interface Saving {
  readonly problem: DraftProblem | 'taken' | null;
  readonly saving: boolean;
  readonly save: (draft: CustomFieldDraft) => void;
}

function useSaving(edited: CustomFieldDefinition | null, onDone: () => void): Saving {
  const { t } = useTranslation('custom');
  const notices = useNotices();
  const command = useSaveCustomField();
  const [problem, setProblem] = useState<Saving['problem']>(null);
  const save = (draft: CustomFieldDraft): void => {
    const wrong = draftProblem(draft);
    setProblem(wrong);
    if (wrong !== null) return;
    const onSuccess = (): void => {
      notices.done(t('saved'));
      onDone();
    };
    const onError = (error: Error): void =>
      failureCode(error) === 'conflict' ? setProblem('taken') : notices.failed(error);
    command.mutate({ id: edited?.id ?? null, draft }, { onSuccess, onError });
  };
  return { problem, saving: command.isPending, save };
}
