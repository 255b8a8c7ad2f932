import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { Evidence, RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { useOpenDraft } from '../../api/forms.ts';
import { useSettings } from '../../api/settings.ts';
import { useNotices } from '../../components/use-notices.tsx';
import type { ViewerTarget } from '../../viewer/highlight.ts';
import { DataPane } from './data-pane.tsx';
import { evidenceTarget } from './evidence-marks.ts';
import { fieldSections, isDoubtful, tabOrder } from './field-lines.ts';
import { OutcomePane } from './outcome-pane.tsx';
import { PagesPane } from './pages-pane.tsx';
import { RequestHeader } from './request-header.tsx';
import { RequestNotices } from './request-notices.tsx';
import { RequestPanes } from './request-panes.tsx';
import { valueOfWords } from './typed-value.ts';
import { nextDraft } from './request-state.ts';
import { useRequestActions } from './use-request-actions.ts';
import { useRequestCommands } from './use-request-commands.ts';
import classes from './request.module.css';

/** Until the settings are known, the threshold they start with. */
const DEFAULT_THRESHOLD = 0.8;

interface OpenRequestProps {
  readonly detail: RequestDetail;
  readonly onClose: () => void;
}

/** The request once it is known. */
export function OpenRequest({ detail, onClose }: OpenRequestProps): ReactElement {
  const threshold = useSettings().data?.review.confidenceThreshold ?? DEFAULT_THRESHOLD;
  const actions = useRequestActions(detail);
  const openDraft = useOpenDraft();
  const notices = useNotices();
  const category = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState<FieldName | null>(null);
  const [target, setTarget] = useState<ViewerTarget | null>(null);
  const [editing, setEditing] = useState<FieldName | null>(null);
  const [added, setAdded] = useState<FieldName | null>(null);
  const [proposed, setProposed] = useState<string | null>(null);
  const [previewed, setPreviewed] = useState<string | null>(null);

  const sections = useMemo(() => fieldSections(detail, threshold, added), [detail, threshold, added]);
  const doubtful = sections
    .flatMap((section) => section.lines)
    .filter((line) => isDoubtful(line.validity))
    .map((line) => line.name);

  const focus = (name: FieldName): void => {
    setFocused(name);
    setPreviewed(null);
    setTarget(evidenceTarget(detail.fields.find((field) => field.name === name) ?? null));
  };
  const edit = (name: FieldName | null): void => {
    setEditing(name);
    if (name !== null) return focus(name);
    setAdded(null);
    setProposed(null);
  };
  const add = (name: FieldName): void => {
    setAdded(name);
    edit(name);
  };
  const takeWords = (name: FieldName, evidence: Evidence): void => {
    focus(name);
    void actions.setField(name, valueOfWords(name, evidence.raw), evidence).then((saved) => {
      if (saved) return;
      setProposed(evidence.raw);
      add(name);
    });
  };
  const sendDraft = (): void => {
    const draft = nextDraft(detail);
    if (draft !== null) openDraft.mutate({ id: draft.id }, { onError: notices.failed });
  };

  useRequestCommands(detail, {
    accept: actions.accept,
    openDraft: sendDraft,
    retry: () => actions.retry(null),
    edit: () => {
      const first = focused ?? tabOrder(sections)[0];
      if (first !== undefined) edit(first);
    },
    chooseCategory: () => {
      category.current?.focus();
      category.current?.click();
    },
    undo: actions.undo,
    archive: actions.archive,
    close: onClose,
  });

  return (
    <div className={classes['screen']}>
      <RequestHeader detail={detail} actions={actions} onOpenDraft={sendDraft} onClose={onClose} />
      <RequestNotices detail={detail} actions={actions} />
      <RequestPanes
        pages={
          <PagesPane
            detail={detail}
            focused={focused}
            target={target}
            doubtful={doubtful}
            previewed={previewed}
            onPreview={setPreviewed}
            onUse={takeWords}
            onSaveOriginal={actions.saveOriginal}
          />
        }
        data={
          <DataPane
            detail={detail}
            sections={sections}
            actions={actions}
            focused={focused}
            editing={editing}
            proposed={proposed}
            onFocus={focus}
            onEdit={edit}
            onAdd={add}
            categoryRef={category}
          />
        }
        outcome={
          <OutcomePane detail={detail} previewed={previewed} onPreview={setPreviewed} onMissing={add} />
        }
      />
    </div>
  );
}
