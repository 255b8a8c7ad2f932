import { useRef, useState, type ReactElement } from 'react';
import type { ValueSource } from '../../../src-preload/contract/form-values.ts';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { PageTools } from '../../viewer/page-tools.ts';
import { DataPane } from './data-pane.tsx';
import { lookAtSource } from './look-at-source.ts';
import { OutcomePane } from './outcome-pane.tsx';
import { RequestHeader } from './request-header.tsx';
import { RequestNotices } from './request-notices.tsx';
import { RequestPanes } from './request-panes.tsx';
import { isWorking } from '../../api/request-state.ts';
import type { RequestTask } from '../../frame/navigation.ts';
import { usePageTools } from './use-page-tools.ts';
import { useRequestActions } from './use-request-actions.ts';
import { useRequestCommands, type RequestKeys } from './use-request-commands.ts';
import { useRequestFocus, type RequestFocus } from './use-request-focus.ts';
import { ShownPages } from './shown-pages.tsx';
import { useSendDraft } from './use-send-draft.ts';
import { useTask } from './use-task.ts';
import { useWordUses } from './use-word-uses.ts';
import classes from './request.module.css';

interface OpenRequestProps {
  readonly detail: RequestDetail;
  /** What it was opened for: begun at once. */
  readonly task: RequestTask;
  readonly onClose: () => void;
}

/** The request once it is known. */
export function OpenRequest({ detail, task, onClose }: OpenRequestProps): ReactElement {
  const actions = useRequestActions(detail);
  const view = useRequestFocus(detail);
  const tools = usePageTools(detail);
  const sendDraft = useSendDraft(detail);
  const uses = useWordUses(detail, view, actions);
  const screen = useRef<HTMLDivElement>(null);
  const lookAt = (source: ValueSource): void => lookAtSource(screen.current, source, view);
  const [picker, setPicker] = useState<HTMLInputElement | null>(null);
  const chooseCategory = (): void => {
    picker?.focus();
    picker?.click();
  };
  useTask(isWorking(detail.status) ? null : task, picker !== null, {
    correct: view.editCurrent,
    category: chooseCategory,
    look: lookAt,
  });
  useRequestCommands(detail, {
    accept: actions.accept,
    openDraft: sendDraft,
    ...pageKeys(view, tools),
    retry: () => actions.retry(),
    edit: view.editCurrent,
    chooseCategory,
    undo: actions.undo,
    archive: actions.archive,
    close: () => (view.previewed === null ? onClose() : view.preview(null)),
  });

  return (
    <div ref={screen} className={classes['screen']}>
      <RequestHeader detail={detail} actions={actions} onOpenDraft={sendDraft} onClose={onClose} />
      <RequestNotices detail={detail} actions={actions} />
      <RequestPanes
        pages={
          <ShownPages
            detail={detail}
            view={view}
            tools={tools}
            uses={uses}
            onSaveOriginal={actions.saveOriginal}
            onOpenSource={lookAt}
          />
        }
        data={<DataPane detail={detail} view={view} actions={actions} categoryRef={setPicker} />}
        outcome={
          <OutcomePane
            detail={detail}
            previewed={view.previewed}
            onPreview={view.preview}
            onMissing={view.add}
          />
        }
      />
    </div>
  );
}

/** What concerns the pages leads back to them from the preview of a form. */
function pageKeys(
  view: Pick<RequestFocus, 'preview'>,
  tools: PageTools,
): Pick<RequestKeys, 'readAgain' | 'showText'> {
  const onPages = (act: () => void) => (): void => {
    view.preview(null);
    act();
  };
  return { readAgain: onPages(tools.again.open), showText: onPages(tools.text.toggle) };
}
