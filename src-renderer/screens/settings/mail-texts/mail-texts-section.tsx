import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EDITED_LETTERS,
  type EditedLetter,
  type TextPlace,
} from '../../../../src-preload/contract/text-templates.ts';
import { useOfficeTexts } from '../../../api/text-templates.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { Section } from '../section.tsx';
import { letterKey } from './letter-key.ts';
import { MailTextDialog } from './mail-text-dialog.tsx';
import classes from './mail-texts.module.css';

/** The letters there are, and how many texts of its own the office wrote for each. */
export function MailTextsSection(): ReactElement {
  const { t } = useTranslation('mailTexts');
  const { data } = useOfficeTexts();
  const [edited, setEdited] = useState<EditedLetter | null>(null);
  return (
    <Section title={t('title')} help={t('help')}>
      <ul className={classes['list']} aria-label={t('list')}>
        {EDITED_LETTERS.map((letter) => (
          <LetterRow
            key={letterKey(letter)}
            letter={letter}
            own={(data?.places ?? []).filter((place) => isFor(place, letter)).length}
            onEdit={() => setEdited(letter)}
          />
        ))}
      </ul>
      {edited !== null && <MailTextDialog letter={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

interface LetterRowProps {
  readonly letter: EditedLetter;
  readonly own: number;
  readonly onEdit: () => void;
}

function LetterRow({ letter, own, onEdit }: LetterRowProps): ReactElement {
  const { t } = useTranslation('mailTexts');
  const name = t(`letter.${letterKey(letter)}`);
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <span className={classes['name']}>{name}</span>
        <span className={classes['quiet']}>{own === 0 ? t('original') : t('own', { count: own })}</span>
      </div>
      <IconButton icon={Pencil} label={t('edit', { letter: name })} onClick={onEdit} />
    </li>
  );
}

function isFor(place: TextPlace, { purpose, recipient }: EditedLetter): boolean {
  return place.purpose === purpose && place.recipient === recipient;
}
