import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { FileText } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { NothingFound } from '../../components/nothing-found.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { FormList } from './form-list.tsx';
import { FormsHeader } from './forms-header.tsx';
import { FormPreview } from './form-preview.tsx';
import { useFormActions } from './use-form-actions.ts';
import { useFormCommands } from './use-form-commands.ts';
import { useFormWindow } from './use-form-window.ts';
import classes from './forms.module.css';

/** Typing settles before the engine is asked. */
const SEARCH_PAUSE_MS = 150;

/** Every filled form, newest first: find one, look at it, open it, go to its request. */
export function FormsScreen(): ReactElement {
  const { t } = useTranslation('forms');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MS);
  const [first, setFirst] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [comparing, setComparing] = useState(false);
  const forms = useFormWindow(text, first);
  const actions = useFormActions();
  const total = forms.total ?? 0;
  const selected = Math.min(chosen, Math.max(0, total - 1));
  const row = forms.rowAt(selected);

  const withRow = (action: 'open' | 'save' | 'print' | 'openRequest') => (): void => {
    if (row !== undefined) actions[action](row);
  };
  useFormCommands(
    {
      next: () => setChosen(Math.min(total - 1, selected + 1)),
      previous: () => setChosen(Math.max(0, selected - 1)),
      open: withRow('open'),
      save: withRow('save'),
      print: withRow('print'),
      compare: () => setComparing(!comparing),
      saveAll: () => actions.saveAll(text),
      openRequest: withRow('openRequest'),
    },
    row !== undefined,
  );
  const search = (next: string): void => {
    setTyped(next);
    setChosen(0);
    setFirst(0);
  };

  return (
    <div className={classes['screen']}>
      <FormsHeader total={total} typed={typed} onType={search} onSaveAll={() => actions.saveAll(text)} />
      <FormsStatus failure={forms.failure} loading={forms.total === null} />
      {forms.total === 0 && <NoForms text={text} onClear={() => search('')} />}
      {total > 0 && (
        <div className={classes['body']} data-comparing={comparing || undefined}>
          <FormList
            window={forms}
            total={total}
            selected={selected}
            onSelect={setChosen}
            onOpen={withRow('openRequest')}
            onFirst={setFirst}
          />
          {row === undefined ? (
            <p className={classes['loading']}>{t('choose')}</p>
          ) : (
            <FormPreview row={row} actions={actions} comparing={comparing} onCompare={setComparing} />
          )}
        </div>
      )}
    </div>
  );
}

function FormsStatus(props: {
  readonly failure: Error | null;
  readonly loading: boolean;
}): ReactElement | null {
  const { failure, loading } = props;
  const { t } = useTranslation('forms');
  if (failure !== null) return <ErrorMessage code={failureCode(failure)} />;
  if (!loading) return null;
  return (
    <p className={classes['loading']} role="status">
      {t('loading')}
    </p>
  );
}

function NoForms({ text, onClear }: { readonly text: string; readonly onClear: () => void }): ReactElement {
  const { t } = useTranslation('forms');
  const go = useNavigation((navigation) => navigation.go);
  if (text !== '') {
    return (
      <NothingFound
        title={t('nothingFound')}
        help={t('nothingFoundHelp', { text })}
        clear={t('clear')}
        onClear={onClear}
      />
    );
  }
  return (
    <EmptyState title={t('empty')} help={t('emptyHelp')} picture={<FileText aria-hidden="true" />}>
      <Button variant="default" onClick={() => go('inbox')}>
        {t('goToInbox')}
      </Button>
    </EmptyState>
  );
}
