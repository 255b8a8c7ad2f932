import { Undo2 } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { AddField } from './add-field.tsx';
import { CategoryPicker } from './category-picker.tsx';
import { isDoubtful, namesToAdd, type FieldSection } from './field-lines.ts';
import { FieldList } from './field-list.tsx';
import { isWorking } from './request-state.ts';
import type { RequestActions } from './use-request-actions.ts';
import classes from './request.module.css';

interface DataPaneProps {
  readonly detail: RequestDetail;
  readonly sections: readonly FieldSection[];
  readonly actions: RequestActions;
  readonly focused: FieldName | null;
  readonly editing: FieldName | null;
  /** Text to begin the correction with, in place of the value: words that were refused as they stand. */
  readonly proposed: string | null;
  readonly onFocus: (name: FieldName) => void;
  readonly onEdit: (name: FieldName | null) => void;
  readonly onAdd: (name: FieldName) => void;
  readonly categoryRef: Ref<HTMLInputElement>;
}

/** The category and every value that was read, each to be checked and corrected in place. */
export function DataPane(props: DataPaneProps): ReactElement {
  const { detail, sections, actions, focused, editing, proposed, onFocus, onEdit, onAdd, categoryRef } =
    props;
  const { t } = useTranslation('request');
  const doubts = sections
    .flatMap((section) => section.lines)
    .filter((line) => isDoubtful(line.validity)).length;
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
      {empty ? (
        <p className={classes['noData']}>
          {t(detail.status === 'failed' ? 'field.noneFailed' : 'field.none')}
        </p>
      ) : (
        <div className={classes['dataBar']}>
          <span className={classes['muted']} role="status">
            {doubts === 0 ? t('noDoubts') : t('doubts', { count: doubts })}
          </span>
          <IconButton icon={Undo2} label={t('action.undo')} onClick={actions.undo} disabled={actions.busy} />
        </div>
      )}
      <FieldList
        sections={sections}
        focused={focused}
        editing={editing}
        proposed={proposed}
        onFocus={onFocus}
        onEdit={onEdit}
        onSave={(name, value) => actions.setField(name, value, null)}
      />
      {!working && <AddField names={namesToAdd(sections)} onAdd={onAdd} />}
    </div>
  );
}
