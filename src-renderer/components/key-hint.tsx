import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './key-hint.module.css';

const NAMED = ['mod', 'shift', 'space', 'delete'] as const;
const SIGNS: Readonly<Record<string, string>> = { Enter: '↵', Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑' };

/** The keys of a command (`mod+k`, `j`) drawn as caps. */
export function KeyHint({ keys }: { readonly keys: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className={styles['keys']}>
      {keys.split('+').map((part) => {
        const named = NAMED.find((name) => name === (part === ' ' ? 'space' : part.toLowerCase()));
        return (
          <kbd key={part} className={styles['cap']}>
            {named === undefined ? (SIGNS[part] ?? part.toUpperCase()) : t(`key.${named}`)}
          </kbd>
        );
      })}
    </span>
  );
}
