import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { canAccept, isWorking, needsPassword, nextDraft } from '../../api/request-state.ts';

/** What the keys of this screen do. */
export interface RequestKeys {
  readonly accept: () => void;
  readonly openDraft: () => void;
  readonly retry: () => void;
  readonly edit: () => void;
  readonly chooseCategory: () => void;
  readonly undo: () => void;
  readonly archive: () => void;
  readonly close: () => void;
}

/** Offers the request's actions by key and in the palette. */
export function useRequestCommands(detail: RequestDetail, keys: RequestKeys): void {
  const { t } = useTranslation('request');
  const working = isWorking(detail.status);
  const hasDraft = nextDraft(detail) !== null;
  const { status } = detail;
  const acceptable = canAccept(detail);
  const locked = needsPassword(detail);
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const commands = useMemo((): readonly AppCommand[] => {
    const command = (
      key: keyof RequestKeys,
      title: string,
      stroke: string | null,
      enabled: boolean,
    ): AppCommand => ({
      id: `request.${key}`,
      title,
      group: 'screen',
      keys: stroke === null ? [] : [stroke],
      enabled,
      run: () => latest.current[key](),
    });
    return [
      command('accept', t('action.accept'), 'a', acceptable),
      command('openDraft', t('action.openDraft'), 'm', hasDraft),
      command('edit', t('action.edit'), 'e', !working),
      command('chooseCategory', t('action.category'), 'c', !working),
      command(
        'retry',
        t(status === 'failed' ? 'action.retryFailed' : 'action.retry'),
        'r',
        !working && !locked,
      ),
      command('undo', t('action.undo'), 'z', !working),
      command('archive', t('action.archive'), null, !working && status !== 'archived'),
      command('close', t('back'), 'Escape', true),
    ];
  }, [t, status, acceptable, hasDraft, locked, working]);
  useAppCommands(commands);
}
