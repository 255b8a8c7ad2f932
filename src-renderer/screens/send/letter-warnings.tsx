import { CircleX, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlocking, type LetterWarning } from '../../../src-preload/contract/outbox.ts';
import classes from './send.module.css';

/** What speaks against sending a letter: what keeps it back, then what is only worth knowing. */
export function LetterWarnings({
  warnings,
}: {
  readonly warnings: readonly LetterWarning[];
}): ReactElement | null {
  const { t } = useTranslation('send');
  if (warnings.length === 0) return null;
  return (
    <ul className={classes['warnings']}>
      {warnings.map((warning) => {
        const blocks = isBlocking(warning);
        const Icon = blocks ? CircleX : TriangleAlert;
        return (
          <li key={warning} className={blocks ? classes['bad'] : classes['warn']}>
            <Icon aria-hidden />
            {t(`warning.${warning}`)}
          </li>
        );
      })}
    </ul>
  );
}
