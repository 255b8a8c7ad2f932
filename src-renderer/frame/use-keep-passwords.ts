import { passwordVerdict, usePasswordsToKeep, useRememberPassword } from '../api/passwords.ts';
import { useEvent } from '../api/use-event.ts';
import { useNotices } from '../components/use-notices.tsx';

/**
 * Remembers the passwords that the clerk said to remember, each as soon as it has opened its file. One that
 * does not open it is let go.
 */
export function useKeepPasswords(): void {
  const notices = useNotices();
  const { mutate: remember } = useRememberPassword();
  useEvent('requests.changed', ({ rows }) => {
    const { wanted, drop } = usePasswordsToKeep.getState();
    for (const row of rows) {
      const password = wanted[row.id];
      const verdict = passwordVerdict(row);
      if (password === undefined || verdict === 'unknown') continue;
      drop(row.id);
      if (verdict === 'opened') remember({ password }, { onError: notices.failed });
    }
  });
}
