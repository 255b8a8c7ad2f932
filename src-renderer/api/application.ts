import type { UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../src-preload/contract/channels.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** Version, data folder and runtime. */
export function useApplicationInfo(): UseQueryResult<CallOutput<'app.info'>> {
  return useCall('app.info', {});
}

/** Closes the application. */
export function useQuit(): Command<'app.quit'> {
  return useCommand('app.quit');
}

/** Shows the data folder in the system's file manager. */
export function useShowDataFolder(): Command<'app.showDataFolder'> {
  return useCommand('app.showDataFolder');
}
