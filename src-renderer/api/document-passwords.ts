import { create } from 'zustand';

interface DocumentPasswords {
  /** Request -> the password its protected file was opened with in this window. */
  readonly known: Readonly<Record<string, string>>;
  readonly remember: (requestId: string, password: string) => void;
}

/**
 * The passwords typed since the window was opened, so that a file is not asked for its password twice.
 * They live in the window's memory alone: nothing is stored, and closing the window forgets them.
 */
export const useDocumentPasswords = create<DocumentPasswords>((set) => ({
  known: {},
  remember: (requestId, password) => set(({ known }) => ({ known: { ...known, [requestId]: password } })),
}));

/** The password given for a request's file, or null. */
export function useDocumentPassword(requestId: string): string | null {
  return useDocumentPasswords(({ known }) => known[requestId] ?? null);
}
