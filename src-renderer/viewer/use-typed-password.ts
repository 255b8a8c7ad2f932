import { useEffect, useEffectEvent } from 'react';
import { useRememberPassword } from '../api/passwords.ts';
import { useNotices } from '../components/use-notices.tsx';

/** A password that the clerk typed to see files, and whether to remember it. */
export interface TypedPassword {
  /** The files it was typed for. */
  readonly url: string;
  readonly password: string;
  readonly remember: boolean;
}

/** Tells of a password once, when it has opened its files (`opened`), and remembers it when that was asked for. */
export function useTypedPassword(
  opened: TypedPassword | null,
  onPassword: ((password: string) => void) | undefined,
): void {
  const notices = useNotices();
  const { mutate: remember } = useRememberPassword();
  const tell = useEffectEvent((typed: TypedPassword) => {
    onPassword?.(typed.password);
    if (typed.remember) remember({ password: typed.password }, { onError: notices.failed });
  });
  useEffect(() => {
    if (opened !== null) tell(opened);
  }, [opened]);
}
