import { Button, Chip, NativeSelect, SegmentedControl } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, SENT_STATES, type Category } from '../../../src-preload/contract/vocabulary.ts';
import { useSearch } from '../../frame/search-store.ts';
import styles from './inbox-screen.module.css';
import { isFiltered, PLAIN_FILTER, STATUS_FILTERS, type InboxFilter } from './inbox-filter.ts';

interface FilterBarProps {
  readonly filter: InboxFilter;
  readonly onChange: (filter: InboxFilter) => void;
}

/** Status and categories above the list. */
export function FilterBar({ filter, onChange }: FilterBarProps): ReactElement {
  const { t } = useTranslation('inbox');
  const { text, setText } = useSearch();
  const toggle = (category: Category): void => {
    const others = filter.categories.filter((each) => each !== category);
    onChange({
      ...filter,
      categories: others.length < filter.categories.length ? others : [...filter.categories, category],
    });
  };
  return (
    <div className={styles['filters']} role="group" aria-label={t('filter.label')}>
      <SegmentedControl
        size="xs"
        aria-label={t('filter.status')}
        data={STATUS_FILTERS.map((status) => ({
          value: status,
          label: t(status === 'all' ? 'filter.allStatuses' : `filter.${status}`),
        }))}
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <div className={styles['categories']} role="group" aria-label={t('filter.category')}>
        {CATEGORIES.map((category) => (
          <Chip
            key={category}
            size="xs"
            variant="outline"
            checked={filter.categories.includes(category)}
            onChange={() => toggle(category)}
          >
            {category}
          </Chip>
        ))}
      </div>
      <SentFilter sent={filter.sent} onChange={(sent) => onChange({ ...filter, sent })} />
      {isFiltered(filter, text) && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<X aria-hidden />}
          onClick={() => {
            setText('');
            onChange({ ...PLAIN_FILTER, sort: filter.sort });
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

interface SentFilterProps {
  readonly sent: InboxFilter['sent'];
  readonly onChange: (sent: InboxFilter['sent']) => void;
}

/** How the letters of the requests stand. */
function SentFilter({ sent, onChange }: SentFilterProps): ReactElement {
  const { t } = useTranslation(['inbox', 'shared']);
  return (
    <NativeSelect
      size="xs"
      aria-label={t('columns.sent')}
      value={sent ?? ''}
      data={[
        { value: '', label: t('filter.allSent') },
        ...SENT_STATES.map((state) => ({ value: state, label: t(`shared:sentState.${state}`) })),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChange(SENT_STATES.find((state) => state === value) ?? null);
      }}
    />
  );
}
