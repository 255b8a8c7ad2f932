import { useEffect } from 'react';
import { availableCommands, useCommandRegistry } from './commands.ts';
import { belongsToFocus, keyName } from './keys.ts';

/** Runs the command of a key, unless the clerk is writing, a dialog is open or somebody took the key already. */
export function useShortcuts(): void {
  useEffect(() => {
    // Asked before the dialog takes the key: the Escape that closes it must not leave the screen below it too.
    let underDialog = false;
    const look = (): void => {
      underDialog = document.querySelector('[aria-modal="true"]') !== null;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const name = keyName(event);
      if (name === null || event.defaultPrevented || belongsToFocus(name, event.target)) return;
      if (underDialog) return;
      const command = availableCommands(useCommandRegistry.getState().sets).find(
        (one) => one.keys?.includes(name) ?? false,
      );
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
