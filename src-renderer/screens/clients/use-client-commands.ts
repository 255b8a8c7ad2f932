import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { clients } from '../../i18n/it/clients.ts';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';

export type ClientCommand = keyof (typeof clients)['command'];
type Runs = { readonly [C in ClientCommand]?: () => void };

const STROKES: Readonly<Record<ClientCommand, readonly string[]>> = {
  next: ['j'],
  previous: ['k'],
  open: ['Enter'],
  search: ['f'],
  edit: ['e'],
  merge: ['u'],
  close: ['Escape'],
  same: ['y'],
  different: ['n'],
};

/** Offers commands of the clients by key and in the palette; those of `runs` that are not `unable`. */
export function useClientCommands(runs: Runs, unable: readonly ClientCommand[] = []): void {
  const { t } = useTranslation('clients');
  const latest = useRef(runs);
  useLayoutEffect(() => {
    latest.current = runs;
  });
  const offered = Object.keys(runs).join(' ');
  const missing = unable.join(' ');
  const commands = useMemo(
    (): readonly AppCommand[] =>
      (offered.split(' ') as ClientCommand[]).map((name) => ({
        id: `clients.${name}`,
        title: t(`command.${name}`),
        group: 'screen',
        keys: STROKES[name],
        enabled: !missing.split(' ').includes(name),
        run: () => latest.current[name]?.(),
      })),
    [t, offered, missing],
  );
  useAppCommands(commands);
}
