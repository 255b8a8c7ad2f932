import { CircleCheck, CircleDashed, CircleHelp } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxState } from '../../../src-preload/contract/form-templates.ts';
import classes from './templates.module.css';

const ICONS = { sure: CircleCheck, unsure: CircleHelp, open: CircleDashed } as const;

/** How sure it is what goes into a box, in words and a sign. */
export function StateMark({ state }: { readonly state: BoxState }): ReactElement {
  const { t } = useTranslation('templates');
  const Icon = ICONS[state];
  return (
    <span className={classes['state']} data-state={state}>
      <Icon aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
