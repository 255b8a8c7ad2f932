import { Fragment, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../../../src-preload/contract/custom-fields.ts';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import type { RequestDetail } from '../../../../src-preload/contract/requests.ts';
import { useConfidenceThreshold } from '../../../api/settings.ts';
import { CustomChoices } from './custom-choices.tsx';
import { isCustomDoubtful } from './custom-lines.ts';
import { CustomRow } from './custom-row.tsx';
import { useSetCustom } from './use-set-custom.ts';
import classes from '../request.module.css';

interface CustomSectionProps {
  readonly detail: Pick<RequestDetail, 'id' | 'customFields'>;
  /** Shows those alone that want a look. */
  readonly doubtfulOnly?: boolean;
  /** The clerk is looking at another value. */
  readonly away: boolean;
  readonly undo: () => void;
  readonly onShow: (evidence: Evidence | null) => void;
}

/** The office's own data, each to be checked and corrected in place like those that every office has. */
export function CustomSection(props: CustomSectionProps): ReactElement | null {
  const { detail, doubtfulOnly = false, away, undo, onShow } = props;
  const { t } = useTranslation('custom');
  const threshold = useConfidenceThreshold();
  const [focused, setFocused] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const set = useSetCustom(detail.id, undo);
  const fields = detail.customFields.filter((field) => !doubtfulOnly || isCustomDoubtful(field, threshold));
  if (fields.length === 0) return null;
  const focus = ({ definition, found, candidates }: CustomField): void => {
    setFocused(definition.id);
    onShow((found ?? candidates[0])?.evidence[0] ?? null);
  };
  return (
    <section className={classes['office']} aria-label={t('title')}>
      <h2 className={classes['groupTitle']}>{t('title')}</h2>
      {fields.map((field) => {
        const { id } = field.definition;
        return (
          <Fragment key={id}>
            <CustomRow
              field={field}
              threshold={threshold}
              focused={id === focused && !away}
              editing={id === editing}
              onFocus={() => focus(field)}
              onEdit={(open) => setEditing(open ? id : null)}
              onSave={(value) => set(id, value, null)}
            />
            {field.candidates.length > 0 && (
              <CustomChoices
                field={field}
                onShow={onShow}
                onChoose={({ value, evidence }) => void set(id, value, evidence[0] ?? null)}
              />
            )}
          </Fragment>
        );
      })}
    </section>
  );
}
