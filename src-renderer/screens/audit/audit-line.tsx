import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../src-preload/contract/audit.ts';
import { visibleText } from '../../components/visible-text.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { HistoryChangeLine } from '../request/history-change-line.tsx';
import { auditSentence } from './audit-sentence.ts';
import classes from './audit.module.css';

interface AuditLineProps {
  readonly entry: AuditEntry;
  /** CSS pixels from the top of the list. */
  readonly place: { readonly top: number; readonly height: number };
  /** Its row in the whole table, counted from 1, the head included. */
  readonly row: number;
}

/** One line of the log: when, who, what, before and after, and the request or client it leads to. */
export function AuditLine({ entry, place, row }: AuditLineProps): ReactElement {
  const { t } = useTranslation('request');
  const { t: shared } = useTranslation();
  const { t: review } = useTranslation('review');
  const formats = useFormats();
  const openSubject = useOpenSubject(entry);
  const sentence = auditSentence(entry, { t, shared, review });
  const name = visibleText(subjectName(entry));
  return (
    <div className={classes['entry']} style={place} role="row" aria-rowindex={row}>
      <span role="cell">
        <time dateTime={entry.at}>{formats.dateTime(entry.at)}</time>
      </span>
      <span role="cell" className={classes['cut']}>
        {entry.who ?? t(`actor.${entry.actor}`)}
      </span>
      <span role="cell" className={classes['cut']} title={sentence}>
        {sentence}
      </span>
      <span role="cell" className={classes['cut']}>
        <HistoryChangeLine entry={entry} />
      </span>
      <span role="cell" className={classes['cut']} title={name}>
        <Anchor component="button" type="button" size="sm" truncate="end" maw="100%" onClick={openSubject}>
          {name}
        </Anchor>
      </span>
    </div>
  );
}

/** Whom or what a line is about, as the list names it. */
export function subjectName(entry: AuditEntry): string {
  return entry.about === 'client' ? entry.clientName : (entry.clientName ?? entry.filename);
}

function useOpenSubject(entry: AuditEntry): () => void {
  const openRequest = useNavigation((state) => state.openRequest);
  const openClient = useNavigation((state) => state.openClient);
  return () => (entry.about === 'client' ? openClient(entry.clientId) : openRequest(entry.requestId));
}
