import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type Paper } from '../../../../src-preload/contract/papers.ts';
import type { Settings } from '../../../../src-preload/contract/settings.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import classes from '../mail-texts/mail-texts.module.css';
import { Section } from '../section.tsx';
import { PaperDialog } from './paper-dialog.tsx';

/** What is written on the office's paper, and whether the office wrote the text itself. */
export function PapersSection({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useTranslation('papers');
  const [edited, setEdited] = useState<Paper | null>(null);
  return (
    <Section title={t('title')} help={t('help')}>
      <ul className={classes['list']} aria-label={t('title')}>
        {PAPERS.map((paper) => (
          <li key={paper} className={classes['row']}>
            <div className={classes['words']}>
              <span className={classes['name']}>{t(`paper.${paper}`)}</span>
              <span className={classes['quiet']}>
                {t(settings.papers[paper] === '' ? 'original' : 'own')}
              </span>
            </div>
            <IconButton
              icon={Pencil}
              label={t('edit', { paper: t(`paper.${paper}`) })}
              onClick={() => setEdited(paper)}
            />
          </li>
        ))}
      </ul>
      {edited !== null && <PaperDialog paper={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
