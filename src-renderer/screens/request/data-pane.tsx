import { Undo2 } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { AddField } from './add-field.tsx';
import { CategoryPicker } from './category-picker.tsx';
import { namesToAdd } from './field-lines.ts';
import { FieldList } from './field-list.tsx';
import { isCustomDoubtful } from './custom/custom-lines.ts';
import { CustomSection } from './custom/custom-section.tsx';
import { ModelOpinion } from './model-opinion.tsx';
import { ItemsSection } from './items/items-section.tsx';
import { useConfidenceThreshold } from '../../api/settings.ts';
import { isWorking } from '../../api/request-state.ts';
import { useContestedChoice } from './use-contested-choice.ts';
import type { RequestActions } from './use-request-actions.ts';
import type { RequestFocus } from './use-request-focus.ts';
import classes from './request.module.css';

interface DataPaneProps {
  readonly detail: RequestDetail;
  readonly view: RequestFocus;
  readonly actions: RequestActions;
  readonly categoryRef: Ref<HTMLInputElement>;
}

/** The category and every value that was read, each to be checked and corrected in place. */
export function DataPane({ detail, view, actions, categoryRef }: DataPaneProps): ReactElement {
  const { sections } = view;
  const { t } = useTranslation('request');
  const choose = useContestedChoice(detail, view, actions);
  const threshold = useConfidenceThreshold();
  const officeDoubts = detail.customFields.filter((field) => isCustomDoubtful(field, threshold));
  const doubts = view.doubtful.length + officeDoubts.length;
  const empty = sections.length === 0;
  const working = isWorking(detail.status);
  return (
    <div className={classes['data']}>
      <CategoryPicker
        detail={detail}
        busy={actions.busy || working}
        onChoose={actions.setCategory}
        inputRef={categoryRef}
      />
      <ModelOpinion detail={detail} />
      {empty ? (
        <p className={classes['noData']}>{t(`field.${whyNoData(detail)}`)}</p>
      ) : (
        <div className={classes['dataBar']}>
          <span className={classes['muted']} role="status">
            {doubts === 0 ? t('noDoubts') : t('doubts', { count: doubts })}
          </span>
          <IconButton icon={Undo2} label={t('action.undo')} onClick={actions.undo} disabled={actions.busy} />
        </div>
      )}
      <FieldList
        view={view}
        onSave={(name, value) => actions.setField(name, value, null)}
        onChoose={choose}
      />
      {!working && <AddField names={namesToAdd(sections)} onAdd={view.add} />}
      <CustomSection detail={detail} away={view.focused !== null} undo={actions.undo} onShow={view.show} />
      <ItemsSection detail={detail} undo={actions.undo} onShow={view.show} />
    </div>
  );
}

/** Why there is no data: it comes later, it stands elsewhere, or there is none. */
function whyNoData({
  status,
  reason,
  category,
}: RequestDetail): 'none' | 'noneFailed' | 'noneDuplicate' | 'noneFound' {
  if (isWorking(status)) return 'none';
  if (category !== null) return 'noneFound';
  return reason === 'duplicate' ? 'noneDuplicate' : 'noneFailed';
}
