import { SegmentedControl, Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPlace } from '../../../../src-preload/contract/text-templates.ts';
import { CATEGORIES, MAIL_LANGUAGES, type Category } from '../../../../src-preload/contract/vocabulary.ts';
import { useOfficeTexts } from '../../../api/text-templates.ts';
import classes from './mail-texts.module.css';

/** What the list calls "all": a choice has to have a value. */
const ALL = 'all';

interface PlaceBoxesProps {
  readonly place: TextPlace;
  /** While something is written that is not saved. */
  readonly locked: boolean;
  readonly onChange: (place: TextPlace) => void;
}

/** For which category and in which language a text is written; those with a text of the office are marked. */
export function PlaceBoxes({ place, locked, onChange }: PlaceBoxesProps): ReactElement {
  const { t } = useTranslation('mailTexts');
  const { data } = useOfficeTexts();
  const isOwn = (category: Category | null): boolean =>
    (data?.places ?? []).some((own) => isSame(own, { ...place, category }));
  const named = (name: string, category: Category | null): string =>
    isOwn(category) ? `${name} (${t('mark.own')})` : name;
  const categories = [
    { value: ALL, label: named(t('allCategories'), null) },
    ...CATEGORIES.filter((category) => isWritten(place, category)).map((category) => ({
      value: category,
      label: named(category, category),
    })),
  ];
  return (
    <div className={classes['place']}>
      <Select
        size="xs"
        w={300}
        label={t('category')}
        data={categories}
        allowDeselect={false}
        disabled={locked}
        value={place.category ?? ALL}
        onChange={(chosen) =>
          onChange({ ...place, category: CATEGORIES.find((each) => each === chosen) ?? null })
        }
      />
      <div role="group" aria-labelledby="text-language">
        <div id="text-language" className={classes['label']}>
          {t('language')}
        </div>
        <SegmentedControl
          size="xs"
          disabled={locked}
          data={MAIL_LANGUAGES.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
          value={place.language}
          onChange={(language) => onChange({ ...place, language })}
        />
      </div>
      {locked && <p className={classes['quiet']}>{t('changeFirst')}</p>}
    </div>
  );
}

/** Nobody quotes what is no line of business, and only such matters are answered. */
function isWritten({ purpose, recipient }: TextPlace, category: Category): boolean {
  if (purpose === 'answer') return category === 'Altro';
  if (recipient === 'insurer' || purpose === 'missing-data') return category !== 'Altro';
  return true;
}

function isSame(a: TextPlace, b: TextPlace): boolean {
  return (
    a.purpose === b.purpose &&
    a.recipient === b.recipient &&
    a.category === b.category &&
    a.language === b.language
  );
}
