import { useId, useLayoutEffect } from 'react';
import { create } from 'zustand';

export type CommandGroup = 'screen' | 'go' | 'application';

/** Something the clerk can do: in the palette by its title, at hand by its keys. */
export interface AppCommand {
  readonly id: string;
  /** Already in the clerk's language. */
  readonly title: string;
  readonly group: CommandGroup;
  /** For instance `mod+k`, `/`, `j`, `Enter`; the first one is shown. Upper case is written `shift+j`. */
  readonly keys?: readonly string[];
  /** False leaves it out of the palette and its keys unused, as when nothing is selected. */
  readonly enabled?: boolean;
  readonly run: () => void;
}

interface Registry {
  readonly sets: ReadonlyMap<string, readonly AppCommand[]>;
  readonly register: (owner: string, commands: readonly AppCommand[]) => void;
  readonly remove: (owner: string) => void;
}

/** Every command of what is on screen now, by the component that offers them. */
export const useCommandRegistry = create<Registry>((set) => ({
  sets: new Map(),
  register: (owner, commands) => set(({ sets }) => ({ sets: new Map(sets).set(owner, commands) })),
  remove: (owner) =>
    set(({ sets }) => ({ sets: new Map([...sets].filter(([registered]) => registered !== owner)) })),
}));

/** Offers commands for as long as the component is there. Pass a memoised list. */
export function useAppCommands(commands: readonly AppCommand[]): void {
  const owner = useId();
  const { register, remove } = useCommandRegistry.getState();
  useLayoutEffect(() => register(owner, commands), [owner, commands, register]);
  useLayoutEffect(() => () => remove(owner), [owner, remove]);
}

/** The commands that can be run now; those of the newest component come first and win a key. */
export function availableCommands(sets: Registry['sets']): AppCommand[] {
  return [...sets.values()].toReversed().flatMap((commands) => commands.filter((one) => one.enabled ?? true));
}
