import { Switch } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ownPaperText, PAPERS, type Paper } from '../../../../src-preload/contract/papers.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import classes from '../mail-texts/mail-texts.module.css';
import { MAIL_LANGUAGES } from '../../../../src-preload/contract/vocabulary.ts';
import { Section } from '../section.tsx';
import { useSaveSetting } from '../use-save-setting.ts';
import { PaperDialog } from './paper-dialog.tsx';
import papersClasses from './papers.module.css';

/** What is enclosed most often is first. */
const ENCLOSED_ORDER = ['risk-summary', 'cover-letter'] as const satisfies readonly Paper[];

/** What is written on the office's paper, whether the office wrote the text itself, and what goes with quotations. */
export function PapersSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('papers');
  const save = useSaveSetting();
  const { papers } = settings;
  const isOwn = (paper: Paper): boolean =>
    MAIL_LANGUAGES.some((language) => ownPaperText(papers, { paper, language }) !== '');
  const [edited, setEdited] = useState<Paper | null>(null);
  return (
    <Section title={t('title')} help={t('help')}>
      <ul className={classes['list']} aria-label={t('title')}>
        {PAPERS.map((paper) => (
          <li key={paper} className={classes['row']}>
            <div className={classes['words']}>
              <span className={classes['name']}>{t(`paper.${paper}`)}</span>
              <span className={classes['quiet']}>{t(isOwn(paper) ? 'own' : 'original')}</span>
            </div>
            <IconButton
              icon={Pencil}
              label={t('edit', { paper: t(`paper.${paper}`) })}
              onClick={() => setEdited(paper)}
            />
          </li>
        ))}
      </ul>
      <fieldset className={papersClasses['enclosed']}>
        <legend>{t('enclosed.title')}</legend>
        {ENCLOSED_ORDER.map((paper) => (
          <Switch
            key={paper}
            label={t(`enclosed.${paper}`)}
            checked={papers.enclosed[paper]}
            onChange={(event) =>
              save({ papers: { enclosed: { ...papers.enclosed, [paper]: event.currentTarget.checked } } })
            }
          />
        ))}
        <p className={classes['quiet']}>{t('enclosed.help')}</p>
      </fieldset>
      {edited !== null && <PaperDialog paper={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
