import { Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TuningReport } from '../../../../src-preload/contract/tuning.ts';
import { failureCode } from '../../../api/call.ts';
import { useSwitchTuning, useTuning } from '../../../api/tuning.ts';
import { ErrorMessage } from '../../../components/error-message.tsx';
import { useNotices } from '../../../components/use-notices.tsx';
import { ParameterTable } from './parameter-table.tsx';
import { TrialHistory } from './trial-history.tsx';
import { TrialState } from './trial-state.tsx';
import panel from '../performance.module.css';
import classes from './tuning.module.css';

/** How the program tunes itself: the switch, what is tuned, what is tried now and what was tried. */
export function TuningSection(): ReactElement {
  const { t } = useTranslation('tuning');
  const { data: report, error } = useTuning();
  if (error !== null) return <ErrorMessage code={failureCode(error)} />;
  if (report === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <div className={classes['section']}>
      <TuningSwitch report={report} />
      <TrialState report={report} />
      <ParameterTable parameters={report.parameters} />
      <TrialHistory history={report.history} />
      <p className={panel['muted']}>{t('source')}</p>
    </div>
  );
}

function TuningSwitch({ report }: { readonly report: TuningReport }): ReactElement {
  const { t } = useTranslation('tuning');
  const notices = useNotices();
  const change = useSwitchTuning();
  return (
    <Switch
      label={t('switch')}
      description={t('switchHelp')}
      checked={report.enabled}
      disabled={change.isPending}
      onChange={(event) =>
        change.mutate(
          { tuning: { enabled: event.currentTarget.checked } },
          {
            onSuccess: ({ tuning }) => notices.done(t(tuning.enabled ? 'switchedOn' : 'switchedOff')),
            onError: notices.failed,
          },
        )
      }
    />
  );
}
