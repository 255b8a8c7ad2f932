import { Button } from '@mantine/core';
import { FilePlus2, PanelRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useTakeIn } from '../../frame/use-take-in.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { ColumnMenu } from './column-menu.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { InboxFilter } from './inbox-filter.ts';
import styles from './inbox-screen.module.css';
import { PasswordDialog } from './password-dialog.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { RequestTable } from './request-table.tsx';
import { SavedViews } from './saved-views.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useTableStore } from './table-store.ts';
import { useInbox } from './use-inbox.ts';

/** The inbox. */
export function InboxScreen(): ReactElement {
  const inbox = useInbox();
  const { blocks, cursor, filter, setFilter, filtered, actions, changeChosen } = inbox;
  const previewShown = useTableStore((state) => state.previewShown);
  const empty = blocks.total === 0;
  return (
    <div className={styles['screen']}>
      <Header total={blocks.total} filter={filter} onFilter={setFilter} />
      {!(empty && !filtered) && <FilterBar filter={filter} onChange={setFilter} />}
      {cursor.marked.size > 0 && (
        <SelectionBar
          count={cursor.marked.size}
          archived={filter.status === 'archived'}
          onChange={changeChosen}
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
            <EmptyInbox filtered={filtered} />
          ) : (
            <RequestTable
              key={inbox.listKey}
              blocks={blocks}
              cursor={cursor}
              sort={filter.sort}
              onSort={inbox.setSort}
              onRange={inbox.onRange}
              onOpen={inbox.onOpen}
              scrollTop={inbox.scrollTop}
              onScrolled={inbox.onScrolled}
            />
          )}
        </div>
        {previewShown && inbox.restingId !== null && <PreviewPane id={inbox.restingId} actions={actions} />}
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
  readonly total: number | null;
  readonly filter: InboxFilter;
  readonly onFilter: (filter: InboxFilter) => void;
}

function Header({ total, filter, onFilter }: HeaderProps): ReactElement {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const { pickFiles } = useTakeIn();
  const { previewShown, togglePreview } = useTableStore();
  return (
    <ScreenHeader
      title={t('title')}
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
