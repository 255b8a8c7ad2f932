import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { create } from 'zustand';
import type { RequestRow } from '../../src-preload/contract/requests.ts';
import type { PasswordsState } from '../../src-preload/contract/settings.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** How many passwords of documents are remembered, and whether this system can keep any. */
export function usePasswordsState(): UseQueryResult<PasswordsState> {
  return useCall('passwords.state', {});
}

/** Remembers a password, encrypted by the system. */
export function useRememberPassword(): Command<'passwords.remember'> {
  return useCommand('passwords.remember', useStateRefresh());
}

/** Forgets all of them. */
export function useForgetPasswords(): Command<'passwords.forget'> {
  return useCommand('passwords.forget', useStateRefresh());
}

interface PasswordsToKeep {
  /** Request -> the password that is to be remembered if it opens the request's file. */
  readonly wanted: Readonly<Record<string, string>>;
  readonly want: (requestId: string, password: string) => void;
  readonly drop: (requestId: string) => void;
}

/** Passwords that the clerk said to remember and that have not opened their file yet. In memory alone. */
export const usePasswordsToKeep = create<PasswordsToKeep>((set) => ({
  wanted: {},
  want: (requestId, password) => set(({ wanted }) => ({ wanted: { ...wanted, [requestId]: password } })),
  drop: (requestId) =>
    set(({ wanted }) => ({
      wanted: Object.fromEntries(Object.entries(wanted).filter(([id]) => id !== requestId)),
    })),
}));

/** What a request's state says about the password that was given for it. */
export function passwordVerdict({ status }: Pick<RequestRow, 'status'>): 'opened' | 'refused' | 'unknown' {
  if (status === 'received' || status === 'reading') return 'unknown';
  return status === 'failed' ? 'refused' : 'opened';
}

function useStateRefresh(): (state: PasswordsState) => void {
  const client = useQueryClient();
  return (state) => client.setQueryData(['passwords.state', {}], state);
}
