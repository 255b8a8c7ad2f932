import { ActionIcon, Menu } from '@mantine/core';
import { Download, FileSearch } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../src-preload/contract/requests.ts';
import { useSaveSearchable } from '../../api/documents.ts';
import { useNotices } from '../../components/use-notices.tsx';
import classes from './request.module.css';

interface DocumentMenuProps {
  /** The document that the page in view belongs to. */
  readonly document: DocumentSummary | null;
  readonly onSaveOriginal: () => void;
}

/** What can be had of a document as a file. */
export function DocumentMenu({ document, onSaveOriginal }: DocumentMenuProps): ReactElement {
  const { t } = useTranslation(['reading', 'request']);
  const label = t('document.menu');
  return (
    <Menu position="bottom-end" width={320} withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="var(--bf-muted)" size={28} aria-label={label} title={label}>
          <Download aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Download aria-hidden="true" />} onClick={onSaveOriginal}>
          {t('request:action.saveOriginal')}
        </Menu.Item>
        {document !== null && <SearchableItem document={document} />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Saves a copy whose recognised text can be searched, where anything was recognised. */
function SearchableItem({ document }: { readonly document: DocumentSummary }): ReactElement {
  const { t } = useTranslation('reading');
  const notices = useNotices();
  const save = useSaveSearchable();
  const { id } = document;
  const why = whyNotSearchable(document);
  const onSuccess = ({ saved }: { readonly saved: boolean }): void => {
    if (saved) notices.done(t('searchable.saved'));
  };
  return (
    <Menu.Item
      leftSection={<FileSearch aria-hidden="true" />}
      styles={{ itemSection: { alignSelf: 'flex-start', marginTop: 2 } }}
      className={classes['menuItem'] ?? ''}
      disabled={why !== null}
      onClick={() => save.mutate({ documentId: id }, { onSuccess, onError: notices.failed })}
    >
      {t('searchable.save')}
      <span className={classes['menuHelp']}>{t(`searchable.${why ?? 'explain'}`)}</span>
    </Menu.Item>
  );
}

/** Why no searchable copy is offered: nothing was recognised, or nothing was read yet. */
export function whyNotSearchable({ pages }: Pick<DocumentSummary, 'pages'>): 'digital' | 'unread' | null {
  if (pages.length === 0) return 'unread';
  return pages.some((page) => page.source === 'ocr') ? null : 'digital';
}
