// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { ImportPreview } from '../../../../src-preload/contract/insurer-import.ts';
import type { Insurer } from '../../../../src-preload/contract/insurers.ts';
import { useNavigation } from '../../../../src-renderer/frame/navigation.ts';
import { closeWindow, giveTheWindowASize, openWindow } from '../open-window.tsx';
import { ScriptedEngine } from '../scripted-engine.ts';

beforeAll(giveTheWindowASize);
afterEach(closeWindow);

const draft = { language: 'it', categories: [], contacts: [], notes: '' } as const;
const ALFA: Insurer = {
  ...draft,
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Alfa',
  categories: [],
  contacts: [],
  removedAt: null,
};
const PREVIEW: ImportPreview = {
  filename: 'compagnie.csv',
  problem: null,
  line: null,
  entries: [
    { id: null, draft: { ...draft, name: '<b>Beta</b>', categories: [], contacts: [] }, changes: [] },
    { id: ALFA.id, draft: { ...draft, name: 'Alfa', categories: [], contacts: [] }, changes: ['notes'] },
  ],
  unchanged: 3,
  refused: [{ line: 7, reason: 'bad-email', text: 'niente' }],
};

function open(preview: ImportPreview | null): ScriptedEngine {
  const written = [{ before: ALFA, after: { ...ALFA, notes: 'Nuove' } }];
  const engine = new ScriptedEngine([], {
    'insurers.list': () => ({ insurers: [ALFA] }),
    'insurers.pickFile': () => ({ preview }),
    'insurers.import': () => ({ written }),
    'insurers.undoImport': () => ({ insurers: [ALFA] }),
  });
  openWindow(engine);
  useNavigation.getState().go('insurers');
  return engine;
}

async function pick(): Promise<void> {
  await screen.findByRole('button', { name: 'Tabella' });
  fireEvent.keyDown(document.body, { key: 'i' });
}

it('shows what a table would bring, writes it at a click, and takes it back', async () => {
  const engine = open(PREVIEW);
  await pick();
  const dialog = await screen.findByRole('dialog', { name: /compagnie\.csv/ });
  expect(within(dialog).getByText('<b>Beta</b>')).toBeTruthy();
  expect(within(dialog).getByText('note')).toBeTruthy();
  expect(within(dialog).getByText('3 compagnie sono già in rubrica così.')).toBeTruthy();
  const refused = within(dialog).getByRole('list', { name: 'Una riga resta fuori' });
  expect(refused.textContent).toContain('Riga 7');
  expect(refused.textContent).toContain('Non è un indirizzo e-mail: «niente»');
  expect(engine.inputsOf('insurers.import')).toEqual([]);

  fireEvent.click(within(dialog).getByRole('button', { name: 'Importa 2 compagnie' }));

  await screen.findByText('Una compagnia importata');
  expect(engine.inputsOf('insurers.import')).toEqual([{ entries: PREVIEW.entries }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Annulla operazione' }));
  await waitFor(() => expect(engine.inputsOf('insurers.undoImport')).toHaveLength(1));
});

it('says why a file cannot be used, and writes nothing', async () => {
  const none = { filename: 'foto.png', entries: [], unchanged: 0, refused: [] };
  const engine = open({ ...none, problem: 'not-a-table', line: null });
  await pick();
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('non è una tabella CSV');
  expect(within(dialog).queryByRole('button', { name: /Importa/ })).toBeNull();
  expect(engine.inputsOf('insurers.import')).toEqual([]);
});
