import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import type { deadlines } from '../../i18n/it/deadlines.ts';

export type DeadlineCommand = keyof (typeof deadlines)['command'];

const STROKES: Readonly<Record<DeadlineCommand, readonly string[]>> = {
  next: ['j'],
  previous: ['k'],
  open: ['Enter'],
  search: ['f'],
  done: ['d'],
  postpone: ['p'],
  add: ['n'],
  edit: ['e'],
  write: ['w'],
  exportCalendar: [],
  exportTable: [],
};

/** Offers commands of the deadlines by key and in the palette; those of `runs` that are not `unable`. */
export function useDeadlineCommands(
  runs: Readonly<Record<DeadlineCommand, () => void>>,
  unable: readonly DeadlineCommand[],
): void {
  const { t } = useTranslation('deadlines');
  const latest = useRef(runs);
  useLayoutEffect(() => {
    latest.current = runs;
  });
  const missing = unable.join(' ');
  const commands = useMemo(
    (): readonly AppCommand[] =>
      (Object.keys(STROKES) as DeadlineCommand[]).map((name) => ({
        id: `deadlines.${name}`,
        title: t(`command.${name}`),
        group: 'screen',
        keys: STROKES[name],
        enabled: !missing.split(' ').includes(name),
        run: () => latest.current[name](),
      })),
    [t, missing],
  );
  useAppCommands(commands);
}
