import { CircleAlert, OctagonAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../../src-preload/contract/alerts.ts';
import slos from '../slos/slos.module.css';

/** How grave an alert is: in words, with a shape and a colour that say it again. */
export function SeverityLabel({ severity }: { readonly severity: Severity }): ReactElement {
  const { t } = useTranslation('judging');
  const Icon = severity === 'critical' ? OctagonAlert : CircleAlert;
  return (
    <span className={slos['state']} data-state={severity}>
      <Icon aria-hidden size={14} />
      {t(`severity.${severity}`)}
    </span>
  );
}
