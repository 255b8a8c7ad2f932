import { Button, Menu } from '@mantine/core';
import { MailPlus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../../src-preload/contract/channels.ts';
import type { RequestDetail } from '../../../../src-preload/contract/requests.ts';
import { usePrepareDraft } from '../../../api/drafts.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { visibleText } from '../../../components/visible-text.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { draftTitle } from './draft-title.ts';
import classes from './drafts.module.css';

type Preparation = Omit<CallInput<'drafts.prepare'>, 'id'>;

/** Messages that are written when they are asked for: reminders, a confirmation of receipt, an answer. */
export function PrepareMenu({ detail }: { readonly detail: RequestDetail }): ReactElement {
  const { t } = useTranslation('insurers');
  const notices = useNotices();
  const { mutate, isPending } = usePrepareDraft();
  const choices = useChoices(detail);
  const formats = useFormats();
  const prepare = ({ name, purpose, recipient, insurerId }: Choice): void =>
    mutate(
      { id: detail.id, purpose, recipient, insurerId },
      { onSuccess: () => notices.done(t('drafts.prepared', { name })), onError: notices.failed },
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          mt="xs"
          leftSection={<MailPlus aria-hidden="true" />}
          loading={isPending}
        >
          {t('drafts.prepare')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.name}
            className={choice.answered === null ? '' : (classes['isAnswered'] ?? '')}
            disabled={choice.answered !== null}
            onClick={() => prepare(choice)}
          >
            {choice.name}
            {choice.answered !== null && (
              <span className={classes['answered']}>
                {t('drafts.answered', { date: formats.date(choice.answered) })}
              </span>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Choice = Preparation & {
  readonly name: string;
  /** When the insurer wrote back: it is not reminded. */
  readonly answered: string | null;
};

function useChoices({ category, insurers }: RequestDetail): readonly Choice[] {
  const { t } = useTranslation('insurers');
  const toClient = (purpose: Preparation['purpose']): Choice => {
    const key = { purpose, recipient: 'client', insurerId: null } as const;
    return { ...key, name: draftTitle({ purpose, kind: 'client', insurer: null }, t), answered: null };
  };
  if (category === 'Altro') return [toClient('answer'), toClient('reminder')];
  const answerOf = (insurerId: string | null): string | null =>
    insurers.answered.find((one) => one.insurerId === insurerId)?.at ?? null;
  const toInsurers = insurers.asked.map(({ id, name }): Choice => ({
    purpose: 'reminder',
    recipient: 'insurer',
    insurerId: id,
    name: t('drafts.reminderTo', { name: visibleText(name) }),
    answered: answerOf(id),
  }));
  const toNobody: Choice = {
    purpose: 'reminder',
    recipient: 'insurer',
    insurerId: null,
    name: t('drafts.reminderToInsurer'),
    answered: answerOf(null),
  };
  const reminders = toInsurers.length > 0 ? toInsurers : [toNobody];
  return [...reminders, toClient('reminder'), toClient('receipt')];
}
