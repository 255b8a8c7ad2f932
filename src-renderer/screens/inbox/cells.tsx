import { CalendarClock, Copy, SquareCheck, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProvisional, type RequestRow } from '../../../src-preload/contract/requests.ts';
import type { RequestStatus } from '../../../src-preload/contract/vocabulary.ts';
import { CategoryChip } from '../../components/category-chip.tsx';
import { ConfidenceBar } from '../../components/confidence-bar.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { SentBadge } from '../../components/message-badge.tsx';
import { StatusIcon } from '../../components/status-badge.tsx';
import { useNow } from '../../components/use-now.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { ColumnId } from './columns.ts';
import { urgency } from '../../../src-preload/contract/urgency.ts';
import styles from './request-table.module.css';

interface CellProps {
  readonly row: RequestRow;
}

interface CellContentProps extends CellProps {
  readonly column: ColumnId;
  readonly marked: boolean;
  /** The file's name has its own column, so it need not stand in for an unknown client. */
  readonly fileShown: boolean;
  /** Below this (0..1) a category is doubtful. */
  readonly threshold: number;
}

/** What one column shows of a request. */
export function CellContent({ row, column, marked, fileShown, threshold }: CellContentProps): ReactNode {
  switch (column) {
    case 'state':
      return <StateMark status={row.status} marked={marked} />;
    case 'receivedAt':
      return <RelativeTime at={row.createdAt} />;
    case 'client':
      return <Client row={row} fileShown={fileShown} />;
    case 'filename':
      return <Cut text={row.filename} />;
    case 'category':
      return <CategoryOf row={row} />;
    case 'confidence':
      return row.confidence === null ? null : <ConfidenceBar value={row.confidence} threshold={threshold} />;
    case 'amount':
      return <Amount row={row} />;
    case 'replyBy':
      return <ReplyBy row={row} />;
    case 'forms':
      return <FormCount row={row} />;
    case 'sent':
      return row.sentState === 'none' ? null : <SentBadge state={row.sentState} />;
    case 'status':
      return <Status row={row} />;
  }
}

/** The state as a sign, or that the row is marked. */
export function StateMark(props: { readonly status: RequestStatus; readonly marked: boolean }): ReactElement {
  if (props.marked) return <SquareCheck className={styles['mark']} aria-hidden />;
  return <StatusIcon status={props.status} />;
}

/** Text on one line, whole on hover. */
function Cut({ text, quiet = false }: { readonly text: string; readonly quiet?: boolean }): ReactElement {
  return (
    <span className={styles['cut']} data-quiet={quiet} title={text}>
      {text}
    </span>
  );
}

/** The category. Quietly that of the first pages while the others are read, and of a duplicate that of its first. */
export function CategoryOf({ row }: CellProps): ReactNode {
  const { t } = useTranslation('inbox');
  const category = row.category ?? row.first?.category ?? null;
  if (category === null) return null;
  if (!isProvisional(row)) return <CategoryChip category={category} quiet={row.category === null} />;
  return <CategoryChip category={category} quiet title={t('row.provisional')} />;
}

function Client({ row, fileShown }: CellProps & Pick<CellContentProps, 'fileShown'>): ReactElement {
  const { t } = useTranslation('inbox');
  const known = row.clientName !== null;
  const finished = row.status === 'ready' || row.status === 'review';
  const unknown = finished && row.duplicateOf === null ? t('row.unknownClient') : '';
  const instead = row.first?.clientName ?? (fileShown ? unknown : row.filename);
  return (
    <>
      <Cut text={row.clientName ?? instead} quiet={!known} />
      {row.duplicateOf !== null && <DuplicateFlag first={row.duplicateOf} />}
    </>
  );
}

/** Says that the same document came before, and leads to it. */
function DuplicateFlag({ first }: { readonly first: string }): ReactElement {
  const { t } = useTranslation('inbox');
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['duplicate']}
      title={t('row.openFirst')}
      onClick={(event) => {
        event.stopPropagation();
        useNavigation.getState().openRequest(first);
      }}
    >
      <Copy aria-hidden />
      <span className={styles['duplicateWord']}>{t('row.duplicate')}</span>
    </button>
  );
}

function Amount({ row }: CellProps): ReactNode {
  const formats = useFormats();
  return row.amountEur === null ? null : formats.money(row.amountEur);
}

function FormCount({ row }: CellProps): ReactNode {
  const formats = useFormats();
  return row.formCount === 0 ? null : formats.number(row.formCount);
}

function ReplyBy({ row }: CellProps): ReactElement | null {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const now = useNow();
  if (row.replyBy === null) return null;
  const { days, level } = urgency(row.replyBy, now);
  const date = formats.date(row.replyBy);
  if (level === 'far') return <span>{date}</span>;
  const words =
    level === 'late' ? t('row.late') : days === 0 ? t('row.today') : t('row.near', { count: days });
  return (
    <span className={styles['urgent']} title={date}>
      <CalendarClock aria-hidden />
      {words}
    </span>
  );
}

/** The status in words: the doubt of a doubtful request, the stage and progress of one in work. */
function Status({ row }: CellProps): ReactElement {
  const { t } = useTranslation();
  if (row.progress !== null) {
    return (
      <span className={styles['progress']}>
        <span className={styles['cut']}>{t(`status.${row.status}`)}</span>
        <ProgressBar progress={row.progress} label={row.filename} />
      </span>
    );
  }
  if (row.status === 'review' && row.reason !== null) {
    return (
      <span className={styles['cut']} title={t(`reason.${row.reason}`)}>
        <span className="visually-hidden">{t('status.review')}: </span>
        {t(`reasonShort.${row.reason}`)}
      </span>
    );
  }
  return <span className={styles['cut']}>{t(`status.${row.status}`)}</span>;
}

/** Why a request failed, in the room of the columns it has no data for. */
export function FailureSentence({ row }: CellProps): ReactElement {
  const { t } = useTranslation();
  const reason = row.reason ?? 'internal';
  return (
    <span className={styles['failure']} title={t(`reason.${reason}`)}>
      <TriangleAlert aria-hidden />
      <span className={styles['cut']}>{t(`reason.${reason}`)}</span>
    </span>
  );
}
