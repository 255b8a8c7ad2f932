import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuit, useShowDataFolder } from '../api/application.ts';
import { useMailboxCommands } from './use-mailbox-commands.ts';
import { useChangeSettings, usePauseWatch, useWatchState } from '../api/settings.ts';
import { useNotices } from '../components/use-notices.tsx';
import { useAppCommands, type AppCommand } from './commands.ts';
import { useLayout } from './layout-store.ts';
import { SECTIONS, useNavigation } from './navigation.ts';
import { useOverlays } from './overlay-store.ts';
import { usePanelCommands } from './use-panel-commands.ts';
import type { TakeIn } from './use-take-in.ts';
import { useUndoCommand } from './use-undo-command.ts';

/** The commands that are there on every screen. */
export function useApplicationCommands(takeIn: TakeIn): void {
  useAppCommands(useGoCommands());
  useAppCommands(usePanelCommands());
  useAppCommands(useFrameCommands(takeIn));
  useAppCommands(useSettingCommands());
  useAppCommands(useMailboxCommands());
  useUndoCommand();
}

function useGoCommands(): readonly AppCommand[] {
  const { t } = useTranslation(['frame', 'review', 'send', 'templates']);
  return useMemo(
    (): readonly AppCommand[] => [
      ...SECTIONS.map((section, index): AppCommand => ({
        id: `go-${section}`,
        title: t(`place.${section}`),
        group: 'go',
        keys: [`mod+${index + 1}`],
        run: () => useNavigation.getState().go(section),
      })),
      {
        id: 'go-templates',
        title: t('templates:title'),
        group: 'go',
        run: () => useNavigation.getState().openTemplates(),
      },
      {
        id: 'go-outbox',
        title: t('send:command.outbox'),
        group: 'go',
        run: () => useNavigation.getState().openOutbox(),
      },
      {
        id: 'go-audit',
        title: t('review:audit.open'),
        group: 'go',
        run: () => useNavigation.getState().openAudit(null),
      },
    ],
    [t],
  );
}

function useFrameCommands(takeIn: TakeIn): readonly AppCommand[] {
  const { t } = useTranslation('frame');
  const { mutate: quit } = useQuit();
  const { mutate: showFolder } = useShowDataFolder();
  return useMemo(() => {
    const { show } = useOverlays.getState();
    const application = (
      id: string,
      title: string,
      run: () => void,
      keys?: readonly string[],
    ): AppCommand => ({ id, title, group: 'application', run, ...(keys === undefined ? {} : { keys }) });
    return [
      application('palette', t('command.palette'), () => show('palette'), ['mod+k']),
      application('help', t('command.help'), () => show('help'), ['?']),
      application('add-files', t('command.addFiles'), takeIn.pickFiles, ['mod+o']),
      application('add-samples', t('command.addSamples'), takeIn.addSamples),
      application('sidebar', t('command.sidebar'), () => useLayout.getState().toggle(), ['mod+b']),
      application('data-folder', t('command.dataFolder'), () => showFolder({})),
      application('quit', t('command.quit'), () => quit({})),
    ];
  }, [t, takeIn, quit, showFolder]);
}

function useSettingCommands(): readonly AppCommand[] {
  const { t } = useTranslation('frame');
  const notices = useNotices();
  const { mutate: change } = useChangeSettings();
  const { mutate: pause } = usePauseWatch();
  const watch = useWatchState().data?.state ?? 'off';
  return useMemo(() => {
    const refused = { onError: notices.failed };
    const set = (id: string, title: string, patch: Parameters<typeof change>[0]): AppCommand => ({
      id,
      title,
      group: 'application',
      run: () => change(patch, refused),
    });
    return [
      set('theme-light', t('command.themeLight'), { theme: 'light' }),
      set('theme-dark', t('command.themeDark'), { theme: 'dark' }),
      set('theme-system', t('command.themeSystem'), { theme: 'system' }),
      set('language-it', t('command.languageIt'), { language: 'it' }),
      set('language-en', t('command.languageEn'), { language: 'en' }),
      {
        id: 'watch-pause',
        title: t(watch === 'paused' ? 'command.resumeWatch' : 'command.pauseWatch'),
        group: 'application',
        enabled: watch === 'active' || watch === 'paused',
        run: () => pause({ paused: watch !== 'paused' }, refused),
      },
    ];
  }, [t, notices, change, pause, watch]);
}
