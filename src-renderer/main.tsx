import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import './theme/global.css';
import { createRoot } from 'react-dom/client';
import { call } from './api/call.ts';
import { createQueryClient } from './api/query-client.ts';
import { App } from './app.tsx';
import { createI18n } from './i18n/i18n.ts';

/** Waiting longer than this for the settings would show an empty window: Italian and the system's theme then do. */
const SETTINGS_PATIENCE_MS = 1_000;

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element');
  const client = createQueryClient();
  const settings = await Promise.race([
    call('settings.get', {}).catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), SETTINGS_PATIENCE_MS)),
  ]);
  if (settings !== null) client.setQueryData(['settings.get', {}], settings);
  createRoot(root).render(<App client={client} i18n={createI18n(settings?.language ?? 'it')} />);
}

void start();
