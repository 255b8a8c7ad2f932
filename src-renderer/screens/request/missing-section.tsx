import { CircleDashed } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { visibleText } from '../../components/visible-text.ts';
import classes from './request.module.css';

interface MissingSectionProps {
  readonly names: readonly FieldName[];
  /** The office's own data, by the names it gave them. */
  readonly custom: readonly string[];
  readonly onChoose: (name: FieldName) => void;
}

/** The data that the forms need and nobody gave; choosing one goes to its place among the data. */
export function MissingSection({ names, custom, onChoose }: MissingSectionProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  if (names.length + custom.length === 0)
    return <p className={classes['muted']}>{t('outcome.nothingMissing')}</p>;
  return (
    <ul className={classes['missing']}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" className={classes['missingItem']} onClick={() => onChoose(name)}>
            <CircleDashed aria-hidden="true" />
            {shared(`field.${name}`)}
          </button>
        </li>
      ))}
      {custom.map((name) => (
        <li key={name}>
          <span className={classes['missingCustom']}>
            <CircleDashed aria-hidden="true" />
            {visibleText(name)}
          </span>
        </li>
      ))}
    </ul>
  );
}
