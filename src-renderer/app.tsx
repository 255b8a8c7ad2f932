import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { useEffect, type ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useSettings } from './api/settings.ts';
import { useEngineEvents } from './api/use-engine-events.ts';
import { Frame } from './frame/frame.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';

interface AppProps {
  readonly client: QueryClient;
  readonly i18n: I18n;
}

/** The whole window: data, language and theme around the frame. */
export function App({ client, i18n }: AppProps): ReactElement {
  return (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <Themed i18n={i18n} />
      </I18nextProvider>
    </QueryClientProvider>
  );
}

/** Language and theme follow the settings the moment they change. */
function Themed({ i18n }: { readonly i18n: I18n }): ReactElement {
  useEngineEvents();
  const { data: settings } = useSettings();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  const chosen = settings?.theme ?? 'system';
  const scheme = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;
  const language = settings?.language ?? i18n.language;
  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }, [i18n, language]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <Notifications position="bottom-right" limit={3} autoClose={6_000} />
      <Frame />
    </MantineProvider>
  );
}
