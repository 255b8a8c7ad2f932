import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { canAccept, hasPages, isWorking, needsPassword, nextDraft } from '../../api/request-state.ts';

/** What the keys of this screen do. */
export interface RequestKeys {
  readonly accept: () => void;
  readonly openDraft: () => void;
  /** Asks which pages to read again and how. */
  readonly readAgain: () => void;
  /** Shows or hides the text beside the page. */
  readonly showText: () => void;
  readonly retry: () => void;
  readonly edit: () => void;
  readonly chooseCategory: () => void;
  readonly undo: () => void;
  readonly archive: () => void;
  readonly close: () => void;
}

/** Offers the request's actions by key and in the palette. */
export function useRequestCommands(detail: RequestDetail, keys: RequestKeys): void {
  const { t } = useTranslation(['request', 'reading']);
  const working = isWorking(detail.status);
  const hasDraft = nextDraft(detail) !== null;
  const { status } = detail;
  const acceptable = canAccept(detail);
  const locked = needsPassword(detail);
  const paged = hasPages(detail);
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
      command('readAgain', t('reading:again.command'), 'r', paged),
      command('showText', t('reading:text.show'), 't', paged),
      command(
        'retry',
        t(status === 'failed' ? 'action.retryFailed' : 'action.retry'),
        'shift+r',
        !working && !locked,
      ),
      command('undo', t('action.undo'), 'z', !working),
      command('archive', t('action.archive'), null, !working && status !== 'archived'),
      command('close', t('back'), 'Escape', true),
    ];
  }, [t, status, acceptable, hasDraft, locked, paged, working]);
  useAppCommands(commands);
}
