import { QueryClient } from '@tanstack/react-query';

/**
 * The cache of answers. The engine is on this machine: nothing is ever "offline", a refusal does not
 * get better by asking again, and events, not window focus, say when something is old.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: 5_000,
        gcTime: 60_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
