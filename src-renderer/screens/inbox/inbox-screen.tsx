import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { FilePlus2, PanelRight } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../src-preload/contract/requests.ts';
import { failureCode } from '../../api/call.ts';
import { useRequestBlocks, type RowRange } from '../../api/request-blocks.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { useSearch } from '../../frame/search-store.ts';
import { useTakeIn } from '../../frame/use-take-in.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { ColumnMenu } from './column-menu.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isFiltered, requestFilter, type InboxFilter, type InboxSection } from './inbox-filter.ts';
import styles from './inbox-screen.module.css';
import { useInboxStore } from './inbox-store.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { RequestTable } from './request-table.tsx';
import { chosenIds, NO_SELECTION } from './selection.ts';
import { SavedViews } from './saved-views.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useTableStore } from './table-store.ts';
import { useInboxCommands } from './use-inbox-commands.ts';
import { useRequestActions } from './use-request-actions.ts';
import { useRowCursor } from './use-row-cursor.ts';

/** Typing asks the engine once the hand rests this long. */
const TYPING_MS = 200;

/** Moving through the list shows the preview of the row where the clerk stops. */
const RESTING_MS = 120;

/** The inbox, or with `review` what wants a human. */
export function InboxScreen({ section }: { readonly section: InboxSection }): ReactElement {
  const { filter, selection, scrollTop } = useInboxStore((state) => state.sections[section]);
  const update = useInboxStore((state) => state.update);
  const [text] = useDebouncedValue(
    useSearch((state) => state.text),
    TYPING_MS,
  );
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  const asked = useMemo(() => requestFilter(section, filter, text), [section, filter, text]);
  const blocks = useRequestBlocks(asked, range);
  const cursor = useRowCursor(section, blocks);
  const actions = useRequestActions();
  const previewShown = useTableStore((state) => state.previewShown);
  const [restingId] = useDebouncedValue(cursor.activeId, RESTING_MS);
  const setFilter = (next: InboxFilter): void =>
    update(section, { filter: next, selection: NO_SELECTION, scrollTop: 0 });
  const open = useCallback((row: RequestRow) => useNavigation.getState().openRequest(row.id), []);
  const onRange = useCallback(
    (next: RowRange) => setRange((old) => (old.first === next.first && old.last === next.last ? old : next)),
    [],
  );
  const { archive, restore } = actions;
  const archiveChosen = useCallback(() => {
    archive(chosenIds(selection));
    cursor.clear();
  }, [archive, selection, cursor]);
  useInboxCommands({ cursor, row: blocks.rowAt(cursor.index), actions, archiveChosen });
  const empty = blocks.total === 0;
  return (
    <div className={styles['screen']}>
      <Header section={section} total={blocks.total} filter={filter} onFilter={setFilter} />
      {!(empty && !isFiltered(filter, text) && section === 'inbox') && (
        <FilterBar section={section} filter={filter} onChange={setFilter} />
      )}
      {cursor.marked.size > 0 && (
        <SelectionBar
          count={cursor.marked.size}
          archived={filter.status === 'archived'}
          onArchive={archiveChosen}
          onRestore={() => {
            restore(chosenIds(selection));
            cursor.clear();
          }}
          onClear={cursor.clear}
        />
      )}
      {blocks.failure !== null && (
        <div className={styles['failure']}>
          <ErrorMessage code={failureCode(blocks.failure)} />
        </div>
      )}
      <div className={styles['split']}>
        <div className={styles['list']}>
          {empty ? (
            <EmptyInbox section={section} filtered={isFiltered(filter, text)} />
          ) : (
            <RequestTable
              key={JSON.stringify(asked)}
              blocks={blocks}
              cursor={cursor}
              sort={filter.sort}
              onSort={(sort) => setFilter({ ...filter, sort })}
              onRange={onRange}
              onOpen={open}
              scrollTop={scrollTop}
              onScrolled={(top) => update(section, { scrollTop: top })}
            />
          )}
        </div>
        {previewShown && restingId !== null && <PreviewPane id={restingId} actions={actions} />}
      </div>
      <PasswordDialog
        question={actions.question}
        busy={actions.busy}
        onAnswer={actions.answer}
        onClose={actions.dismiss}
      />
    </div>
  );
}

interface HeaderProps {
  readonly section: InboxSection;
  readonly total: number | null;
  readonly filter: InboxFilter;
  readonly onFilter: (filter: InboxFilter) => void;
}

function Header({ section, total, filter, onFilter }: HeaderProps): ReactElement {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const { pickFiles } = useTakeIn();
  const { previewShown, togglePreview } = useTableStore();
  return (
    <ScreenHeader
      title={t(section === 'inbox' ? 'title' : 'reviewTitle')}
      note={total === null ? '' : t('total', { count: total, formatted: formats.number(total) })}
    >
      <SavedViews filter={filter} onChange={onFilter} />
      <ColumnMenu />
      <IconButton
        icon={PanelRight}
        label={t('command.preview')}
        pressed={previewShown}
        onClick={togglePreview}
      />
      <Button leftSection={<FilePlus2 aria-hidden />} onClick={pickFiles}>
        {t('addFiles')}
      </Button>
    </ScreenHeader>
  );
}
