import { Button, Modal, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Day } from '../../../src-preload/contract/days.ts';
import type { Policy, PolicyDraft } from '../../../src-preload/contract/deadlines.ts';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import { DayInput } from '../../components/day-input.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useLanguage } from '../../i18n/use-formats.ts';
import { ClientBox } from './client-box.tsx';
import { draftOf, usePolicyActions } from './use-policy-actions.ts';
import classes from './deadlines.module.css';

type PolicyProblem = 'needsClient' | 'needsName' | 'badDay';

interface PolicyDialogProps {
  /** Null: a new one. */
  readonly policy: Policy | null;
  /** Null: of a new one, it is chosen here. */
  readonly client: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

const UNKNOWN = 'unknown';

/** Adds a policy, corrects one or takes one out; each can be taken back. */
export function PolicyDialog({ policy, client, onClose }: PolicyDialogProps): ReactElement {
  const { t } = useTranslation('deadlines');
  const { t: shared } = useTranslation();
  const [clientId, setClientId] = useState(client?.id ?? null);
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(policy));
  /** False while what stands in the box of the day is none. */
  const [isDay, setDayTyped] = useState(true);
  const [problem, setProblem] = useState<PolicyProblem | null>(null);
  const { save, remove, isPending } = usePolicyActions(onClose);
  const change = (part: Partial<PolicyDraft>): void => {
    setProblem(null);
    setDraft((old) => ({ ...old, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (policy === null && clientId === null) return setProblem('needsClient');
    if (!draft.insurer?.trim() && !draft.number?.trim()) return setProblem('needsName');
    if (!isDay) return setProblem('badDay');
    save(policy, clientId, draft);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={titleOf(policy, client, t)}
      closeButtonProps={{ 'aria-label': shared('action.close') }}
    >
      <form className={classes['form']} onSubmit={submit} noValidate>
        {policy === null && client === null && (
          <ClientBox
            error={problem === 'needsClient' ? t('policy.needsClient') : null}
            onChoose={(chosen) => {
              setProblem(null);
              setClientId(chosen?.id ?? null);
            }}
          />
        )}
        <PolicyBoxes
          draft={draft}
          problem={problem}
          onChange={change}
          onDay={(day) => {
            setDayTyped(day !== undefined);
            if (day !== undefined) change({ expiresOn: day });
          }}
        />
        <DialogButtons pending={isPending} onRemove={policy && (() => remove(policy))} onClose={onClose} />
      </form>
    </Modal>
  );
}

function DialogButtons(props: {
  readonly pending: boolean;
  /** Null: there is nothing to be removed. */
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}): ReactElement {
  const { pending, onRemove, onClose } = props;
  const { t } = useTranslation('deadlines');
  const { t: shared } = useTranslation();
  return (
    <div className={classes['formButtons']}>
      {onRemove !== null && (
        <Button variant="default" onClick={onRemove} disabled={pending}>
          {t('policy.remove')}
        </Button>
      )}
      <Button variant="default" ml="auto" onClick={onClose}>
        {shared('action.cancel')}
      </Button>
      <Button type="submit" loading={pending}>
        {t('policy.save')}
      </Button>
    </div>
  );
}

function titleOf(
  policy: Policy | null,
  client: PolicyDialogProps['client'],
  t: TFunction<'deadlines'>,
): string {
  if (policy !== null) return t('policy.editTitle');
  return client === null ? t('policy.newTitle') : t('policy.addTitle', { name: visibleText(client.name) });
}

function PolicyBoxes(props: {
  readonly draft: PolicyDraft;
  readonly problem: PolicyProblem | null;
  readonly onChange: (part: Partial<PolicyDraft>) => void;
  readonly onDay: (day: Day | null | undefined) => void;
}): ReactElement {
  const { draft, problem, onChange, onDay } = props;
  const { t } = useTranslation('deadlines');
  return (
    <>
      <TextInput
        data-autofocus
        label={t('policy.insurer')}
        maxLength={120}
        value={draft.insurer ?? ''}
        error={problem === 'needsName' ? t('policy.needsName') : null}
        onChange={(event) => onChange({ insurer: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('policy.number')}
        maxLength={80}
        value={draft.number ?? ''}
        onChange={(event) => onChange({ number: event.currentTarget.value || null })}
      />
      <Select
        label={t('policy.category')}
        data={[
          { value: UNKNOWN, label: t('policy.noCategory') },
          ...CATEGORIES.map((value) => ({ value, label: value })),
        ]}
        allowDeselect={false}
        value={draft.category ?? UNKNOWN}
        onChange={(value) => onChange({ category: CATEGORIES.find((known) => known === value) ?? null })}
      />
      <DayInput
        label={t('policy.expiresOn')}
        value={draft.expiresOn}
        error={problem === 'badDay' ? t('policy.badDay') : null}
        onChange={onDay}
      />
      <PremiumBox value={draft.premiumEur} onChange={(premiumEur) => onChange({ premiumEur })} />
      <Textarea
        label={t('policy.notes')}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={6}
        value={draft.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </>
  );
}

function PremiumBox(props: {
  readonly value: number | null;
  readonly onChange: (premium: number | null) => void;
}): ReactElement {
  const { t } = useTranslation('deadlines');
  const italian = useLanguage() === 'it';
  return (
    <NumberInput
      label={t('policy.premium')}
      value={props.value ?? ''}
      min={0}
      max={100_000_000}
      decimalScale={2}
      prefix="€ "
      hideControls
      thousandSeparator={italian ? '.' : ','}
      decimalSeparator={italian ? ',' : '.'}
      onChange={(value) => props.onChange(value === '' ? null : Number(value))}
    />
  );
}
