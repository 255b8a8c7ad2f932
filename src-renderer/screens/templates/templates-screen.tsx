import { Button } from '@mantine/core';
import { ArrowLeft, FilePlus2, FileText } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { useTemplate, useTemplates } from '../../api/form-templates.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { useAppCommands, type AppCommand } from '../../frame/commands.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateList } from './template-list.tsx';
import { useTemplateImport } from './use-template-import.ts';
import classes from './templates.module.css';

/** The forms that requests are filled into: the built-in ones, and the office's own. */
export function TemplatesScreen({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [opened, setOpened] = useState<string | null>(null);
  const { data: template, error } = useTemplate(opened);
  if (opened !== null && template !== undefined && error === null) {
    return <TemplateEditor key={template.id} template={template} onClose={() => setOpened(null)} />;
  }
  return <AllTemplates onOpen={setOpened} onClose={onClose} />;
}

function AllTemplates(props: {
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { onOpen, onClose } = props;
  const { t } = useTranslation('templates');
  const { t: shared } = useTranslation();
  const { data, error } = useTemplates();
  const taking = useTemplateImport(null, ({ id }) => onOpen(id));
  useAppCommands(
    useMemo(
      (): readonly AppCommand[] => [
        { id: 'templates.back', title: t('command.back'), group: 'screen', keys: ['Escape'], run: onClose },
      ],
      [t, onClose],
    ),
  );
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('title')}>
        <IconButton icon={ArrowLeft} label={shared('action.back')} onClick={onClose} />
        <Button leftSection={<FilePlus2 aria-hidden="true" />} onClick={taking.pick} loading={taking.busy}>
          {t('add')}
        </Button>
      </ScreenHeader>
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      <div className={classes['scroll']}>
        {data?.templates.length === 0 && (
          <EmptyState title={t('empty')} help={t('emptyHelp')} picture={<FileText aria-hidden="true" />} />
        )}
        {data !== undefined && <TemplateList list={data} onOpen={onOpen} />}
      </div>
      <PasswordDialog taking={taking} />
    </div>
  );
}
