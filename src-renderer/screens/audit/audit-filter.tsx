import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  auditEventSchema,
  auditFilterSchema,
  type AuditEntry,
  type AuditFilter,
} from '../../../src-preload/contract/audit.ts';
import { historyActorSchema } from '../../../src-preload/contract/history.ts';
import { visibleText } from '../../components/visible-text.ts';
import { subjectName } from './audit-line.tsx';
import { auditEventName } from './audit-sentence.ts';
import classes from './audit.module.css';

interface AuditFilterBarProps {
  readonly filter: AuditFilter;
  /** A line of what is listed, for naming the one request it is narrowed to. */
  readonly subject: AuditEntry | null;
  readonly onChange: (filter: AuditFilter) => void;
}

/** By whom, what and when. */
export function AuditFilterBar({ filter, subject, onChange }: AuditFilterBarProps): ReactElement {
  const { t } = useTranslation('review');
  const { t: request } = useTranslation('request');
  const set = (change: Partial<AuditFilter>): void => onChange({ ...filter, ...change });
  return (
    <div className={classes['filters']} role="group" aria-label={t('audit.filter.label')}>
      <SegmentedControl
        size="xs"
        aria-label={t('audit.filter.actor')}
        data={[
          { value: 'any', label: t('audit.filter.anyActor') },
          ...historyActorSchema.options.map((actor) => ({
            value: actor,
            label: t(`audit.filter.${actor}`),
          })),
        ]}
        value={filter.actor ?? 'any'}
        onChange={(chosen) => set({ actor: historyActorSchema.nullable().catch(null).parse(chosen) })}
      />
      <Select
        size="xs"
        searchable
        clearable
        aria-label={t('audit.filter.event')}
        placeholder={t('audit.filter.anyEvent')}
        data={auditEventSchema.options.map((event) => ({
          value: event,
          label: auditEventName(event, { t: request, review: t }),
        }))}
        value={filter.event}
        onChange={(chosen) => set({ event: auditEventSchema.nullable().catch(null).parse(chosen) })}
      />
      <DayInput label={t('audit.filter.from')} value={filter.from} onChange={(from) => set({ from })} />
      <DayInput label={t('audit.filter.to')} value={filter.to} onChange={(to) => set({ to })} />
      {isNarrowed(filter) && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<X aria-hidden />}
          onClick={() => onChange(auditFilterSchema.parse({}))}
        >
          {t('audit.filter.clear')}
        </Button>
      )}
      {filter.requestId !== null && subject !== null && (
        <span className={classes['quiet']}>
          {t('audit.filter.request', { name: visibleText(subjectName(subject)) })}
        </span>
      )}
    </div>
  );
}

function isNarrowed(filter: AuditFilter): boolean {
  return Object.values(filter).some((part) => part !== null);
}

interface DayInputProps {
  readonly label: string;
  /** yyyy-mm-dd; null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function DayInput({ label, value, onChange }: DayInputProps): ReactElement {
  return (
    <label className={classes['day']}>
      <span>{label}</span>
      <TextInput
        size="xs"
        type="date"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </label>
  );
}
