import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvent } from '../api/use-event.ts';
import { CommandPalette } from './command-palette.tsx';
import { DropTarget } from './drop-target.tsx';
import { EngineFailure } from './engine-failure.tsx';
import styles from './frame.module.css';
import { HelpOverlay } from './help-overlay.tsx';
import { useNavigation } from './navigation.ts';
import { Screen } from './screen.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';
import { useApplicationCommands } from './use-application-commands.ts';
import { useAlertLink } from './use-alert-link.ts';
import { useDeadlineNotices } from './use-deadline-notices.tsx';
import { useKeepPasswords } from './use-keep-passwords.ts';
import { useModelNotices } from './use-model-notices.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTakeIn } from './use-take-in.ts';

/** What stands around every screen: sections, search, work in progress, and the window as a drop target. */
export function Frame(): ReactElement {
  const { t } = useTranslation('frame');
  const takeIn = useTakeIn();
  useApplicationCommands(takeIn);
  useShortcuts();
  useKeepPasswords();
  useModelNotices();
  useDeadlineNotices();
  useAlertLink();
  useEvent('window.openRequest', ({ id }) => useNavigation.getState().openRequest(id));
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#content">
        {t('skipToContent')}
      </a>
      <Sidebar />
      <div className={styles['column']}>
        <TopBar />
        <main id="content" className={styles['screen']} tabIndex={-1}>
          <Screen />
        </main>
      </div>
      <DropTarget onDrop={takeIn.addFiles} />
      <CommandPalette />
      <HelpOverlay />
      <EngineFailure />
    </div>
  );
}
