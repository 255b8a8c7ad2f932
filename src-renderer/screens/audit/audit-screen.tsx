import { Button } from '@mantine/core';
import { ArrowLeft, Download } from 'lucide-react';
import { useCallback, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { auditFilterSchema, type AuditFilter } from '../../../src-preload/contract/audit.ts';
import { useExportAudit } from '../../api/audit.ts';
import { failureCode } from '../../api/call.ts';
import { useAuditBlocks, type RowRange } from '../../api/request-blocks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useNotices } from '../../components/use-notices.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { AuditFilterBar } from './audit-filter.tsx';
import { AuditTable } from './audit-table.tsx';
import classes from './audit.module.css';

const EVERYTHING = auditFilterSchema.parse({});

interface AuditScreenProps {
  /** Only the lines of this request; null for all. */
  readonly requestId: string | null;
  readonly onClose: () => void;
}

/** Who did what, when, and what it was before. */
export function AuditScreen({ requestId, onClose }: AuditScreenProps): ReactElement {
  const { t } = useTranslation('review');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const [filter, setFilter] = useState<AuditFilter>({ ...EVERYTHING, requestId });
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  const onRange = useCallback(
    (next: RowRange) => setRange((old) => (old.first === next.first && old.last === next.last ? old : next)),
    [],
  );
  const blocks = useAuditBlocks(filter, range);
  const { total, failure } = blocks;
  const note = total === null ? '' : t('audit.total', { count: total, formatted: formats.number(total) });
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('audit.title')} note={note}>
        <IconButton icon={ArrowLeft} label={shared('action.back')} onClick={onClose} />
        <ExportButton filter={filter} />
      </ScreenHeader>
      <p className={classes['help']}>{t('audit.help')}</p>
      <AuditFilterBar filter={filter} subject={blocks.rowAt(0) ?? null} onChange={setFilter} />
      {failure !== null && <ErrorMessage code={failureCode(failure)} />}
      {total === 0 ? (
        <EmptyState title={t('audit.empty')} />
      ) : (
        <AuditTable key={JSON.stringify(filter)} blocks={blocks} onRange={onRange} />
      )}
    </div>
  );
}

function ExportButton({ filter }: { readonly filter: AuditFilter }): ReactElement {
  const { t } = useTranslation('review');
  const notices = useNotices();
  const { mutate: exportAudit, isPending } = useExportAudit();
  const onSuccess = ({ saved }: { readonly saved: boolean }): void => {
    if (saved) notices.done(t('audit.exported'));
  };
  return (
    <Button
      variant="default"
      leftSection={<Download aria-hidden />}
      loading={isPending}
      onClick={() => exportAudit(filter, { onSuccess, onError: notices.failed })}
    >
      {t('audit.export')}
    </Button>
  );
}
