import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Settings } from '../../src-preload/contract/settings.ts';

type Language = Settings['language'];

const WORDS = {
  it: { file: 'File', quit: 'Esci', edit: 'Modifica', view: 'Vista' },
  en: { file: 'File', quit: 'Quit', edit: 'Edit', view: 'View' },
} as const;

const EDIT_LABELS = {
  it: ['Annulla', 'Ripeti', 'Taglia', 'Copia', 'Incolla', 'Seleziona tutto'],
  en: ['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all'],
} as const;
const EDIT_ROLES = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const;

const VIEW_LABELS = {
  it: ['Dimensione reale', 'Ingrandisci', 'Riduci', 'Schermo intero', 'Strumenti di sviluppo'],
  en: ['Actual size', 'Zoom in', 'Zoom out', 'Full screen', 'Developer tools'],
} as const;
const VIEW_ROLES = ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen', 'toggleDevTools'] as const;

/** Sets the application menu in the clerk's language. */
export function setMenu(language: Language): void {
  const words = WORDS[language];
  const template: MenuItemConstructorOptions[] = [
    { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
    { label: words.edit, submenu: items(EDIT_ROLES, EDIT_LABELS[language]) },
    { label: words.view, submenu: items(VIEW_ROLES, VIEW_LABELS[language]) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function items(
  roles: readonly NonNullable<MenuItemConstructorOptions['role']>[],
  labels: readonly string[],
): MenuItemConstructorOptions[] {
  return roles.map((role, index) => ({ role, label: labels[index] ?? role }));
}
