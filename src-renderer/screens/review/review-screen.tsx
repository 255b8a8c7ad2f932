import { Button } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { QueueList } from './queue-list.tsx';
import { ReviewRequest } from './review-request.tsx';
import classes from './review.module.css';
import { useReviewCursor } from './use-review-cursor.ts';
import { useWalkCommands } from './use-walk-commands.ts';

/** What wants a human, one after the other: the queue, the document at the doubtful place, and what is in doubt. */
export function ReviewScreen(): ReactElement {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const cursor = useReviewCursor();
  const { blocks, id, index, total } = cursor;
  useWalkCommands(cursor);
  const position =
    id === null || total === null
      ? ''
      : t('position', { place: formats.number(index + 1), total: formats.number(total) });
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('title')} note={<span role="status">{position}</span>} />
      {blocks.failure !== null && <ErrorMessage code={failureCode(blocks.failure)} />}
      {total === 0 ? (
        <AllReviewed />
      ) : (
        <div className={classes['panes']}>
          <QueueList cursor={cursor} />
          {id !== null && <ReviewRequest key={id} id={id} cursor={cursor} />}
        </div>
      )}
    </div>
  );
}

/** Nothing waits. */
function AllReviewed(): ReactElement {
  const { t } = useTranslation('review');
  const go = useNavigation((state) => state.go);
  return (
    <div className={classes['done']}>
      <EmptyState picture={<CircleCheck aria-hidden />} title={t('done.title')} help={t('done.help')}>
        <Button variant="default" onClick={() => go('inbox')}>
          {t('done.back')}
        </Button>
      </EmptyState>
    </div>
  );
}
