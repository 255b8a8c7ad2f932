import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import type { RequestStatus } from '../../../src-preload/contract/vocabulary.ts';
import { canAccept, needsPassword } from '../../api/request-state.ts';
import { useNavigation } from '../../frame/navigation.ts';
import styles from './preview-pane.module.css';
import type { RequestActions } from './use-request-actions.ts';

interface PrimaryActionsProps {
  readonly row: RequestRow;
  readonly actions: RequestActions;
}

/** The next thing to do with a request, first and filled; what else can be done beside it. */
export function PrimaryActions({ row, actions }: PrimaryActionsProps): ReactElement {
  const { t } = useTranslation('inbox');
  const openRequest = useNavigation((state) => state.openRequest);
  const open = (label: string, primary: boolean): ReactElement => (
    <Button key="open" variant={primary ? 'filled' : 'default'} onClick={() => openRequest(row.id)}>
      {label}
    </Button>
  );
  const other = (label: string, run: () => void, primary = false): ReactElement => (
    <Button
      key={label}
      variant={primary ? 'filled' : 'default'}
      loading={primary && actions.busy}
      onClick={run}
    >
      {label}
    </Button>
  );
  const archive = (): ReactElement =>
    other(t('preview.archive'), () => actions.change({ kind: 'archive' }, [row.id]));
  const offered: Readonly<Record<RequestStatus, () => readonly ReactElement[]>> = {
    received: stop,
    reading: stop,
    classifying: stop,
    extracting: stop,
    compiling: stop,
    ready: () => [open(t('preview.open'), true), archive()],
    review: () =>
      canAccept(row)
        ? [
            open(t('preview.verify'), true),
            other(t('preview.accept'), () => actions.change({ kind: 'accept' }, [row.id])),
            archive(),
          ]
        : unreadDuplicate(),
    failed: () => [
      other(t(needsPassword(row) ? 'preview.password' : 'preview.retry'), () => actions.retry(row), true),
      open(t('preview.open'), false),
      archive(),
    ],
    archived: () => [
      other(t('preview.restore'), () => actions.change({ kind: 'restore' }, [row.id]), true),
      open(t('preview.open'), false),
    ],
  };
  function unreadDuplicate(): readonly ReactElement[] {
    const { duplicateOf } = row;
    const readAnyway = other(t('preview.readAnyway'), () => actions.retry(row));
    if (duplicateOf === null) return [open(t('preview.verify'), true), readAnyway, archive()];
    return [other(t('row.openFirst'), () => openRequest(duplicateOf), true), readAnyway, archive()];
  }
  function stop(): readonly ReactElement[] {
    return [open(t('preview.open'), true), other(t('preview.stop'), () => actions.stop(row))];
  }
  return <div className={styles['actions']}>{offered[row.status]()}</div>;
}
