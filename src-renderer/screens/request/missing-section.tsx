import { CircleDashed } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import classes from './request.module.css';

interface MissingSectionProps {
  readonly names: readonly FieldName[];
  readonly onChoose: (name: FieldName) => void;
}

/** The data that the forms need and nobody gave; choosing one goes to its place among the data. */
export function MissingSection({ names, onChoose }: MissingSectionProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  if (names.length === 0) return <p className={classes['muted']}>{t('outcome.nothingMissing')}</p>;
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
    </ul>
  );
}
