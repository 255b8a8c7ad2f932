import type { TFunction } from 'i18next';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { CATEGORIES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import { canAccept, hasPages, isWorking, needsPassword } from '../../api/request-state.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { canAskClient } from './review-actions.tsx';
import type { DoubtAtHand } from './use-doubt-at-hand.ts';

/** What the keys do to the request under review. */
export interface ReviewKeys {
  readonly accept: () => void;
  /** Confirms the value at hand, or opens its box. */
  readonly settle: () => void;
  readonly toNext: () => void;
  readonly edit: () => void;
  readonly toCategory: () => void;
  readonly setCategory: (category: Category) => void;
  readonly ask: () => void;
  readonly archive: () => void;
  readonly readAgain: () => void;
  readonly showText: () => void;
  readonly retry: () => void;
}

type PlainKey = Exclude<keyof ReviewKeys, 'setCategory'>;

/** Offers what settles the doubts of a request by key and in the palette. */
export function useReviewCommands(
  detail: RequestDetail,
  { line, figuresChoose }: Pick<DoubtAtHand, 'line' | 'figuresChoose'>,
  keys: ReviewKeys,
): void {
  const { t } = useTranslation(['review', 'request', 'reading']);
  const validity = line?.validity ?? null;
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const commands = useMemo((): readonly AppCommand[] => {
    const able = abilities(detail, validity, figuresChoose);
    return [
      ...plainCommands(t).map(({ key, title, stroke }): AppCommand => ({
        id: `review.${key}`,
        title,
        group: 'screen',
        keys: [stroke],
        enabled: able[key],
        run: () => latest.current[key](),
      })),
      ...CATEGORIES.map((category, index): AppCommand => ({
        id: `review.category.${index}`,
        title: t('category.choose', { category }),
        group: 'screen',
        keys: [String(index + 1)],
        enabled: able.setCategory,
        run: () => latest.current.setCategory(category),
      })),
      {
        id: 'review.open',
        title: t('keys.open'),
        group: 'screen',
        keys: ['o'],
        run: () => useNavigation.getState().openRequest(detail.id),
      },
    ];
  }, [t, detail, validity, figuresChoose]);
  useAppCommands(commands);
}

function plainCommands(
  t: TFunction<['review', 'request', 'reading']>,
): readonly { readonly key: PlainKey; readonly title: string; readonly stroke: string }[] {
  return [
    { key: 'accept', title: t('keys.accept'), stroke: 'a' },
    { key: 'settle', title: t('keys.confirm'), stroke: 'Enter' },
    { key: 'toNext', title: t('keys.doubt'), stroke: 'd' },
    { key: 'edit', title: t('keys.edit'), stroke: 'e' },
    { key: 'toCategory', title: t('keys.category'), stroke: 'c' },
    { key: 'ask', title: t('keys.ask'), stroke: 'm' },
    { key: 'archive', title: t('keys.archive'), stroke: 'Delete' },
    { key: 'readAgain', title: t('reading:again.command'), stroke: 'r' },
    { key: 'showText', title: t('reading:text.show'), stroke: 't' },
    { key: 'retry', title: t('request:action.retry'), stroke: 'shift+r' },
  ];
}

/** What can be done now; nothing but looking while the engine is at work on the request. */
function abilities(
  detail: RequestDetail,
  validity: NonNullable<DoubtAtHand['line']>['validity'] | null,
  figuresChoose: DoubtAtHand['figuresChoose'],
): Readonly<Record<keyof ReviewKeys, boolean>> {
  const resting = !isWorking(detail.status);
  const single = resting && validity !== null && validity !== 'contested';
  const sortable = resting && detail.category !== null;
  const paged = hasPages(detail);
  return {
    accept: resting && canAccept(detail),
    settle: single || needsPassword(detail),
    toNext: resting && validity !== null,
    edit: single,
    toCategory: sortable && figuresChoose === 'value',
    setCategory: sortable && figuresChoose === 'category',
    ask: resting && canAskClient(detail),
    archive: resting,
    readAgain: paged,
    showText: paged,
    retry: resting && !needsPassword(detail),
  };
}
