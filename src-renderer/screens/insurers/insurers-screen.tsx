import { Button } from '@mantine/core';
import { Building2, Plus } from 'lucide-react';
import { useRef, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Insurer } from '../../../src-preload/contract/insurers.ts';
import { failureCode } from '../../api/call.ts';
import { useInsurers } from '../../api/insurers.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { NothingFound } from '../../components/nothing-found.tsx';
import { ErrorMessage } from '../../components/error-message.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { BookMenu } from './book-menu.tsx';
import { findInsurers } from './find-insurers.ts';
import { ImportDialog } from './import-dialog.tsx';
import { InsurerCard } from './insurer-card.tsx';
import { InsurerDialog } from './insurer-dialog.tsx';
import { InsurerList } from './insurer-list.tsx';
import { useBookFile } from './use-book-file.ts';
import { useInsurerCommands } from './use-insurer-commands.ts';
import { useInsurerRemoval } from './use-insurer-removal.ts';
import classes from './insurers.module.css';

const NONE: readonly Insurer[] = [];

/** The address book: whom the office asks for quotations, through whom, for what, in which language. */
export function InsurersScreen(): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  const { data, error } = useInsurers();
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [edited, setEdited] = useState<Insurer | 'new' | null>(null);
  const remove = useInsurerRemoval();
  const file = useBookFile();
  const all = data?.insurers ?? NONE;
  const shown = findInsurers(all, typed);
  const place = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosenId),
  );
  const chosen = shown[place];
  const select = (index: number): void => setChosenId(shown[index]?.id ?? null);
  useInsurerCommands(
    {
      next: () => select(Math.min(shown.length - 1, place + 1)),
      previous: () => select(Math.max(0, place - 1)),
      add: () => setEdited('new'),
      edit: () => setEdited(chosen ?? null),
      remove: () => chosen && remove(chosen),
      search: () => box.current?.select(),
      import: file.pick,
      export: file.save,
    },
    chosen !== undefined,
  );
  return (
    <div className={classes['screen']}>
      <InsurersHeader
        count={all.length}
        boxRef={box}
        typed={typed}
        onType={setTyped}
        onAdd={() => setEdited('new')}
      >
        <BookMenu filled={all.length > 0} onImport={file.pick} onExport={file.save} />
      </InsurersHeader>
      {error !== null && <ErrorMessage code={failureCode(error)} />}
      {data !== undefined && chosen === undefined && (
        <NoInsurers text={typed} onAdd={() => setEdited('new')} onClear={() => setTyped('')} />
      )}
      {chosen !== undefined && (
        <div className={classes['body']}>
          <InsurerList insurers={shown} selected={place} onSelect={select} onOpen={() => setEdited(chosen)} />
          <InsurerCard insurer={chosen} onEdit={() => setEdited(chosen)} onRemove={() => remove(chosen)} />
        </div>
      )}
      <ImportDialog file={file} />
      {edited !== null && (
        <InsurerDialog
          edited={edited === 'new' ? null : edited}
          known={all}
          onSaved={({ id }) => setChosenId(id)}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

interface InsurersHeaderProps {
  readonly count: number;
  readonly boxRef: Ref<HTMLInputElement>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onAdd: () => void;
  /** What else there is to do with the address book. */
  readonly children: ReactNode;
}

function InsurersHeader(props: InsurersHeaderProps): ReactElement {
  const { t } = useTranslation('insurers');
  const formats = useFormats();
  const { count, boxRef, typed, onType, onAdd, children } = props;
  if (count === 0) return <ScreenHeader title={t('title')}>{children}</ScreenHeader>;
  return (
    <ScreenHeader title={t('title')} note={t('count', { count, figure: formats.number(count) })}>
      <SearchBox
        texts={{ label: t('search'), placeholder: t('searchPlaceholder'), clear: t('clear') }}
        hint="f"
        boxRef={boxRef}
        typed={typed}
        onType={onType}
      />
      {children}
      <AddButton onClick={onAdd} />
    </ScreenHeader>
  );
}

interface NoInsurersProps {
  readonly text: string;
  readonly onAdd: () => void;
  readonly onClear: () => void;
}

/** Where no insurer is listed: none at all yet, or none found. */
function NoInsurers({ text, onAdd, onClear }: NoInsurersProps): ReactElement {
  const { t } = useTranslation('insurers');
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
    <EmptyState title={t('empty')} help={t('emptyHelp')} picture={<Building2 aria-hidden="true" />}>
      <AddButton onClick={onAdd} />
    </EmptyState>
  );
}

function AddButton({ onClick }: { readonly onClick: () => void }): ReactElement {
  const { t } = useTranslation('insurers');
  return (
    <Button size="xs" leftSection={<Plus aria-hidden="true" />} onClick={onClick}>
      {t('add')}
    </Button>
  );
}
