import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { requestName } from '../../components/request-name.ts';
import { RequestNotices } from '../request/request-notices.tsx';
import { CustomSection } from '../request/custom/custom-section.tsx';
import type { ChooseCandidate } from '../request/use-contested-choice.ts';
import type { RequestActions } from '../request/use-request-actions.ts';
import type { RequestFocus } from '../request/use-request-focus.ts';
import { CategoryChoice } from './category-choice.tsx';
import { DoubtList } from './doubt-list.tsx';
import { DoubtPlaces } from './doubt-places.tsx';
import { isCategoryInDoubt } from './doubts.ts';
import { ReviewActions } from './review-actions.tsx';
import classes from './review.module.css';
import type { DoubtAtHand } from './use-doubt-at-hand.ts';

interface DoubtPaneProps {
  readonly detail: RequestDetail;
  readonly actions: RequestActions;
  readonly view: RequestFocus;
  readonly doubt: DoubtAtHand;
  readonly busy: boolean;
  readonly onSettle: () => void;
  readonly onChoose: ChooseCandidate;
  readonly onAsk: () => void;
  readonly onSkip: () => void;
}

/** Exactly what is in doubt, and what settles it. */
export function DoubtPane(props: DoubtPaneProps): ReactElement {
  const { detail, actions, view, doubt, busy } = props;
  const { t } = useTranslation('review');
  const name = requestName(detail);
  const categoryFirst = isCategoryInDoubt(detail);
  const category = (
    <CategoryChoice
      key="category"
      detail={detail}
      keyed={doubt.figuresChoose === 'category'}
      reasoned={categoryFirst}
      busy={busy}
      onChoose={actions.setCategory}
    />
  );
  const values = (
    <DoubtList
      key="values"
      view={view}
      lines={doubt.lines}
      line={doubt.line}
      onSave={(field, value) => actions.setField(field, value, null)}
      onSettle={props.onSettle}
      onChoose={props.onChoose}
    />
  );
  return (
    <section className={classes['doubts']} aria-label={t('doubts')}>
      <header className={classes['about']}>
        <h2 className={classes['client']} title={name}>
          {name}
        </h2>
        <p className={classes['meta']}>
          <StatusBadge status={detail.status} />
          <RelativeTime at={detail.createdAt} />
        </p>
      </header>
      <ReviewActions
        detail={detail}
        busy={busy}
        actions={actions}
        onAsk={props.onAsk}
        onSkip={props.onSkip}
      />
      <div className={classes['doubtsScroll']}>
        <RequestNotices detail={detail} actions={actions} takesFocus={false} />
        <div className={classes['parts']}>
          <DoubtPlaces detail={detail} onPage={doubt.toPage} />
          {detail.category !== null && (categoryFirst ? [category, values] : [values, category])}
          <OfficeDoubts detail={detail} actions={actions} view={view} />
        </div>
      </div>
    </section>
  );
}

/** Those of the office's own data that want a look. */
function OfficeDoubts({
  detail,
  actions,
  view,
}: Pick<DoubtPaneProps, 'detail' | 'actions' | 'view'>): ReactElement {
  const away = view.focused !== null;
  return <CustomSection detail={detail} doubtfulOnly away={away} undo={actions.undo} onShow={view.show} />;
}
