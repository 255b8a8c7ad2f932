import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import type { insurers } from '../../i18n/it/insurers.ts';

export type InsurerCommand = keyof (typeof insurers)['command'];

const STROKES: Readonly<Record<InsurerCommand, readonly string[]>> = {
  next: ['j'],
  previous: ['k'],
  add: ['n'],
  edit: ['e'],
  remove: ['Delete'],
  search: ['f'],
  import: ['i'],
  export: [],
};
const NAMES = Object.keys(STROKES) as InsurerCommand[];
/** What there is to do without an insurer at hand. */
const ALWAYS: ReadonlySet<InsurerCommand> = new Set(['add', 'search', 'import']);

/** Offers what can be done with the address book by key and in the palette. */
export function useInsurerCommands(
  runs: Readonly<Record<InsurerCommand, () => void>>,
  hasInsurer: boolean,
): void {
  const { t } = useTranslation('insurers');
  const latest = useRef(runs);
  useLayoutEffect(() => {
    latest.current = runs;
  });
  const commands = useMemo(
    (): readonly AppCommand[] =>
      NAMES.map((name) => ({
        id: `insurers.${name}`,
        title: t(`command.${name}`),
        group: 'screen',
        keys: STROKES[name],
        enabled: hasInsurer || ALWAYS.has(name),
        run: () => latest.current[name](),
      })),
    [t, hasInsurer],
  );
  useAppCommands(commands);
}
