import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../src-preload/contract/channels.ts';
import type { EditedText, TextPlace } from '../../src-preload/contract/text-templates.ts';
import { callKey, useCall, useCommand, type Command } from './use-call.ts';

/** Where the office wrote its own texts. */
export function useOfficeTexts(): UseQueryResult<CallOutput<'textTemplates.list'>> {
  return useCall('textTemplates.list', {});
}

/** The text of a letter as it is now, and the original. */
export function useMailText(place: TextPlace): UseQueryResult<EditedText> {
  return useCall('textTemplates.get', place);
}

/** Puts a text in the place of the original. */
export function useSaveMailText(): Command<'textTemplates.save'> {
  return useCommand('textTemplates.save', useTextsRefresh());
}

/** Lets the original stand again. */
export function useResetMailText(): Command<'textTemplates.reset'> {
  return useCommand('textTemplates.reset', useTextsRefresh());
}

/** The letter as it would be, and what is wrong with its text; the last one stays while the next is on its way. */
export function useMailTextPreview(
  input: CallInput<'textTemplates.preview'>,
): UseQueryResult<CallOutput<'textTemplates.preview'>> {
  return useCall('textTemplates.preview', input, { keepPrevious: true });
}

/** The text for all categories is the original of those without their own; requests tell that drafts are older. */
function useTextsRefresh(): (text: EditedText) => void {
  const client = useQueryClient();
  return (text) => {
    void client.invalidateQueries({ queryKey: ['textTemplates.get'] });
    void client.invalidateQueries({ queryKey: ['textTemplates.list'] });
    void client.invalidateQueries({ queryKey: ['requests.get'] });
    client.setQueryData(callKey('textTemplates.get', text.place), text);
  };
}
