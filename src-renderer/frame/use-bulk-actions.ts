import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LEFT_REASONS,
  type BulkAction,
  type BulkOutcome,
  type UndoOutcome,
} from '../../src-preload/contract/review.ts';
import { useBulk, useUndoBulk } from '../api/review.ts';
import { useNotices } from '../components/use-notices.tsx';

export interface BulkActions {
  /** Does one thing to requests, says what became of them, and offers to take it back. */
  readonly run: (action: BulkAction, ids: readonly string[]) => void;
  /** Takes an action back by its token and says what came of it. Never rejects. */
  readonly takeBack: (token: string) => Promise<void>;
  readonly busy: boolean;
}

/** What is done to one request or to many at once, the same way from every screen. */
export function useBulkActions(): BulkActions {
  const { t } = useTranslation('review');
  const notices = useNotices();
  const { mutate: bulk, isPending } = useBulk();
  const { mutateAsync: undo } = useUndoBulk();
  return useMemo(() => {
    const takeBack = async (token: string): Promise<void> => {
      try {
        notices.done(undoneSentence(t, await undo({ token })));
      } catch (error) {
        notices.failed(error);
      }
    };
    return {
      run: (action, ids) => {
        if (ids.length === 0) return;
        const onSuccess = (outcome: BulkOutcome): void => {
          const token = outcome.undo;
          const [only, ...others] = outcome.done;
          const about = others.length === 0 ? (only ?? null) : null;
          const message = doneSentence(t, action, outcome);
          if (token === null) notices.done(message);
          else notices.done(message, () => takeBack(token), about);
        };
        bulk({ ids: [...ids], action }, { onSuccess, onError: notices.failed });
      },
      takeBack,
      busy: isPending,
    };
  }, [t, notices, bulk, undo, isPending]);
}

/** What was done to how many, and how many were left and why. */
export function doneSentence(
  t: TFunction<'review'>,
  action: BulkAction,
  { done, left }: Omit<BulkOutcome, 'undo'>,
): string {
  const category = action.kind === 'category' ? action.category : '';
  const told =
    done.length === 0 ? t('bulk.none') : t(`bulk.${action.kind}`, { count: done.length, category });
  return withLeft(t, told, left);
}

/** What was taken back, and what was not and why. */
export function undoneSentence(t: TFunction<'review'>, { done, left }: UndoOutcome): string {
  const told = done.length === 0 ? t('bulk.noneUndone') : t('bulk.undone', { count: done.length });
  return withLeft(t, told, left);
}

function withLeft(t: TFunction<'review'>, told: string, left: UndoOutcome['left']): string {
  const parts = LEFT_REASONS.flatMap((reason) => {
    const count = left.filter((each) => each.reason === reason).length;
    return count === 0 ? [] : [t(`bulk.left.${reason}`, { count })];
  });
  return parts.length === 0 ? told : t('bulk.withLeft', { told, left: parts.join(', ') });
}
