import { Button } from '@mantine/core';
import { PlugZap } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useTestMail } from '../../../api/outbox.ts';
import { useNotices } from '../../../components/use-notices.tsx';
import styles from './mail.module.css';

/** Tries the settings out: really connects and logs in, and sends nothing. */
export function MailTest(): ReactElement {
  const { t } = useTranslation('send');
  const notices = useNotices();
  const test = useTestMail();
  const { data: met } = test;
  return (
    <div>
      <Button
        variant="default"
        leftSection={<PlugZap aria-hidden />}
        loading={test.isPending}
        onClick={() => test.mutate({}, { onError: notices.failed })}
      >
        {t('settings.test')}
      </Button>
      <div role="status">
        {met !== undefined && (
          <p className={met.problem === null ? styles['ok'] : styles['bad']}>
            {met.problem === null ? t('settings.testOk') : t(`problem.${met.problem}`)}
          </p>
        )}
        {met !== undefined && met.answer !== null && (
          <p className={styles['words']} data-selectable>
            {t('serverSays', { answer: met.answer })}
          </p>
        )}
      </div>
    </div>
  );
}
