import { CloseButton, SegmentedControl, Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DEADLINE_KINDS } from '../../../src-preload/contract/deadlines.ts';
import { CATEGORIES } from '../../../src-preload/contract/vocabulary.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { ClientBox } from './client-box.tsx';
import { useDeadlineView } from './deadline-store.ts';
import classes from './deadlines.module.css';

const SHOWN = ['open', 'postponed', 'done'] as const;
const ALL = 'all';

/** What of the deadlines is listed: state, kind, category, and the day or client that was chosen elsewhere. */
export function DeadlineFilters(): ReactElement {
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const { show, kind, category, client, day, filter } = useDeadlineView();
  const kinds = [
    { value: ALL, label: t('filter.allKinds') },
    { value: 'reply', label: t('filter.replies') },
    { value: 'renewal', label: t('filter.renewals') },
  ];
  return (
    <div className={classes['filters']}>
      <SegmentedControl
        size="xs"
        aria-label={t('filter.show')}
        data={SHOWN.map((value) => ({ value, label: t(`filter.${value}`) }))}
        value={show}
        onChange={(value) => filter({ show: value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('filter.kind')}
        data={kinds}
        value={kind ?? ALL}
        onChange={(value) => filter({ kind: DEADLINE_KINDS.find((known) => known === value) ?? null })}
      />
      <Select
        size="xs"
        w={170}
        aria-label={t('filter.category')}
        data={[
          { value: ALL, label: t('filter.allCategories') },
          ...CATEGORIES.map((value) => ({ value, label: value })),
        ]}
        allowDeselect={false}
        value={category ?? ALL}
        onChange={(value) => filter({ category: CATEGORIES.find((known) => known === value) ?? null })}
      />
      {day !== null && (
        <Chosen words={t('filter.day', { day: formats.date(day) })} onRemove={() => filter({ day: null })} />
      )}
      {client === null ? (
        <ClientBox inline error={null} onChoose={(chosen) => chosen && filter({ client: chosen })} />
      ) : (
        <Chosen
          words={t('filter.client', { name: visibleText(client.name) })}
          onRemove={() => filter({ client: null })}
        />
      )}
    </div>
  );
}

function Chosen(props: { readonly words: string; readonly onRemove: () => void }): ReactElement {
  const { t } = useTranslation('deadlines');
  return (
    <span className={classes['chosen']} title={props.words}>
      <span>{props.words}</span>
      <CloseButton
        size="xs"
        aria-label={t('filter.remove', { what: props.words })}
        onClick={props.onRemove}
      />
    </span>
  );
}
