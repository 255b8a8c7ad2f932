import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  PenLine,
  Split,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../../src-preload/contract/vocabulary.ts';
import type { Validity } from './field-lines.ts';
import classes from './request.module.css';

const ICONS: Readonly<Record<Validity, LucideIcon>> = {
  valid: CircleCheck,
  clerk: PenLine,
  uncertain: CircleHelp,
  invalid: CircleAlert,
  contested: Split,
  missing: CircleDashed,
};

interface ValidityMarkProps {
  readonly validity: Validity;
  /** Why an invalid value is not valid, where that is known. */
  readonly problem: FieldProblem | null;
}

/** Whether a value can be trusted, as an icon and a word. */
export function ValidityMark({ validity, problem }: ValidityMarkProps): ReactElement {
  const { t } = useTranslation('request');
  const Icon = ICONS[validity];
  return (
    <span className={classes['validity']} data-validity={validity}>
      <Icon aria-hidden="true" />
      {validity === 'invalid' && problem !== null ? t(`problem.${problem}`) : t(`validity.${validity}`)}
    </span>
  );
}
