import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../screens/performance/panel-store.ts';
import { PANEL_SECTIONS } from '../screens/performance/sections.ts';
import type { AppCommand } from './commands.ts';
import { useNavigation } from './navigation.ts';

/** One command for each section of the performance panel: `performance-<id>` opens it from anywhere. */
export function usePanelCommands(): readonly AppCommand[] {
  const { t } = useTranslation('performance');
  return useMemo(
    () =>
      PANEL_SECTIONS.map(({ id }): AppCommand => ({
        id: `performance-${id}`,
        title: t('openSection', { section: t(`section.${id}`) }),
        group: 'go',
        run: () => {
          usePanel.getState().open(id);
          useNavigation.getState().go('performance');
        },
      })),
    [t],
  );
}
