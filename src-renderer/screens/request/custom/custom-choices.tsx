import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField, CustomReading } from '../../../../src-preload/contract/custom-fields.ts';
import type { Evidence } from '../../../../src-preload/contract/evidence.ts';
import { visibleText } from '../../../components/visible-text.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { shownCustom } from './custom-text.ts';
import classes from '../request.module.css';

interface CustomChoicesProps {
  readonly field: CustomField;
  readonly onShow: (evidence: Evidence | null) => void;
  readonly onChoose: (reading: CustomReading) => void;
}

/** The values that the document gives against each other, each with its place; a click chooses one. */
export function CustomChoices({ field, onShow, onChoose }: CustomChoicesProps): ReactElement {
  const { definition, candidates } = field;
  const { t } = useTranslation('custom');
  const { t: request } = useTranslation('request');
  const formats = useFormats();
  const words = { yes: t('yes'), no: t('no') };
  return (
    <ul className={classes['choices']} aria-label={request('contested.of', { field: definition.name })}>
      {candidates.map((reading) => {
        const [place] = reading.evidence;
        return (
          <li key={String(reading.value)}>
            <button
              type="button"
              className={classes['choice']}
              onFocus={() => onShow(place ?? null)}
              onMouseEnter={() => onShow(place ?? null)}
              onClick={() => onChoose(reading)}
            >
              <span className={classes['value']}>
                {visibleText(shownCustom(definition.type, reading.value, formats, words))}
              </span>
              {place !== undefined && (
                <span className={classes['choicePlace']}>
                  {request('contested.place', { page: place.page, raw: visibleText(place.raw) })}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
