import { Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { useOpenedRequest } from '../../api/opened-request.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import classes from './review.module.css';
import { UnderReview } from './under-review.tsx';
import type { ReviewCursor } from './use-review-cursor.ts';

interface ReviewRequestProps {
  readonly id: string;
  readonly cursor: ReviewCursor;
}

/** The request whose turn it is, as soon as it is known. */
export function ReviewRequest({ id, cursor }: ReviewRequestProps): ReactElement {
  const { t } = useTranslation('review');
  const { data: detail, error } = useOpenedRequest(id);
  if (detail !== undefined) return <UnderReview detail={detail} cursor={cursor} />;
  return (
    <div className={classes['waiting']} role="status">
      {error === null ? (
        <>
          <Loader size="sm" />
          {t('loading')}
        </>
      ) : (
        <ErrorMessage code={failureCode(error)} />
      )}
    </div>
  );
}
