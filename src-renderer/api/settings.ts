import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { SecretName, SecretState, Settings, WatchState } from '../../src-preload/contract/settings.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The settings as stored. */
export function useSettings(): UseQueryResult<Settings> {
  return useCall('settings.get', {});
}

/** Until the settings are known, the threshold they start with. */
const DEFAULT_THRESHOLD = 0.9;

/** Below this confidence (0..1) what was read wants a look. */
export function useConfidenceThreshold(): number {
  return useSettings().data?.review.confidenceThreshold ?? DEFAULT_THRESHOLD;
}

/** Stores a part of the settings; a refusal carries the name of the field in `details.field`. */
export function useChangeSettings(): Command<'settings.set'> {
  const client = useQueryClient();
  return useCommand('settings.set', (settings) => client.setQueryData(['settings.get', {}], settings));
}

/** Asks for a folder with the system's dialog; `folder` is null when the clerk changed their mind. */
export function usePickFolder(): Command<'settings.pickFolder'> {
  return useCommand('settings.pickFolder');
}

/** Whether a secret is kept, and how. */
export function useSecretState(name: SecretName): UseQueryResult<SecretState> {
  return useCall('secrets.state', { name });
}

/** Keeps a secret, protected by the system or by a passphrase. */
export function useStoreSecret(): Command<'secrets.store'> {
  return useCommand('secrets.store', useSecretRefresh());
}

/** Makes secrets that are kept under a passphrase usable until the next restart. */
export function useUnlockSecret(): Command<'secrets.unlock'> {
  return useCommand('secrets.unlock', useSecretRefresh());
}

/** Forgets a secret. */
export function useForgetSecret(): Command<'secrets.forget'> {
  return useCommand('secrets.forget', useSecretRefresh());
}

/** What the watched folder is doing. */
export function useWatchState(): UseQueryResult<WatchState> {
  return useCall('watch.state', {});
}

/** Pauses or resumes the watched folder. */
export function usePauseWatch(): Command<'watch.pause'> {
  const client = useQueryClient();
  return useCommand('watch.pause', (state) => client.setQueryData(['watch.state', {}], state));
}

/** One passphrase may open several secrets, so the others are asked about again. */
function useSecretRefresh(): (state: SecretState, input: { readonly name: SecretName }) => void {
  const client = useQueryClient();
  return (state, { name }) => {
    client.setQueryData(['secrets.state', { name }], state);
    void client.invalidateQueries({
      predicate: ({ queryKey: [channel, input] }) =>
        channel === 'secrets.state' && (input as { name?: string }).name !== name,
    });
  };
}
