import { CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { Search } from 'lucide-react';
import { useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint.tsx';
import { useAppCommands, type AppCommand } from './commands.ts';
import { useNavigation } from './navigation.ts';
import { useOverlays } from './overlay-store.ts';
import { useSearch } from './search-store.ts';
import styles from './top-bar.module.css';
import { WorkIndicator } from './work-indicator.tsx';

/** Search, the way to every command, and the work in progress. */
export function TopBar(): ReactElement {
  const { t } = useTranslation('frame');
  const show = useOverlays((state) => state.show);
  return (
    <div className={styles['bar']} role="search">
      <SearchBox />
      <UnstyledButton
        className={styles['palette'] ?? ''}
        onClick={() => show('palette')}
        title={t('command.palette')}
      >
        {t('palette.title')} <KeyHint keys="mod+k" />
      </UnstyledButton>
      <WorkIndicator />
    </div>
  );
}

/** Typing filters the inbox at once; from another screen it leads there. */
function SearchBox(): ReactElement {
  const { t } = useTranslation('frame');
  const { text, setText } = useSearch();
  const box = useRef<HTMLInputElement>(null);
  const commands = useMemo<AppCommand[]>(
    () => [
      {
        id: 'search',
        title: t('command.search'),
        group: 'application',
        keys: ['/'],
        run: () => box.current?.select(),
      },
    ],
    [t],
  );
  useAppCommands(commands);
  const change = (value: string): void => {
    setText(value);
    const { place, go } = useNavigation.getState();
    if (place.screen !== 'inbox') go('inbox');
  };
  return (
    <TextInput
      ref={box}
      className={styles['search'] ?? ''}
      size="xs"
      type="search"
      maxLength={200}
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      leftSection={<Search aria-hidden />}
      rightSection={
        text === '' ? (
          <KeyHint keys="/" />
        ) : (
          <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => setText('')} />
        )
      }
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (text === '') event.currentTarget.blur();
        else setText('');
      }}
    />
  );
}
