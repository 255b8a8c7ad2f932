import { Button } from '@mantine/core';
import { ArrowLeft, Merge, Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../src-preload/contract/clients.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { visibleText } from '../../components/visible-text.ts';
import { ClientDataForm } from './client-data-form.tsx';
import { ClientDataList } from './client-data-list.tsx';
import { ClientHistory } from './client-history.tsx';
import { DocumentsSection, FormsSection, RequestsSection } from './client-sections.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PoliciesSection } from './policies-section.tsx';
import { SameClient } from './same-client.tsx';
import { useClientCommands } from './use-client-commands.ts';
import classes from './clients.module.css';

interface ClientPageProps {
  readonly client: ClientDetail;
  readonly onClose: () => void;
}

/** Everything the office has of a client: who it is, what it asked for, what covers it. */
export function ClientPage({ client, onClose }: ClientPageProps): ReactElement {
  const { t } = useTranslation('clients');
  const { t: shared } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
  const question = client.questions[0];
  const name = visibleText(client.name);
  const edit = (): void => setEditing(true);
  const merge = (): void => setMerging(true);
  const close = (): void => (editing ? setEditing(false) : onClose());
  useClientCommands({ edit, merge, close });
  return (
    <div className={classes['screen']}>
      <header className={classes['header']}>
        <IconButton icon={ArrowLeft} label={shared('action.back')} onClick={onClose} />
        <h1 className={classes['title']} title={name}>
          {name}
        </h1>
        <Button variant="default" leftSection={<Pencil aria-hidden="true" />} onClick={edit}>
          {t('edit')}
        </Button>
        <Button variant="default" leftSection={<Merge aria-hidden="true" />} onClick={merge}>
          {t('merge.button')}
        </Button>
      </header>
      <div className={classes['page']}>
        {question !== undefined && <SameClient key={question.id} question={question} side="asked" />}
        <div className={classes['columns']}>
          <div className={classes['aside']}>
            {editing ? (
              <ClientDataForm client={client} onDone={() => setEditing(false)} />
            ) : (
              <ClientDataList client={client} />
            )}
            <ClientHistory entries={client.history} />
          </div>
          <div className={classes['main']}>
            <RequestsSection client={client} />
            <PoliciesSection client={client} />
            <DocumentsSection documents={client.documents} />
            <FormsSection forms={client.forms} />
          </div>
        </div>
      </div>
      <MergeDialog client={client} opened={merging} onClose={() => setMerging(false)} />
    </div>
  );
}
