import { Tooltip } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.ts';
import type { PageCause } from './page-causes.ts';
import classes from './page-reading.module.css';

/** A small sign on a page that wants a look; the reason on hover and for who listens. */
export function CauseMark({ causes }: { readonly causes: readonly PageCause[] }): ReactElement | null {
  const { t } = useTranslation('reading');
  const formats = useFormats();
  if (causes.length === 0) return null;
  const sentence = t('mark', { causes: formats.list(causes.map((cause) => t(`cause.${cause}`))) });
  return (
    <Tooltip label={sentence}>
      <span className={classes['mark']} role="img" aria-label={sentence}>
        <TriangleAlert aria-hidden="true" />
      </span>
    </Tooltip>
  );
}
