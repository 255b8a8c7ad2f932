import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomFieldDefinition } from '../../../../src-preload/contract/custom-fields.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { visibleText } from '../../../components/visible-text.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import classes from './custom-fields.module.css';

interface DefinitionRowProps {
  readonly definition: CustomFieldDefinition;
  /** Null for the first. */
  readonly onUp: (() => void) | null;
  /** Null for the last. */
  readonly onDown: (() => void) | null;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One of the office's own data, with what can be done to it. */
export function DefinitionRow(props: DefinitionRowProps): ReactElement {
  const { definition, onUp, onDown, onEdit, onRemove } = props;
  const { type, category, labels, required } = definition;
  const { t } = useTranslation('custom');
  const formats = useFormats();
  const name = visibleText(definition.name);
  const after = t('settings.after', {
    labels: formats.list(labels.map((label) => `«${visibleText(label)}»`)),
  });
  const facts = [
    t(`type.${type}`),
    category ?? t('settings.all'),
    ...(required ? [t('settings.required')] : []),
  ];
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <span className={classes['name']}>{name}</span>
        <span className={classes['facts']}>{facts.join(' · ')}</span>
        <span className={classes['facts']}>{after}</span>
      </div>
      <IconButton
        icon={ArrowUp}
        label={t('settings.up', { name })}
        onClick={onUp ?? undefined}
        disabled={onUp === null}
      />
      <IconButton
        icon={ArrowDown}
        label={t('settings.down', { name })}
        onClick={onDown ?? undefined}
        disabled={onDown === null}
      />
      <IconButton icon={Pencil} label={t('settings.edit', { name })} onClick={onEdit} />
      <IconButton icon={Trash2} label={t('settings.remove', { name })} onClick={onRemove} />
    </li>
  );
}
