import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { isWorking, needsPassword } from '../../api/request-state.ts';
import { PASSWORD_BOX_ID } from '../request/password-form.tsx';
import { PagesPane } from '../request/pages-pane.tsx';
import { useContestedChoice } from '../request/use-contested-choice.ts';
import { usePageTools } from '../request/use-page-tools.ts';
import { useRequestActions } from '../request/use-request-actions.ts';
import { useRequestFocus } from '../request/use-request-focus.ts';
import { useSendDraft } from '../request/use-send-draft.ts';
import { useWordUses } from '../request/use-word-uses.ts';
import { DoubtPane } from './doubt-pane.tsx';
import classes from './review.module.css';
import { useDoubtAtHand } from './use-doubt-at-hand.ts';
import type { ReviewCursor } from './use-review-cursor.ts';
import { useReviewCommands } from './use-review-commands.ts';

interface UnderReviewProps {
  readonly detail: RequestDetail;
  readonly cursor: Pick<ReviewCursor, 'move'>;
}

/** One request under review: its pages at the doubtful place, and what is in doubt with the keys for it. */
export function UnderReview({ detail, cursor }: UnderReviewProps): ReactElement {
  const { t } = useTranslation('review');
  const actions = useRequestActions(detail);
  const view = useRequestFocus(detail);
  const tools = usePageTools(detail);
  const uses = useWordUses(detail, view, actions);
  const ask = useSendDraft(detail);
  const doubt = useDoubtAtHand(detail, view);
  const { line } = doubt;
  const settle = (): void => {
    if (needsPassword(detail)) document.getElementById(PASSWORD_BOX_ID)?.focus();
    else if (line?.validity === 'uncertain') actions.confirmField(line.name);
    else if (line !== null && line.validity !== 'contested') view.add(line.name);
  };
  const choose = useContestedChoice(detail, { ...view, focused: line?.name ?? null }, actions);
  // After the choice of a value, so that where both could take a figure, the category does.
  useReviewCommands(detail, doubt, {
    accept: actions.accept,
    toNext: doubt.toNext,
    settle,
    edit: () => line !== null && view.add(line.name),
    toCategory: doubt.toCategory,
    setCategory: actions.setCategory,
    ask,
    archive: actions.archive,
    retry: () => actions.retry(),
    readAgain: tools.again.open,
    showText: tools.text.toggle,
  });
  return (
    <>
      <section className={classes['pages']} aria-label={t('pages')}>
        <PagesPane
          detail={detail}
          view={{ ...view, target: doubt.target }}
          tools={tools}
          uses={uses}
          onSaveOriginal={actions.saveOriginal}
        />
      </section>
      <DoubtPane
        detail={detail}
        actions={actions}
        view={view}
        doubt={doubt}
        busy={actions.busy || isWorking(detail.status)}
        onSettle={settle}
        onChoose={choose}
        onAsk={ask}
        onSkip={() => cursor.move(1)}
      />
    </>
  );
}
