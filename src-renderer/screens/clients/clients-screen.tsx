import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../api/call.ts';
import { ErrorMessage } from '../../components/error-message.tsx';
import { ScreenHeader } from '../../components/screen-header.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { ClientTable } from './client-table.tsx';
import { NoClients } from './no-clients.tsx';
import { useClientCommands } from './use-client-commands.ts';
import { useClientList } from './client-list-store.ts';
import { useClientWindow } from './use-client-window.ts';
import classes from './clients.module.css';

/** Typing settles before the engine is asked. */
const SEARCH_PAUSE_MS = 150;

/** Every client of the office: find one by name, code or contact, and open its page. */
export function ClientsScreen(): ReactElement {
  const { t } = useTranslation('clients');
  const formats = useFormats();
  const box = useRef<HTMLInputElement>(null);
  const { typed, sortBy, direction, chosen, change } = useClientList();
  const [text] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MS);
  const [first, setFirst] = useState(chosen);
  const openClient = useNavigation((navigation) => navigation.openClient);
  const clients = useClientWindow({ text, sortBy, direction }, first);
  const total = clients.total ?? 0;
  const selected = Math.min(chosen, Math.max(0, total - 1));
  const row = clients.rowAt(selected);
  const open = (): void => {
    if (row !== undefined) openClient(row.id);
  };
  const select = (index: number): void => change({ chosen: index });
  useClientCommands(
    {
      next: () => select(Math.min(total - 1, selected + 1)),
      previous: () => select(Math.max(0, selected - 1)),
      open,
      search: () => box.current?.select(),
    },
    row === undefined ? ['next', 'previous', 'open'] : [],
  );
  const search = (next: string): void => {
    change({ typed: next, chosen: 0 });
    setFirst(0);
  };

  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('title')}
        note={total > 0 ? t('count', { count: total, figure: formats.number(total) }) : undefined}
      >
        <SearchBox
          texts={{ label: t('search'), placeholder: t('searchPlaceholder'), clear: t('clear') }}
          hint="f"
          boxRef={box}
          typed={typed}
          onType={search}
        />
      </ScreenHeader>
      {clients.failure !== null && <ErrorMessage code={failureCode(clients.failure)} />}
      {clients.failure === null && clients.total === null && (
        <p className={classes['loading']} role="status">
          {t('loading')}
        </p>
      )}
      {clients.total === 0 && <NoClients text={text} onClear={() => search('')} />}
      {total > 0 && (
        <ClientTable
          clients={clients}
          total={total}
          selected={selected}
          onSelect={select}
          onOpen={openClient}
          onFirst={setFirst}
        />
      )}
    </div>
  );
}
