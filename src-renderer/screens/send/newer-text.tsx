import { Alert, Button, Group } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../src-preload/contract/outbox.ts';
import { useChooseText, useEditLetter } from '../../api/outbox.ts';
import { useNotices } from '../../components/use-notices.tsx';
import classes from './send.module.css';

/** The question which text goes on, after the draft was made again from other data. */
export function NewerText({ letter }: { readonly letter: Letter }): ReactElement | null {
  const { t } = useTranslation('send');
  const notices = useNotices();
  const choose = useChooseText();
  const edit = useEditLetter();
  const { newer, draft, subject, body } = letter;
  if (newer === null) return null;
  const refused = { onError: notices.failed };
  const putBack = (): void => edit.mutate({ draftId: draft.id, subject, body }, refused);
  const take = (): void =>
    choose.mutate(
      { draftId: draft.id, text: 'newer' },
      { ...refused, onSuccess: () => notices.done(t('newer.taken'), putBack) },
    );
  return (
    <Alert className={classes['newer'] ?? ''} icon={<TriangleAlert aria-hidden />} title={t('newer.title')}>
      <p className={classes['plain']}>{t('newer.help')}</p>
      <details>
        <summary>{t('newer.show')}</summary>
        <p className={classes['letterText']} data-selectable lang={draft.language}>
          <strong>{newer.subject}</strong>
          {'\n\n'}
          {newer.body}
        </p>
      </details>
      <Group gap="sm" mt="sm">
        <Button variant="default" onClick={() => choose.mutate({ draftId: draft.id, text: 'mine' }, refused)}>
          {t('newer.mine')}
        </Button>
        <Button variant="default" onClick={take}>
          {t('newer.newer')}
        </Button>
      </Group>
    </Alert>
  );
}
