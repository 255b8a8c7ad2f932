import { TextInput } from '@mantine/core';
import { Copy } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src-preload/contract/requests.ts';
import { FIELD_NAMES, type FieldName } from '../../src-preload/contract/vocabulary.ts';
import { IconButton } from '../components/icon-button.tsx';
import { visibleText } from '../components/visible-text.ts';
import classes from './viewer.module.css';

interface UseAsMenuProps {
  readonly evidence: Evidence;
  /** Offered first: what is missing or in doubt. */
  readonly first: readonly FieldName[];
  readonly onUse: (name: FieldName) => void;
  /** Copies the chosen words. */
  readonly onCopy: () => void;
}

/** "Usa come…": which value the chosen words are. Typing narrows the list, Enter takes the first. */
export function UseAsMenu({ evidence, first, onUse, onCopy }: UseAsMenuProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const { t: reading } = useTranslation('reading');
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const names = [...first, ...FIELD_NAMES.filter((name) => !first.includes(name))].filter((name) =>
    shared(`field.${name}`).toLocaleLowerCase().includes(wanted),
  );
  const [best] = names;
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
        {names.map((name) => (
          <li key={name}>
            <button type="button" className={classes['useAsItem']} onClick={() => onUse(name)}>
              {shared(`field.${name}`)}
            </button>
          </li>
        ))}
      </ul>
      {names.length === 0 && <p className={classes['useAsEmpty']}>{t('useAsEmpty')}</p>}
    </div>
  );
}
