import { TextInput } from '@mantine/core';
import { Copy } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src-preload/contract/requests.ts';
import { IconButton } from '../components/icon-button.tsx';
import { visibleText } from '../components/visible-text.ts';
import type { WordUse } from './word-choice.ts';
import classes from './viewer.module.css';

interface UseAsMenuProps {
  readonly evidence: Evidence;
  readonly uses: readonly WordUse[];
  readonly onUse: (use: WordUse) => void;
  /** Copies the chosen words. */
  readonly onCopy: () => void;
}

/** "Usa come…": which value the chosen words are. Typing narrows the list, Enter takes the first. */
export function UseAsMenu({ evidence, uses, onUse, onCopy }: UseAsMenuProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: reading } = useTranslation('reading');
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const found = uses.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  const [best] = found;
  return (
    <div className={classes['useAs']}>
      <div className={classes['useAsHead']}>
        <p className={classes['useAsText']}>{t('useAsText', { text: visibleText(evidence.raw) })}</p>
        <IconButton icon={Copy} label={reading('text.copySelection')} onClick={onCopy} />
      </div>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t('useAsSearch')}
        placeholder={t('useAs')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && best !== undefined) onUse(best);
        }}
      />
      <ul className={classes['useAsList']}>
        {found.map((use) => (
          <li key={use.key}>
            <button type="button" className={classes['useAsItem']} onClick={() => onUse(use)}>
              {use.label}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes['useAsEmpty']}>{t('useAsEmpty')}</p>}
    </div>
  );
}
