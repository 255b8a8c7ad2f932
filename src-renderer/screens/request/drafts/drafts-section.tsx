import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../../src-preload/contract/requests.ts';
import { isWorking } from '../../../api/request-state.ts';
import classes from '../request.module.css';
import { DraftCard } from './draft-card.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { PrepareMenu } from './prepare-menu.tsx';

/** The drafted e-mails: whom they go to, what they say, what goes with them; and those that can be asked for. */
export function DraftsSection({ detail }: { readonly detail: RequestDetail }): ReactElement {
  const { t } = useTranslation('request');
  const { drafts, status } = detail;
  if (drafts.length === 0) return <p className={classes['muted']}>{t('outcome.noDrafts')}</p>;
  const canChange = !isWorking(status) && status !== 'archived';
  return (
    <>
      <DraftNotices detail={detail} canRenew={canChange} />
      <ul className={classes['items']}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <DraftCard draft={draft} canChange={canChange} />
          </li>
        ))}
      </ul>
      {canChange && <PrepareMenu detail={detail} />}
    </>
  );
}
