import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../src-preload/contract/evidence.ts';
import type { FormValue, ValueSource } from '../../../src-preload/contract/form-values.ts';
import { visibleText } from '../../components/visible-text.ts';
import classes from './value-list.module.css';

interface ValueDetailProps {
  readonly value: FormValue;
  readonly onLook: (place: Evidence) => void;
  readonly onOpenSource: (source: ValueSource) => void;
}

/** What stands behind a value: each datum of the request with the words of its page, or why there are none. */
export function ValueDetail({ value, onLook, onOpenSource }: ValueDetailProps): ReactElement {
  const { t } = useTranslation('forms');
  const { origin, sources } = value;
  return (
    <div className={classes['detail']}>
      {origin !== 'request' && <p>{t(`values.origin.${origin}`)}</p>}
      {origin !== 'request' && sources.length > 0 && <p>{t('values.now')}</p>}
      {sources.map((source) => (
        <Source key={keyOf(source)} source={source} onLook={onLook} onOpenSource={onOpenSource} />
      ))}
    </div>
  );
}

interface SourceProps extends Omit<ValueDetailProps, 'value'> {
  readonly source: ValueSource;
}

function Source({ source, onLook, onOpenSource }: SourceProps): ReactElement {
  const { t } = useTranslation('forms');
  const name = useSourceName(source);
  const { evidence, by } = source;
  return (
    <section className={classes['source']} aria-label={name}>
      <h4>{name}</h4>
      {evidence.map((place) => (
        <button
          key={`${place.page} ${place.box.join(' ')}`}
          type="button"
          className={classes['place']}
          onClick={() => onLook(place)}
        >
          <span>{t('values.page', { page: place.page })}</span>
          <q>{visibleText(place.raw)}</q>
        </button>
      ))}
      {by === 'model' && <p>{t('values.by.model')}</p>}
      {by === 'clerk' && <p>{t(evidence.length > 0 ? 'values.by.confirmed' : 'values.by.typed')}</p>}
      {by === 'extracted' && evidence.length === 0 && <p>{t('values.by.nowhere')}</p>}
      <Button
        variant="subtle"
        size="compact-xs"
        rightSection={<ArrowRight aria-hidden="true" />}
        onClick={() => onOpenSource(source)}
      >
        {t('values.open')}
      </Button>
    </section>
  );
}

function useSourceName(source: ValueSource): string {
  const { t } = useTranslation();
  const { t: inItems } = useTranslation('items');
  const { t: inForms } = useTranslation('forms');
  switch (source.kind) {
    case 'field':
      return t(`field.${source.name}`);
    case 'custom':
      return visibleText(source.name);
    case 'cell': {
      const column = inItems(`column.${source.column}`);
      return inForms('values.cell', { kind: inItems(`kind.${source.item}`), row: source.row, column });
    }
  }
}

function keyOf(source: ValueSource): string {
  if (source.kind === 'field') return `${source.name} ${source.evidence[0]?.box.join(' ') ?? ''}`;
  return source.kind === 'custom' ? source.id : `${source.itemId} ${source.column}`;
}
