import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, PenLine, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Validity } from './field-lines.ts';
import classes from './request.module.css';

const ICONS: Readonly<Record<Validity, LucideIcon>> = {
  valid: CircleCheck,
  clerk: PenLine,
  uncertain: CircleHelp,
  invalid: CircleAlert,
  missing: CircleDashed,
};

/** Whether a value can be trusted, as an icon and a word. */
export function ValidityMark({ validity }: { readonly validity: Validity }): ReactElement {
  const { t } = useTranslation('request');
  const Icon = ICONS[validity];
  return (
    <span className={classes['validity']} data-validity={validity}>
      <Icon aria-hidden="true" />
      {t(`validity.${validity}`)}
    </span>
  );
}
