import { Button, Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../api/call.ts';
import { ErrorMessage } from './error-message.tsx';
import classes from './opening.module.css';

interface OpeningProps {
  /** What is being opened, as a sentence. */
  readonly loading: string;
  /** Why it could not be opened; null while it is on its way. */
  readonly failure: Error | null;
  /** What the button that leads away says. */
  readonly back: string;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

/** A screen whose subject is on its way, or could not be had. */
export function Opening({ loading, failure, back, onRetry, onBack }: OpeningProps): ReactElement {
  const { t } = useTranslation();
  if (failure === null) {
    return (
      <div className={classes['opening']} role="status">
        <Loader size="sm" />
        {loading}
      </div>
    );
  }
  return (
    <div className={classes['opening']}>
      <ErrorMessage code={failureCode(failure)}>
        <Button variant="default" onClick={onRetry}>
          {t('action.retry')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {back}
        </Button>
      </ErrorMessage>
    </div>
  );
}
