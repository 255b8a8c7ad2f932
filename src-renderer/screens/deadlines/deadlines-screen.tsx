import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../src-preload/contract/deadlines.ts';
import { failureCode } from '../../api/call.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { DeadlineDetail } from './deadline-detail.tsx';
import { DeadlineFilters } from './deadline-filters.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { DeadlineSearch } from './deadline-search.tsx';
import { useDeadlineView } from './deadline-store.ts';
import { ExportMenu } from './export-menu.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { NoDeadlines } from './no-deadlines.tsx';
import { PolicyDialog } from './policy-dialog.tsx';
import { useDeadlineActions } from './use-deadline-actions.ts';
import { useDeadlineCommands } from './use-deadline-commands.ts';
import { useShownDeadlines, type ShownDeadlines } from './use-shown-deadlines.ts';
import { useWantedDeadline } from './use-wanted-deadline.ts';
import classes from './deadlines.module.css';

/** What is due by when: a month beside the list, what is overdue first, and the chosen one with what can be done. */
export function DeadlinesScreen(): ReactElement {
  const { t } = useTranslation('deadlines');
  const box = useRef<HTMLInputElement>(null);
  const [postponing, setPostponing] = useState(false);
  const [editing, setEditing] = useState<Deadline | 'new' | null>(null);
  const choose = useDeadlineView((view) => view.choose);
  const actions = useDeadlineActions();
  const shown = useShownDeadlines();
  useWantedDeadline();
  const { row, selected, total, today } = shown;
  const withRow = (act: (deadline: Deadline) => void) => (): void => {
    if (row !== undefined) act(row);
  };
  useDeadlineCommands(
    {
      next: () => choose(Math.min(total - 1, selected + 1)),
      previous: () => choose(Math.max(0, selected - 1)),
      open: withRow(openSubject),
      search: () => box.current?.select(),
      done: withRow(actions.finish),
      postpone: () => setPostponing(true),
      add: () => setEditing('new'),
      edit: withRow(setEditing),
      write: withRow((deadline) => actions.write(deadline, deadline.letter?.language ?? 'it')),
      exportCalendar: () => actions.exportTo('ics'),
      exportTable: () => actions.exportTo('csv'),
    },
    unableFor(row),
  );

  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('title')} note={<Figures shown={shown} />}>
        <DeadlineSearch boxRef={box} />
        <Button variant="default" leftSection={<Plus aria-hidden="true" />} onClick={() => setEditing('new')}>
          {t('policy.add')}
        </Button>
        <ExportMenu onExport={actions.exportTo} />
      </ScreenHeader>
      <div className={classes['panes']}>
        <div className={classes['side']}>
          <ShownMonth shown={shown} />
          {row !== undefined && (
            <DeadlineDetail
              deadline={row}
              today={today}
              actions={actions}
              postponing={postponing}
              onPostponing={setPostponing}
              onEdit={() => setEditing(row)}
            />
          )}
        </div>
        <ListPane shown={shown} />
      </div>
      {editing !== null && <EditedPolicy edited={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

function EditedPolicy(props: {
  readonly edited: Deadline | 'new';
  readonly onClose: () => void;
}): ReactElement | null {
  const { edited, onClose } = props;
  const client = useDeadlineView((view) => view.client);
  if (edited === 'new') return <PolicyDialog policy={null} client={client} onClose={onClose} />;
  if (edited.policy === null) return null;
  return <PolicyDialog policy={edited.policy} client={edited.client} onClose={onClose} />;
}

function ShownMonth({ shown }: { readonly shown: ShownDeadlines }): ReactElement {
  const { day, filter, showMonth } = useDeadlineView();
  return (
    <MonthCalendar
      month={shown.month}
      today={shown.today}
      chosen={day}
      days={shown.days}
      onMonth={showMonth}
      onChoose={(next) => filter({ day: next })}
    />
  );
}

/** How many there are, and how many of them are overdue. */
function Figures({ shown }: { readonly shown: ShownDeadlines }): ReactElement | null {
  const { t } = useTranslation('deadlines');
  const formats = useFormats();
  const { total, deadlines } = shown;
  if (total === 0) return null;
  const { overdue } = deadlines;
  return (
    <>
      {t('count', { count: total, figure: formats.number(total) })}
      {overdue > 0 && (
        <span className={classes['overdue']}>
          {t('overdueCount', { count: overdue, figure: formats.number(overdue) })}
        </span>
      )}
    </>
  );
}

function ListPane({ shown }: { readonly shown: ShownDeadlines }): ReactElement {
  const { t } = useTranslation('deadlines');
  const { choose, clear } = useDeadlineView();
  const { deadlines, total, today, selected, filtered, setFirst } = shown;
  return (
    <div className={classes['main']}>
      <DeadlineFilters />
      {deadlines.failure !== null && <ErrorMessage code={failureCode(deadlines.failure)} />}
      {deadlines.failure === null && deadlines.total === null && (
        <p className={classes['muted']} role="status">
          {t('loading')}
        </p>
      )}
      {deadlines.total === 0 && <NoDeadlines filtered={filtered} onClear={clear} />}
      {total > 0 && (
        <DeadlineList
          deadlines={deadlines}
          total={total}
          today={today}
          selected={selected}
          onSelect={choose}
          onOpen={openSubject}
          onFirst={setFirst}
        />
      )}
    </div>
  );
}

/** Opens what a deadline is about: the client of a policy, the request of a reply. */
function openSubject({ request, client, kind }: Deadline): void {
  const { openRequest, openClient } = useNavigation.getState();
  if (request !== null && (kind === 'reply' || client === null)) openRequest(request.id);
  else if (client !== null) openClient(client.id);
}

/** What cannot be done with this deadline. */
function unableFor(row: Deadline | undefined) {
  if (row === undefined) return ['next', 'previous', 'open', 'done', 'postpone', 'edit', 'write'] as const;
  return [
    ...(row.state === 'done' ? (['done', 'postpone'] as const) : []),
    ...(row.policy === null ? (['edit', 'write'] as const) : []),
  ];
}
