import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { LearningState } from '../../src-preload/contract/learning.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** What the local model has learnt; kept in step by the engine's events. */
export function useLearningState(): UseQueryResult<LearningState> {
  return useCall('learning.state', {});
}

/** Takes back what the last update learnt. */
export function useUndoLastLearning(): Command<'learning.undoLast'> {
  return useCommand('learning.undoLast', useStateRefresh());
}

/** Forgets everything learnt. */
export function useForgetLearning(): Command<'learning.forget'> {
  return useCommand('learning.forget', useStateRefresh());
}

/** Writes the corrections to a file; `saved` is false when the clerk changed their mind. */
export function useExportLearning(): Command<'learning.export'> {
  return useCommand('learning.export');
}

/** Takes corrections in from a file; `taken` is null when the clerk changed their mind. */
export function useImportLearning(): Command<'learning.import'> {
  return useCommand('learning.import');
}

function useStateRefresh(): (state: LearningState) => void {
  const client = useQueryClient();
  return (state) => client.setQueryData(['learning.state', {}], state);
}
