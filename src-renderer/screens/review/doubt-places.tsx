import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../src-preload/contract/requests.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { poorPages } from './doubts.ts';
import classes from './review.module.css';

interface DoubtPlacesProps {
  readonly detail: RequestDetail;
  /** Shows a page, counted from 1. */
  readonly onPage: (page: number) => void;
}

/** The pages or files that the doubt is about. */
export function DoubtPlaces({ detail, onPage }: DoubtPlacesProps): ReactElement | null {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const pages = poorPages(detail);
  if (pages.length > 0) {
    return (
      <div>
        <h3 className={classes['partTitle']}>{t('where.pages', { count: pages.length })}</h3>
        <div className={classes['places']}>
          {pages.map((page) => (
            <Button key={page} variant="default" size="compact-sm" onClick={() => onPage(page)}>
              {t('where.page', { page: formats.number(page) })}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  if (detail.reason !== 'unread-part' || detail.reasonDetail === null) return null;
  return <p className={classes['files']}>{t('where.files', { files: visibleText(detail.reasonDetail) })}</p>;
}
