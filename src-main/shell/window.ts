import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { PAGE_URL } from './session-policy.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

const SMALLEST = { minWidth: 960, minHeight: 640 };
const FIRST_SIZE = { width: 1440, height: 900 };
/** The theme's background, so that nothing flashes before the page has painted. */
const BACKGROUND = { light: '#FBFBFA', dark: '#16181A' };
const PRELOAD = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));

/** Opens the one window. `folder` keeps its place between runs. */
export function openWindow(folder: string, log: (message: string) => void): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = readWindowState(folder, screens) ?? { ...FIRST_SIZE, maximized: false };
  const window = new BrowserWindow({
    ...bounds,
    ...SMALLEST,
    show: false,
    title: 'BrokerFlow',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: path.resolve(PRELOAD),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false, // it would fetch dictionaries
      disableDialogs: true,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(folder, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  reloadAfterCrash(window, log);
  void window.loadURL(PAGE_URL);
  return window;
}

/** The engine keeps working when the page dies; the page only has to come back. */
function reloadAfterCrash(window: BrowserWindow, log: (message: string) => void): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    log(`The page ended (${details.reason}) and is loaded again`);
    window.webContents.reload();
  });
}
