import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../../api/call.ts';
import { useLoadState, useLoadTests } from '../../../api/load-tests.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { KindTable } from './kind-table.tsx';
import { LoadTestDetail } from './load-test-detail.tsx';
import { PastTests } from './past-tests.tsx';
import { RunningTest } from './running-test.tsx';
import panel from '../performance.module.css';
import classes from './load-tests.module.css';

/** Load tests: the kinds there are, the one that runs, and those that were made. */
export function LoadTestsSection(): ReactElement {
  const { t } = useTranslation('loadTests');
  const { data: state, error } = useLoadState();
  const { data: list, error: listError } = useLoadTests();
  const [opened, setOpened] = useState<string | null>(null);
  const problem = error ?? listError;
  if (problem !== null) return <ErrorMessage code={failureCode(problem)} />;
  if (state === undefined || list === undefined) return <p role="status">{t('loading')}</p>;
  const shown = list.tests.some(({ id }) => id === opened) ? opened : null;
  return (
    <div className={classes['section']}>
      <p className={panel['sentence']}>{t('intro')}</p>
      {state.running !== null && <RunningTest running={state.running} />}
      <KindTable busy={state.running !== null} />
      <PastTests tests={list.tests} opened={shown} onOpen={setOpened} />
      {shown !== null && <LoadTestDetail id={shown} onClose={() => setOpened(null)} />}
    </div>
  );
}
