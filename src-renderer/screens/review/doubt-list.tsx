import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName, FieldValue } from '../../../src-preload/contract/vocabulary.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { ContestedChoices } from '../request/contested-choices.tsx';
import type { FieldLine } from '../request/field-lines.ts';
import { FieldRow } from '../request/field-row.tsx';
import type { ChooseCandidate } from '../request/use-contested-choice.ts';
import type { RequestFocus } from '../request/use-request-focus.ts';
import classes from './review.module.css';

interface DoubtListProps {
  readonly view: RequestFocus;
  readonly lines: readonly FieldLine[];
  /** The one that the keys act on. */
  readonly line: FieldLine | null;
  readonly onSave: (name: FieldName, value: FieldValue | null) => Promise<boolean>;
  /** Confirms the value at hand, or opens its box. */
  readonly onSettle: () => void;
  readonly onChoose: ChooseCandidate;
}

/** The values to look at, nothing else; what Enter does stands under the one at hand. */
export function DoubtList(props: DoubtListProps): ReactElement {
  const { view, lines, line, onSave, onSettle, onChoose } = props;
  const { t } = useTranslation('review');
  return (
    <div className={classes['values']}>
      <h3 className={classes['partTitle']}>{t('data.title')}</h3>
      {lines.length === 0 && <p className={classes['quiet']}>{t('data.none')}</p>}
      {lines.map((each) => (
        <Fragment key={each.name}>
          <FieldRow
            line={each}
            focused={each.name === line?.name}
            editing={each.name === view.editing}
            proposed={view.proposed}
            entry={each.name === line?.name}
            onFocus={view.focus}
            onEdit={view.edit}
            onEnter={onSettle}
            onTab={() => false}
            onSave={onSave}
          />
          {each.candidates.length > 0 && (
            <ContestedChoices
              name={each.name}
              candidates={each.candidates}
              onLook={view.look}
              onChoose={onChoose}
            />
          )}
          {each.name === line?.name && view.editing === null && <EnterHint line={each} />}
        </Fragment>
      ))}
    </div>
  );
}

/** What Enter does to the value at hand. */
function EnterHint({ line }: { readonly line: FieldLine }): ReactElement | null {
  const { t } = useTranslation('review');
  if (line.validity === 'contested') return null;
  return (
    <p className={classes['hint']}>
      <KeyHint keys="Enter" />
      {t(line.validity === 'uncertain' ? 'data.confirm' : 'data.write')}
    </p>
  );
}
