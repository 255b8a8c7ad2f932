import {
  useMutation,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { CallOutput, Channel } from '../../src-preload/contract/channels.ts';
import { FILE_SCHEME } from '../../src-preload/contract/bridge.ts';
import type { TemplateDetail } from '../../src-preload/contract/form-templates.ts';
import { bridge } from './bridge.ts';
import { unwrap } from './call.ts';
import { useCall, useCommand, type Command } from './use-call.ts';

/** The built-in forms and the office's own. */
export function useTemplates(): UseQueryResult<CallOutput<'templates.list'>> {
  return useCall('templates.list', {});
}

/** One of the office's own forms with its boxes; nothing is asked for null. */
export function useTemplate(id: string | null): UseQueryResult<TemplateDetail> {
  return useCall('templates.get', { id: id ?? '' }, { enabled: id !== null });
}

/** A PDF dropped onto the screen; `templateId` makes it the next version of a known form. */
export interface DroppedForm {
  readonly file: File;
  readonly templateId: string | null;
  readonly password: string | null;
}

/** Makes a form of a dropped PDF. */
export function useAddTemplate(): UseMutationResult<TemplateDetail, Error, DroppedForm> {
  const show = useShowTemplate();
  return useMutation<TemplateDetail, Error, DroppedForm>({
    mutationFn: async ({ file, templateId, password }) =>
      unwrap(await bridge().addTemplate(file, { templateId, password })),
    onSuccess: show,
  });
}

/** Makes a form of a PDF that is picked with the system's dialog. */
export function usePickTemplate(): Command<'templates.pick'> {
  const show = useShowTemplate();
  return useCommand('templates.pick', ({ template }) => {
    if (template !== null) show(template);
  });
}

export const useSaveTemplate = (): Command<'templates.save'> => useTemplateCommand('templates.save');
export const useAssignBoxes = (): Command<'templates.assign'> => useTemplateCommand('templates.assign');
export const usePlaceBox = (): Command<'templates.place'> => useTemplateCommand('templates.place');
export const useTakeBoxAway = (): Command<'templates.takeAway'> => useTemplateCommand('templates.takeAway');
export const useConfirmTemplate = (): Command<'templates.confirm'> => useTemplateCommand('templates.confirm');
export const useRestoreTemplate = (): Command<'templates.restore'> => useTemplateCommand('templates.restore');

/** Takes a form out of use; `useRestoreTemplate` brings it back. */
export function useRemoveTemplate(): Command<'templates.remove'> {
  const client = useQueryClient();
  return useCommand(
    'templates.remove',
    () => void client.invalidateQueries({ queryKey: ['templates.list'] }),
  );
}

/** Address of the pages of a version. */
export function templateUrl(versionId: string): string {
  return `${FILE_SCHEME}://template/${versionId}`;
}

type Changing = {
  [C in Channel]: CallOutput<C> extends TemplateDetail ? C : never;
}[Channel];

function useTemplateCommand<C extends Changing>(channel: C): Command<C> {
  const show = useShowTemplate();
  return useCommand(channel, (template) => show(template as TemplateDetail));
}

/** What a change answers is what is shown. */
function useShowTemplate(): (template: TemplateDetail) => void {
  const client = useQueryClient();
  return (template) => {
    client.setQueryData(['templates.get', { id: template.id }], template);
    void client.invalidateQueries({ queryKey: ['templates.list'] });
  };
}
