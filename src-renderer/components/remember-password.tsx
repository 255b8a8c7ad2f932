import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './remember-password.module.css';

interface RememberPasswordProps {
  /** Whether this system can keep passwords; undefined until that is known. */
  readonly available: boolean | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Offers to remember a document's password; where the system cannot keep any, says how long it holds. */
export function RememberPassword(props: RememberPasswordProps): ReactElement | null {
  const { available, checked, onChange } = props;
  const { t } = useTranslation('reading');
  if (available === undefined) return null;
  if (!available) return <p className={styles['line']}>{t('password.untilClosed')}</p>;
  return (
    <Checkbox
      size="xs"
      label={t('password.remember')}
      description={t('password.rememberHelp')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
