import { Checkbox, Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CUSTOM_FIELD_TYPES, type CustomFieldDraft } from '../../../../src-preload/contract/custom-fields.ts';
import { CATEGORIES } from '../../../../src-preload/contract/vocabulary.ts';
import type { DraftProblem } from './draft-problem.ts';

/** What the list calls "all": a choice has to have a value. */
const ALL = 'all';

/** What was filled in, the labels still as the line that was typed. */
export type TypedDraft = Omit<CustomFieldDraft, 'labels'> & { readonly labels: string };

interface DraftBoxesProps {
  readonly draft: TypedDraft;
  /** Of a stored one the type stays. */
  readonly isNew: boolean;
  readonly problem: DraftProblem | 'taken' | null;
  readonly onChange: (part: Partial<TypedDraft>) => void;
}

/** The boxes in which one of the office's own data is defined; what is wrong stands beside its box. */
export function DraftBoxes({ draft, isNew, problem, onChange }: DraftBoxesProps): ReactElement {
  const { t } = useTranslation('custom');
  const aboutName = problem === 'nameMissing' || problem === 'taken';
  return (
    <>
      <TextInput
        label={t('form.name')}
        description={t('form.nameHelp')}
        data-autofocus
        maxLength={60}
        value={draft.name}
        error={aboutName ? t(`form.${problem}`) : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <KindBoxes draft={draft} isNew={isNew} onChange={onChange} />
      <TextInput
        label={t('form.labels')}
        description={t('form.labelsHelp')}
        value={draft.labels}
        error={problem !== null && !aboutName ? t(`form.${problem}`) : null}
        onChange={(event) => onChange({ labels: event.currentTarget.value })}
      />
      <Checkbox
        label={t('form.required')}
        checked={draft.required}
        onChange={(event) => onChange({ required: event.currentTarget.checked })}
      />
    </>
  );
}

/** Of what type it is, and whom it concerns. */
function KindBoxes({ draft, isNew, onChange }: Omit<DraftBoxesProps, 'problem'>): ReactElement {
  const { t } = useTranslation('custom');
  const types = CUSTOM_FIELD_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }));
  const categories = [
    { value: ALL, label: t('settings.all') },
    ...CATEGORIES.map((category) => ({ value: category, label: category })),
  ];
  return (
    <>
      <Select
        label={t('form.type')}
        description={isNew ? null : t('form.typeFixed')}
        data={types}
        allowDeselect={false}
        disabled={!isNew}
        value={draft.type}
        onChange={(chosen) =>
          onChange({ type: CUSTOM_FIELD_TYPES.find((each) => each === chosen) ?? draft.type })
        }
      />
      <Select
        label={t('form.category')}
        data={categories}
        allowDeselect={false}
        value={draft.category ?? ALL}
        onChange={(chosen) => onChange({ category: CATEGORIES.find((each) => each === chosen) ?? null })}
      />
    </>
  );
}
