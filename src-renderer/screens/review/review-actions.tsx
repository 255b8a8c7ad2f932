import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { canAccept } from '../../api/request-state.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import type { RequestActions } from '../request/use-request-actions.ts';
import classes from './review.module.css';

interface ReviewActionsProps {
  readonly detail: RequestDetail;
  readonly busy: boolean;
  readonly actions: RequestActions;
  readonly onAsk: () => void;
  readonly onSkip: () => void;
}

/** What is done to the request as a whole, each with its key. */
export function ReviewActions({ detail, busy, actions, onAsk, onSkip }: ReviewActionsProps): ReactElement {
  const { t } = useTranslation('review');
  const action = (
    name: 'accept' | 'ask' | 'archive' | 'skip',
    key: string,
    run: () => void,
    shown = true,
  ): ReactElement | null =>
    shown ? (
      <Button
        key={name}
        {...(name === 'accept' ? { className: classes['accept'] ?? '' } : { variant: 'default' })}
        rightSection={<KeyHint keys={key} />}
        disabled={busy && name !== 'skip'}
        onClick={run}
      >
        {t(`keys.${name}`)}
      </Button>
    ) : null;
  return (
    <div className={classes['actions']}>
      {action('accept', 'a', actions.accept, canAccept(detail))}
      {action('ask', 'm', onAsk, canAskClient(detail))}
      {action('archive', 'Delete', actions.archive)}
      {action('skip', 'j', onSkip)}
    </div>
  );
}

/** Whether a draft asks the client for what is missing. */
export function canAskClient({ drafts, missing }: Pick<RequestDetail, 'drafts' | 'missing'>): boolean {
  return missing.length > 0 && drafts.some((draft) => draft.kind === 'client');
}
