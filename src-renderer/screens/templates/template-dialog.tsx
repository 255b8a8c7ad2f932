import { Button, Checkbox, Group, Modal, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LONGEST_TEMPLATE_TITLE,
  type TemplateDetail,
  type TemplateDraft,
} from '../../../src-preload/contract/form-templates.ts';
import { CATEGORIES, MAIL_LANGUAGES } from '../../../src-preload/contract/vocabulary.ts';
import { useSaveTemplate } from '../../api/form-templates.ts';
import { useInsurers } from '../../api/insurers.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import classes from './templates.module.css';

/** What a list calls "any": a choice has to have a value. */
const ANY = 'any';

interface TemplateDialogProps {
  readonly template: TemplateDetail;
  readonly onClose: () => void;
}

/** What a form is called, whose it is, which requests get it, and whether it is in use. */
export function TemplateDialog({ template, onClose }: TemplateDialogProps): ReactElement {
  const { t } = useTranslation('templates');
  const { t: shared } = useTranslation();
  const notices = useNotices();
  const { mutate: save, isPending } = useSaveTemplate();
  const { title, insurer, category, language, active } = template;
  const [draft, setDraft] = useState<TemplateDraft>({
    title,
    insurerId: insurer?.id ?? null,
    category,
    language,
    active,
  });
  const change = (part: Partial<TemplateDraft>): void => setDraft((current) => ({ ...current, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft.title.trim() === '') return;
    save(
      { id: template.id, draft },
      { onSuccess: () => (notices.done(t('saved')), onClose()), onError: notices.failed },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dialogTitle')}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <form className={classes['form']} onSubmit={submit} noValidate>
        <TextInput
          label={t('name')}
          data-autofocus
          maxLength={LONGEST_TEMPLATE_TITLE}
          value={draft.title}
          error={draft.title.trim() === '' ? t('nameMissing') : null}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Belonging draft={draft} onChange={change} />
        <Checkbox
          label={t('active')}
          description={t('activeHelp')}
          checked={draft.active}
          onChange={(event) => change({ active: event.currentTarget.checked })}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {shared('action.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {shared('action.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Whose form it is, and which requests get it. */
function Belonging(props: {
  readonly draft: TemplateDraft;
  readonly onChange: (part: Partial<TemplateDraft>) => void;
}): ReactElement {
  const { draft, onChange } = props;
  const { t } = useTranslation('templates');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const { data } = useInsurers();
  const insurers = [
    { value: ANY, label: t('anyInsurer') },
    ...(data?.insurers ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const categories = [
    { value: ANY, label: t('anyCategory') },
    ...CATEGORIES.map((each) => ({ value: each, label: each })),
  ];
  return (
    <>
      <Select
        label={t('insurer')}
        description={t('insurerHelp')}
        data={insurers}
        searchable
        allowDeselect={false}
        value={draft.insurerId ?? ANY}
        onChange={(value) => onChange({ insurerId: value === ANY ? null : value })}
      />
      <Select
        label={shared('category.label')}
        description={t('categoryHelp')}
        data={categories}
        allowDeselect={false}
        value={draft.category ?? ANY}
        onChange={(value) => onChange({ category: CATEGORIES.find((each) => each === value) ?? null })}
      />
      <Select
        label={t('language')}
        data={MAIL_LANGUAGES.map((each) => ({ value: each, label: formats.language(each) }))}
        allowDeselect={false}
        value={draft.language}
        onChange={(value) =>
          onChange({ language: MAIL_LANGUAGES.find((each) => each === value) ?? draft.language })
        }
      />
    </>
  );
}
