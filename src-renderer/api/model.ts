import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import type { ModelState } from '../../src-preload/contract/model.ts';
import { call } from './call.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';
import { useEvent } from './use-event.ts';

/** Whether the outside model can be asked, and what it costs; kept up to date while it is shown. */
export function useModelState(): UseQueryResult<ModelState> {
  const refresh = useStateRefresh();
  const client = useQueryClient();
  useEvent('model.changed', ({ state }) => refresh(state));
  // Every document that comes in may have been asked about, and the settings decide what holds.
  const ask = (): void => void client.invalidateQueries({ queryKey: callKey('model.state', {}) });
  useEvent('request.outcome', ask);
  useEvent('requests.changed', ask);
  useEvent('settings.changed', ask);
  return useCall('model.state', {});
}

/** The very text that would be sent for the newest document, asked anew each time: settings and documents change. */
export function useModelPreview(): UseQueryResult<CallOutput<'model.preview'>> {
  return useQuery({
    queryKey: callKey('model.preview', {}),
    queryFn: () => call('model.preview', {}),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Agrees that texts are sent as the preview showed them. */
export function useGiveConsent(): Command<'model.giveConsent'> {
  return useCommand('model.giveConsent', useStateRefresh());
}

/** Nothing more is sent until the clerk agrees again. */
export function useWithdrawConsent(): Command<'model.withdrawConsent'> {
  return useCommand('model.withdrawConsent', useStateRefresh());
}

/** Forgets the answers that are kept. */
export function useForgetAnswers(): Command<'model.forgetAnswers'> {
  return useCommand('model.forgetAnswers', useStateRefresh());
}

function useStateRefresh(): (state: ModelState) => void {
  const client = useQueryClient();
  return (state) => client.setQueryData(callKey('model.state', {}), state);
}
