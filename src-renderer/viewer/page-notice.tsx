import { Button } from '@mantine/core';
import { CircleCheck, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSummary } from '../../src-preload/contract/reading.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { adviceFor, pageCauses } from './page-causes.ts';
import type { ReadAgain } from './page-tools.ts';
import classes from './page-reading.module.css';

/** More causes than this make no sentence that is read in passing; the page's information has them all. */
const MOST_NAMED = 3;

interface PageNoticeProps {
  readonly page: number;
  readonly summaries: readonly PageSummary[];
  readonly again: ReadAgain;
}

type Tone = 'warn' | 'fine' | 'again';

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  warn: TriangleAlert,
  fine: CircleCheck,
  again: LoaderCircle,
};

/**
 * A line on the page in view: what may be wrong with its reading and what to do. As soon as one page of
 * the document wants it the line is there for all, so that nothing jumps when pages go by.
 */
export function PageNotice({ page, summaries, again }: PageNoticeProps): ReactElement | null {
  const { t } = useTranslation('reading');
  const sentence = useSentence();
  const summary = summaries.find((each) => each.page === page);
  const underWay = again.isUnderWay(page);
  const needed = summaries.some((each) => pageCauses(each).length > 0 || again.isUnderWay(each.page));
  if (!needed) return null;
  const tone: Tone = underWay
    ? 'again'
    : summary !== undefined && pageCauses(summary).length > 0
      ? 'warn'
      : 'fine';
  const Icon = ICONS[tone];
  const words = underWay ? t('notice.again', { page }) : sentence(page, summary);
  return (
    <div className={classes['notice']} data-tone={tone} role="note" aria-label={t('notice.label')}>
      <Icon aria-hidden="true" />
      <span className={classes['noticeWords']} title={words}>
        {words}
      </span>
      {tone === 'warn' && (
        <Button variant="default" size="compact-sm" onClick={again.open}>
          {t('again.open')}
        </Button>
      )}
    </div>
  );
}

/** Says what is to be said of a page, in the language on screen. */
function useSentence(): (page: number, summary: PageSummary | undefined) => string {
  const { t } = useTranslation('reading');
  const formats = useFormats();
  return (page, summary) => {
    if (summary === undefined) return t('notice.unknown', { page });
    const causes = pageCauses(summary);
    if (causes.length === 0) return t('notice.fine', { page });
    const named = causes.slice(0, MOST_NAMED).map((cause) => t(`cause.${cause}`));
    return t('notice.doubtful', {
      page,
      causes: formats.list(named),
      advice: t(`notice.${adviceFor(causes)}`),
    });
  };
}
