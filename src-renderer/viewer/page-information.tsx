import { Button, Popover } from '@mantine/core';
import { Info } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../src-preload/contract/reading.ts';
import { IconButton } from '../components/icon-button.tsx';
import { languageName } from '../components/language-name.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { pageCauses } from './page-causes.ts';
import type { ReadAgain } from './page-tools.ts';
import { parseReadWith, whyKey } from './reading-words.ts';
import classes from './page-reading.module.css';

interface PageInformationProps {
  readonly summary: PageSummary;
  readonly again: ReadAgain;
}

/** How the page in view was read and why, behind a button. */
export function PageInformation({ summary, again }: PageInformationProps): ReactElement {
  const { t } = useTranslation('reading');
  const [opened, setOpened] = useState(false);
  const readAgain = (): void => {
    setOpened(false);
    again.open();
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={320}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <IconButton
          icon={Info}
          label={t('information.open')}
          pressed={opened}
          onClick={() => setOpened((before) => !before)}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('information.open')}>
        <h2 className={classes['title']}>{t('information.title', { page: summary.page })}</h2>
        <p className={classes['why']}>{t(`why.${whyKey(summary)}`)}</p>
        <Facts summary={summary} />
        <Button variant="default" size="compact-sm" onClick={readAgain}>
          {t('again.open')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Facts({ summary }: { readonly summary: PageSummary }): ReactElement | null {
  const { t } = useTranslation('reading');
  const formats = useFormats();
  // Of text that the file itself holds there is nothing more to say; another program's recognition may be unsure.
  const recognised = summary.source === 'ocr';
  if (!recognised && (summary.source === 'blank' || summary.confidence === 1)) return null;
  const causes = pageCauses(summary).map((cause) => t(`cause.${cause}`));
  return (
    <dl className={classes['facts']}>
      <dt>{t('information.confidence')}</dt>
      <dd>{formats.percent(summary.confidence)}</dd>
      {recognised && summary.reason !== 'damaged-page' && (
        <>
          <dt>{t('information.readWith')}</dt>
          <dd>
            <ReadWithWords readWith={summary.readWith} />
          </dd>
        </>
      )}
      <dt>{t('information.causes')}</dt>
      <dd>{causes.length === 0 ? t('information.noCauses') : formats.list(causes)}</dd>
    </dl>
  );
}

function ReadWithWords({ readWith }: Pick<PageSummary, 'readWith'>): ReactElement {
  const { t } = useTranslation('reading');
  const formats = useFormats();
  if (readWith === null) return <>{t('information.olderVersion')}</>;
  const parts = parseReadWith(readWith);
  if (parts === null) return <>{readWith}</>;
  const languages = formats.list(parts.languages.map((code) => languageName(code, formats)));
  const data = t(`information.data.${parts.data}`, { name: parts.name });
  return <>{t('information.dataLine', { languages, data })}</>;
}
