import { Button } from '@mantine/core';
import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../../src-preload/contract/requests.ts';
import { useRenewDrafts } from '../../../api/drafts.ts';
import { useSettings } from '../../../api/settings.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import { useNavigation } from '../../../frame/navigation.ts';
import classes from './drafts.module.css';

interface DraftNoticesProps {
  readonly detail: RequestDetail;
  readonly canRenew: boolean;
}

/** What all drafts lack, and that they were written before something changed. */
export function DraftNotices({ detail, canRenew }: DraftNoticesProps): ReactElement {
  const { data: settings } = useSettings();
  const lacksSender = settings !== undefined && (settings.office.name === '' || settings.office.email === '');
  return (
    <>
      {detail.draftsStale && canRenew && <StaleNotice id={detail.id} />}
      {lacksSender && <SenderNotice />}
    </>
  );
}

function StaleNotice({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation('insurers');
  const notices = useNotices();
  const { mutate, isPending } = useRenewDrafts();
  const onSuccess = (): void => notices.done(t('drafts.renewed'));
  return (
    <div className={classes['notice']} role="status">
      <RefreshCw aria-hidden="true" />
      <span>{t('drafts.stale')}</span>
      <Button
        variant="default"
        size="compact-xs"
        loading={isPending}
        onClick={() => mutate({ id }, { onSuccess, onError: notices.failed })}
      >
        {t('drafts.renew')}
      </Button>
    </div>
  );
}

function SenderNotice(): ReactElement {
  const { t } = useTranslation('insurers');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <div className={classes['notice']}>
      <TriangleAlert aria-hidden="true" />
      <span>{t('drafts.noSender')}</span>
      <Button variant="default" size="compact-xs" onClick={() => go('settings')}>
        {t('drafts.openSettings')}
      </Button>
    </div>
  );
}
