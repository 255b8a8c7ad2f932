import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContestedField } from '../../../src-preload/contract/requests.ts';
import type { FieldName } from '../../../src-preload/contract/vocabulary.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { shownValue } from './typed-value.ts';
import classes from './request.module.css';

interface ContestedChoicesProps {
  readonly name: FieldName;
  readonly candidates: ContestedField['candidates'];
  /** Shows where a candidate stands on the pages. */
  readonly onLook: (name: FieldName, candidate: number) => void;
  readonly onChoose: (name: FieldName, candidate: number) => void;
}

/**
 * The values that the document gives against each other, each with its place; one is chosen by click or by
 * its figure, so that Tab goes on from field to field.
 */
export function ContestedChoices({
  name,
  candidates,
  onLook,
  onChoose,
}: ContestedChoicesProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  return (
    <ul className={classes['choices']} aria-label={t('contested.of', { field: shared(`field.${name}`) })}>
      {candidates.map(({ value, evidence }, index) => {
        const [place] = evidence;
        return (
          <li key={`${String(value)} ${index}`}>
            <button
              type="button"
              className={classes['choice']}
              tabIndex={-1}
              onFocus={() => onLook(name, index)}
              onMouseEnter={() => onLook(name, index)}
              onClick={() => onChoose(name, index)}
            >
              <KeyHint keys={String(index + 1)} />
              <span className={classes['value']}>{visibleText(shownValue(name, value, formats))}</span>
              {place !== undefined && (
                <span className={classes['choicePlace']}>
                  {t('contested.place', { page: place.page, raw: visibleText(place.raw) })}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
