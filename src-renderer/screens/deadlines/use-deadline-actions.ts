import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../src-preload/contract/channels.ts';
import type { Day } from '../../../src-preload/contract/days.ts';
import type { Deadline } from '../../../src-preload/contract/deadlines.ts';
import type { MailLanguage } from '../../../src-preload/contract/vocabulary.ts';
import { useExportDeadlines, useOpenLetter, usePrepareLetter, useSetDeadline } from '../../api/deadlines.ts';
import { useNotices } from '../../components/use-notices.tsx';
import { useFormats } from '../../i18n/use-formats.ts';

export interface DeadlineActions {
  readonly finish: (deadline: Deadline) => void;
  readonly reopen: (deadline: Deadline) => void;
  readonly postpone: (deadline: Deadline, day: Day) => void;
  readonly write: (deadline: Deadline, language: MailLanguage) => void;
  readonly openLetter: (letterId: string) => void;
  readonly exportTo: (format: 'ics' | 'csv') => void;
  readonly isWriting: boolean;
}

/** What can be done with a deadline; each says that it is done and can be taken back. */
export function useDeadlineActions(): DeadlineActions {
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const notices = useNotices();
  const { mutate: set } = useSetDeadline();
  const { mutate: prepare, isPending: isWriting } = usePrepareLetter();
  const { mutate: open } = useOpenLetter();
  const { mutate: save } = useExportDeadlines();
  return useMemo(() => {
    const onError = notices.failed;
    const change = (deadline: Deadline, to: CallInput<'deadlines.set'>, message: string): void =>
      set(to, {
        onError,
        onSuccess: () => notices.done(message, () => set(asItWas(deadline), { onError })),
      });
    return {
      finish: (deadline) => change(deadline, { id: deadline.id, state: 'done' }, t('done.done')),
      reopen: (deadline) => change(deadline, { id: deadline.id, state: 'open' }, t('done.reopened')),
      postpone: (deadline, day) =>
        change(
          deadline,
          { id: deadline.id, state: 'postponed', postponedTo: day },
          t('done.postponed', { day: formats.date(day) }),
        ),
      write: ({ id }, language) =>
        prepare({ id, language }, { onError, onSuccess: () => notices.done(t('done.letter')) }),
      openLetter: (id) => open({ id }, { onError }),
      exportTo: (format) =>
        save(
          { format },
          { onError, onSuccess: ({ saved }) => (saved ? notices.done(t('done.exported')) : undefined) },
        ),
      isWriting,
    };
  }, [t, formats, notices, set, prepare, open, save, isWriting]);
}

/** The state a deadline had, for taking a change back. */
function asItWas({ id, state, shownOn }: Deadline): CallInput<'deadlines.set'> {
  return state === 'postponed' ? { id, state, postponedTo: shownOn } : { id, state };
}
