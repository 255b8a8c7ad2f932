import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectiveState } from '../../../../src-preload/contract/judging.ts';
import classes from './slos.module.css';

const ICONS = { met: CircleCheck, violated: CircleX, 'too-few': CircleDashed } as const;

/** Whether something is met: in words, with a shape and a colour that say it again. */
export function JudgedState({ state }: { readonly state: ObjectiveState }): ReactElement {
  const { t } = useTranslation('judging');
  const Icon = ICONS[state];
  return (
    <span className={classes['state']} data-state={state}>
      <Icon aria-hidden size={14} />
      {t(`state.${state}`)}
    </span>
  );
}
